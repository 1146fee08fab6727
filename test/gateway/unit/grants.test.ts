import type { AudienceToken } from '../../../schema/vocabulary/terms.ts';
import { audienceOf } from '../../../gateway/need-to-know/audience.ts';
import { conferenceOwner, openOwners } from '../../../gateway/need-to-know/grants.ts';
import { agencies, as, caseFacts, facts, grantsOf, table } from './circumstances.ts';

const decided = (ownerId: string, category: string, audience: AudienceToken[]) => ({
  audienceDecisions: [{ ownerId, category, audience }],
});
const withheldFrom = (grants: ReturnType<typeof grantsOf>, category: string) =>
  grants.withheld.filter((entry) => entry.category === category).map(({ ownerId }) => ownerId);

describe('R-034 a category is released', () => {
  test('R-034 to the audience of its row and to no other agency', () => {
    for (const [key, sees] of [
      ['idva', true],
      ['childrens', true],
      ['probation', true],
      ['housing', false],
      ['health', false],
    ] as const) {
      const grants = grantsOf(as(agencies[key]));
      expect(grants.byOwner['a-police']?.includes('police.convictions')).toBe(sees);
      expect(withheldFrom(grants, 'police.convictions')).toEqual(sees ? [] : ['a-police']);
    }
  });

  test('R-034 to its owner, whatever the audience says', () => {
    const narrowed = decided('a-police', 'police.convictions', ['CHAIR']);
    const { byOwner } = grantsOf(as(agencies.police), narrowed);
    expect(byOwner['a-police']).toContain('police.convictions');
  });

  test('R-034 to a wider audience on this case when its owner so decided', () => {
    const widened = decided('a-police', 'police.convictions', ['POLICE', 'HOUSING']);
    const grants = grantsOf(as(agencies.housing), widened);
    expect(grants.byOwner['a-police']).toContain('police.convictions');
    expect(withheldFrom(grants, 'police.convictions')).toEqual([]);
  });

  test('R-034 to a narrower one when its owner so decided', () => {
    const narrowed = decided('a-police', 'police.callouts', ['IDVA_DA']);
    expect(grantsOf(as(agencies.idva), narrowed).byOwner['a-police']).toContain('police.callouts');
    const housing = grantsOf(as(agencies.housing), narrowed);
    expect(housing.byOwner['a-police']).not.toContain('police.callouts');
    expect(withheldFrom(housing, 'police.callouts')).toEqual(['a-police']);
  });

  test('R-034 by the decision of its owner and of nobody else', () => {
    for (const [owner, category] of [
      ['a-health', 'police.convictions'],
      ['a-police', 'police.intelligence'],
      ['constructor', 'police.convictions'],
    ] as const) {
      const { byOwner } = grantsOf(as(agencies.housing), decided(owner, category, ['ALL']));
      expect(byOwner['a-police']).not.toContain('police.convictions');
    }
  });

  test('R-034 of one housing association while the other keeps it', () => {
    const narrowed = decided('a-homes', 'housing.arrears', ['OWNER']);
    const grants = grantsOf(as(agencies.idva), narrowed);
    expect(table.get('housing.arrears')?.audience).toContain('IDVA_DA');
    expect(grants.byOwner['a-homes']).not.toContain('housing.arrears');
    expect(grants.byOwner['a-river']).toContain('housing.arrears');
    expect(withheldFrom(grants, 'housing.arrears')).toEqual(['a-homes']);
  });

  test('R-034 to the owner alone where the audience is the owner', () => {
    const narrowed = decided('a-homes', 'housing.arrears', ['OWNER']);
    const { byOwner } = grantsOf(as(agencies.housing), narrowed);
    expect(byOwner['a-homes']).toContain('housing.arrears');
    const rival = grantsOf(as(agencies.housing2), narrowed);
    expect(rival.byOwner['a-homes']).not.toContain('housing.arrears');
  });
});

