import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadProfiles } from '../../schema/protocols/profile.ts';
import { areas } from '../../schema/vocabulary/terms.ts';
import { ProfileFolder } from './profile-folder.ts';

const agendaLine = 'agendaLeadDays: { says: 5, citation: B 4.18 }';

let folder: ProfileFolder;
beforeEach(() => {
  folder = new ProfileFolder();
});
afterEach(() => {
  folder[Symbol.dispose]();
});

test('the five profiles load, also from a folder of their own', () => {
  expect(Object.keys(loadProfiles(folder.path))).toEqual([...areas]);
});

test('an area that does not exist finds no profile, whatever it is called', () => {
  const profiles = loadProfiles() as unknown as Record<string, unknown>;
  for (const name of ['surrey', 'constructor', '__proto__', 'toString'])
    expect(profiles[name]).toBeUndefined();
});

describe('loading stops', () => {
  test('at an unknown setting, naming file, line and setting', () => {
    folder.replace(
      'bexley.yaml',
      agendaLine,
      `${agendaLine}\n  allowAll: { says: true, citation: B 4.18 }`,
    );
    const { message, problems } = folder.refusal();
    expect(message).toMatch(/^bexley\.yaml line \d+, setting allowAll: is not a setting/);
    expect(problems).toHaveLength(1);
  });

  test('at a missing setting', () => {
    folder.replace('bexley.yaml', agendaLine, '');
    expect(folder.refusal().message).toMatch(
      /^bexley\.yaml line \d+, setting agendaLeadDays: is missing$/,
    );
  });

  test('at a setting written twice, with the line of the second', () => {
    folder.replace(
      'bexley.yaml',
      'observersAllowed:',
      'trainingGate: { says: false, citation: B 4.18 }\n  observersAllowed:',
    );
    const [problem] = folder.refusal().problems;
    expect(problem).toMatchObject({
      file: 'bexley.yaml',
      setting: 'trainingGate',
      wrong: 'is written twice',
    });
    expect(problem?.line).toBeGreaterThan(1);
  });

  test('at every problem of a file at once', () => {
    folder
      .replace('kent.yaml', 'agendaLeadDays:', 'agendaLeedDays:')
      .replace('kent.yaml', 'says: LAST_MEETING', 'says: WHENEVER');
    expect(folder.refusal().problems.map(({ setting }) => setting)).toEqual([
      'agendaLeadDays',
      'repeatAnchor',
      'agendaLeedDays',
    ]);
  });

  test('at a file that is missing', () => {
    rmSync(join(folder.path, 'london.yaml'));
    expect(folder.refusal().message).toBe('london.yaml: the file cannot be read');
  });

  test('at a file of an area nobody knows', () => {
    writeFileSync(join(folder.path, 'surrey.yaml'), 'area: surrey\n');
    expect(folder.refusal().message).toBe('surrey.yaml: is not a file of an area');
  });

  test('at a profile under the name of another area', () => {
    folder.replace('kent.yaml', 'area: kent', 'area: dorset');
    expect(folder.refusal().message).toContain('kent.yaml: is not the profile of kent');
  });

  test('at two areas with one case prefix', () => {
    folder.replace('kent.yaml', 'casePrefix: KEN', 'casePrefix: BEX');
    expect(folder.refusal().message).toContain('two areas share a case prefix');
  });

  test('at a key nobody reads', () => {
    folder.replace('kent.yaml', 'casePrefix: KEN', 'casePrefix: KEN\noverride: true');
    expect(folder.refusal().message).toContain('override');
  });

  test('at an anchor, which would let a setting be changed somewhere else', () => {
    folder
      .replace('kent.yaml', 'chairKind: {', 'chairKind: &chair {')
      .replace('kent.yaml', 'chairHost: { says: POLICE, citation: K l.351 }', 'chairHost: *chair');
    expect(folder.refusal().message).toContain('anchors and aliases are not allowed');
  });

  test('at a kind of example nobody can run', () => {
    folder.replace('kent.yaml', '{ observer: invited }', '{ bystander: invited }');
    expect(folder.refusal().message).toMatch(
      /kent\.yaml line \d+: example: "bystander" is not a kind/,
    );
  });

  test('at a year of bank holidays without its days', () => {
    folder.replace('bank-holidays.yaml', 'years: [2026, 2027]', 'years: [2026, 2027, 2028]');
    expect(folder.refusal().message).toBe('bank-holidays.yaml: 2028 has no days or is not listed');
  });
});
