import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadProfiles } from '../../../schema/protocols/profile.ts';
import { ruledRoutes } from '../../../schema/protocols/redisclosure/routes.ts';
import { areas } from '../../../schema/vocabulary/terms.ts';
import { ProfileFolder } from '../profile-folder.ts';

const profiles = loadProfiles();
let folder: ProfileFolder;
beforeEach(() => {
  folder = new ProfileFolder();
});
afterEach(() => {
  folder[Symbol.dispose]();
});

describe.each(areas)('R-109 every route of %s', (area) => {
  test.each(ruledRoutes)('%s has a citation, a reason where we chose, and an example', (route) => {
    const setting = profiles[area].routeSetting(route);
    expect(setting.citation).not.toBe('');
    expect(setting.reason !== undefined).toBe(setting.source === 'project default');
    if (setting.citation === 'searched') expect(setting.says).toBe('silent');
    expect(profiles[area].route(route)).toEqual(setting.value);
    const given = profiles[area].examples.filter(({ kind }) => kind === 'redisclosure');
    expect(given.map((one) => one.given)).toContainEqual(expect.objectContaining({ route }));
  });
});

test('R-109 a route nobody knows is refused, and never an open door', () => {
  for (const route of ['constructor', '__proto__', 'EVERYTHING'])
    expect(() => profiles.kent.route(route as 'REUSE')).toThrow(RangeError);
});

describe('R-109 loading stops', () => {
  test('at a route that is missing, naming file, line and route', () => {
    folder.replace('redisclosure/kent.yaml', '  CPS:\n', '  CPZ:\n');
    const { message, problems } = folder.refusal();
    expect(problems.map(({ setting }) => setting)).toEqual(['CPS', 'CPZ']);
    expect(message).toMatch(/^redisclosure\/kent\.yaml line \d+, setting CPS: is missing/);
    expect(message).toMatch(/setting CPZ: is not a route/);
  });

  test('at a route written twice', () => {
    folder.replace('redisclosure/kent.yaml', '  CPS:\n', '  REUSE:\n');
    expect(folder.refusal().message).toMatch(/setting REUSE: is written twice/);
  });

  test('at a part of the owner that nobody knows', () => {
    folder.replace('redisclosure/kent.yaml', 'owner: NOTIFIED', 'owner: IGNORED');
    expect(folder.refusal().message).toMatch(/says a value it does not take/);
  });

  test('at a default beside a document that speaks, without a decision', () => {
    folder.replace('redisclosure/bexley.yaml', 'Decision 7: owners are told', 'Owners are told');
    expect(folder.refusal().message).toMatch(/setting CPS: differs .* without naming a decision/);
  });

  test('at a citation of another document', () => {
    folder.replace('redisclosure/kent.yaml', 'citation: K-I3 2.1.5\n', 'citation: C 10.2.3\n');
    expect(folder.refusal().message).toMatch(/not in the kent document/);
  });

  test('at a file that is missing, a stranger, or the file of another area', () => {
    folder.replace('redisclosure/kent.yaml', 'area: kent', 'area: dorset');
    expect(folder.refusal().message).toMatch(/^redisclosure\/kent\.yaml: is not of kent/);
    rmSync(join(folder.path, 'redisclosure/kent.yaml'));
    expect(folder.refusal().message).toBe('redisclosure/kent.yaml: the file cannot be read');
    writeFileSync(join(folder.path, 'redisclosure/surrey.yaml'), 'area: surrey\n');
    expect(folder.refusal().message).toBe('redisclosure/surrey.yaml: is not a file of an area');
  });

  test('at partners who must agree beside an owner whose silence would', () => {
    folder.replace(
      'redisclosure/bexley.yaml',
      'default: { owner: GRANTS, partners: ALL, chair: AGREES }',
      'default: { owner: MAY_OBJECT, partners: ALL, chair: AGREES }',
    );
    expect(folder.refusal().message).toMatch(/default it does not take/);
  });
});

describe('R-113 R-115 R-117 R-136 the routes and the settings of an area say the same', () => {
  test.each([
    [
      'dorset',
      'victimPermissionForReuse: { says: true,',
      'victimPermissionForReuse: { says: false,',
    ],
    [
      'dorset',
      'ownerPermission: { says: REQUIRED,',
      'ownerPermission: { says: OWNER_TOLD_MAY_OBJECT,',
    ],
    ['bexley', 'partnersAgreement: { says: ALL,', 'partnersAgreement: { says: PRESENT,'],
    ['bexley', 'chairGate: { says: DECIDES_PROCESS,', 'chairGate: { says: none,'],
    ['bexley', 'says: LEGAL_COORDINATOR_OWNER_REDACTION', 'says: OWNER_NOTIFIED_AT_ONCE'],
    ['kent', 'says: OWNER_NOTIFIED_AT_ONCE', 'says: LEGAL_COORDINATOR_OWNER_REDACTION'],
    ['kent', 'says: OWNER_NOTIFIED_AT_ONCE', 'says: CHAIR_AND_COURT_GUIDANCE'],
    ['london', 'default: OWNER_TOLD_MAY_OBJECT', 'default: REQUIRED'],
  ])('or loading stops: %s with %s', (area, old, next) => {
    folder.replace(`${area}.yaml`, old, next);
    expect(folder.refusal().message).toMatch(/contradicts the setting/);
  });
});
