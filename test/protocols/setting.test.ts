import { loadProfiles } from '../../schema/protocols/profile.ts';
import { readSetting } from '../../schema/protocols/setting.ts';
import { settingNames } from '../../schema/protocols/setting-catalogue.ts';
import { areas } from '../../schema/vocabulary/terms.ts';

const profiles = loadProfiles();
const gate = (raw: unknown) => readSetting('bexley', 'trainingGate', raw);

test('a document that speaks is in force as it stands', () => {
  expect(profiles.bexley.setting('trainingGate')).toMatchObject({
    value: true,
    source: 'document',
    says: true,
    citation: 'B-ISA 2.37; 2.17; B 2.6 l.152',
  });
  expect(profiles.bexley.trainingGate).toBe(true);
});

test('where a document is silent the project default is in force, and shows that it is one', () => {
  expect(profiles.kent.setting('observersAllowed')).toMatchObject({
    value: false,
    source: 'project default',
    says: 'silent',
    reason: expect.any(String) as string,
  });
});

test('where a document contradicts itself both readings are shown with the decision', () => {
  const setting = profiles.cleveland.setting('repeatAnchor');
  expect(setting).toMatchObject({
    value: 'EITHER',
    source: 'project default',
    says: 'LAST_REFERRAL',
  });
  expect(setting.alsoSays).toContain('last meeting');
  expect(setting.reason).toMatch(/^Decision 3/);
});

test('"none" is an answer and reads as null', () => {
  expect(profiles.kent.dashThreshold).toBeNull();
  expect(profiles.kent.setting('dashThreshold').source).toBe('document');
});

describe.each(areas)('every setting of %s', (area) => {
  test.each(settingNames)(
    '%s has a citation, and a reason exactly where the project chose',
    (name) => {
      const setting = profiles[area].setting(name);
      expect(setting.citation).not.toBe('');
      expect(setting.reason !== undefined).toBe(setting.source === 'project default');
      if (setting.citation === 'searched') expect(setting.says).toBe('silent');
      expect(profiles[area][name]).toEqual(setting.value);
    },
  );
});

describe('a setting is refused', () => {
  test.each([
    ['silent without a default', { says: 'silent', citation: 'searched' }, 'needs a default'],
    [
      'local without a reason',
      { says: 'local', default: true, citation: 'B 2.6' },
      'needs both a default and its reason',
    ],
    [
      'a reason without a default',
      { says: true, reason: 'Decision 1', citation: 'B 2.6' },
      'needs both',
    ],
    [
      'a default beside a document that speaks, without a decision',
      { says: true, default: false, reason: 'Quicker.', citation: 'B 2.6' },
      'without naming a decision',
    ],
    [
      'a contradiction that nobody decided',
      { says: true, alsoSays: 'no', citation: 'B 2.6' },
      'alsoSays needs a default',
    ],
    [
      'a silent document that also says something',
      { says: 'silent', alsoSays: 'no', default: true, reason: 'Safe.', citation: 'searched' },
      'contradicts itself',
    ],
    ['a value it does not take', { says: 'yes', citation: 'B 2.6' }, 'does not take'],
    [
      'a default it does not take',
      { says: 'silent', default: 'yes', reason: 'Safe.', citation: 'searched' },
      'default it does not take',
    ],
    ['no word of the document', { citation: 'B 2.6' }, 'does not state what the document says'],
    ['no citation', { says: true }, 'citation'],
    ['a search in place of a citation', { says: true, citation: 'searched' }, 'needs a citation'],
    ['another document', { says: true, citation: 'K l.330' }, 'not in the bexley document'],
    ['a word nobody reads', { says: true, citation: 'B 2.6', unless: 'urgent' }, 'unless'],
  ])('for %s', (_why, raw, expected) => {
    expect(gate(raw)).toEqual(expect.stringContaining(expected));
  });
});