describe('what a role stands for', () => {
  test('R-038 the chair stands for the chair and not for her force', () => {
    const chair = as(agencies.police, 'CHAIR');
    expect(audienceOf(chair)).toEqual(['CHAIR', 'ALL']);
    const grants = grantsOf(chair, decided('a-police', 'police.callouts', ['POLICE']));
    expect(grants.byOwner['a-police']).not.toContain('police.callouts');
    expect(grants.byOwner['a-police']).toContain('police.convictions');
    expect(grants.byOwner[conferenceOwner]).not.toContain('participant.protectedAddress');
  });

  test('R-001 the coordinator stands for the coordinator and not for her employer', () => {
    const coordinator = as(agencies.police, 'COORDINATOR');
    expect(audienceOf(coordinator)).toEqual(['COORD', 'ALL']);
    expect(grantsOf(coordinator).byOwner['a-police']).not.toContain('police.convictions');
  });

  test('R-015 R-077 systems and researchers get their own, and of others what matches people', () => {
    for (const role of ['SYSTEM', 'RESEARCHER'] as const) {
      const { byOwner, withheld } = grantsOf(as(agencies.police, role));
      expect(byOwner['a-police']).toContain('police.convictions');
      expect(byOwner['a-idva']).toEqual([]);
      expect(byOwner['a-health']).toEqual([]);
      expect([...(byOwner[conferenceOwner] ?? [])].sort()).toEqual([
        'participant.addresses',
        'participant.aliases',
        'participant.dateOfBirth',
        'participant.gender',
        'participant.name',
      ]);
      expect(withheld).toEqual([]);
    }
  });

  test('R-048 a role that reads no case is given nothing, even of its own agency', () => {
    for (const role of ['AUDITOR', 'STEERING_GROUP', 'SECURITY_LEAD', 'OBSERVER'] as const)
      expect(Object.values(grantsOf(as(agencies.police, role)).byOwner).flat()).toEqual([]);
  });
});

describe('R-041 what can lead to a person in danger', () => {
  const places = ['participant.protectedAddress', 'participant.safeContact'];

  test('R-041 reaches the police, the advocate and the coordinator only', () => {
    const given = (who: ReturnType<typeof as>) =>
      places.map((place) => grantsOf(who).byOwner[conferenceOwner]?.includes(place));
    const all = places.map(() => true);
    const none = places.map(() => false);
    expect(given(as(agencies.police))).toEqual(all);
    expect(given(as(agencies.idva))).toEqual(all);
    expect(given(as(agencies.conference, 'COORDINATOR'))).toEqual(all);
    for (const key of ['health', 'housing', 'childrens', 'probation'] as const)
      expect(given(as(agencies[key]))).toEqual(none);
    expect(given(as(agencies.guest, 'GUEST'))).toEqual(none);
  });

  test('R-036 R-041 and is not even named as withheld where its existence is protected', () => {
    const isProtected = [...table.values()].filter(({ existence }) => existence === 'protected');
    expect(isProtected.map(({ category }) => category)).toContain('participant.protectedAddress');
    const named = grantsOf(as(agencies.housing)).withheld.map(({ category }) => category);
    expect(named).not.toEqual([]);
    for (const { category } of isProtected) expect(named).not.toContain(category);
  });
});

describe('R-033 an owner gives nothing', () => {
  const owners = (about = {}, known = {}) =>
    Object.keys(grantsOf(as(agencies.idva), about, known).byOwner);

  test('R-033 unless it was asked', () => {
    const [police] = caseFacts().asked;
    expect(owners({ asked: police ? [police] : [] })).toEqual(['a-police', conferenceOwner]);
    expect(owners({ asked: [] })).toEqual([conferenceOwner]);
  });

  test.each(['SUSPENDED', 'UNSIGNED', 'WITHDRAWN'] as const)(
    'R-002 R-177 while it is %s',
    (standing) => {
      const known = { ...facts().agencies, 'a-police': { ...agencies.police, standing } };
      expect(owners({}, { agencies: known })).not.toContain('a-police');
      expect(openOwners(caseFacts(), facts({ agencies: known }))).not.toContainEqual(
        expect.objectContaining({ id: 'a-police' }),
      );
    },
  );

  test('R-033 while the conference does not know it', () => {
    const { 'a-police': _unknown, ...known } = facts().agencies;
    expect(owners({}, { agencies: known })).not.toContain('a-police');
  });

  test('R-033 of another sector’s categories', () => {
    const { byOwner } = grantsOf(as(agencies.idva));
    for (const category of byOwner['a-children'] ?? [])
      expect(category).toMatch(/^childrensServices\./);
    for (const category of byOwner['a-police'] ?? []) expect(category).toMatch(/^police\./);
  });
});
