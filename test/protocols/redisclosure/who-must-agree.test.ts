import { loadProfiles } from '../../../schema/protocols/profile.ts';
import type { RouteRule } from '../../../schema/protocols/redisclosure/route-rule.ts';
import { routeRuleShape } from '../../../schema/protocols/redisclosure/route-rule.ts';
import type { RuledRoute } from '../../../schema/protocols/redisclosure/routes.ts';
import { ruledRoutes } from '../../../schema/protocols/redisclosure/routes.ts';
import type {
  AskNeeded,
  Circumstances,
} from '../../../schema/protocols/redisclosure/who-must-agree.ts';
import { whoMustAgree } from '../../../schema/protocols/redisclosure/who-must-agree.ts';
import type { AreaId } from '../../../schema/vocabulary/terms.ts';
import { areas } from '../../../schema/vocabulary/terms.ts';

const profiles = loadProfiles();
const partners = ['police', 'health', 'housing', 'idva', 'children'];
const circumstances: Omit<Circumstances, 'route'> = {
  owners: ['police'],
  recipientSigned: false,
  partners,
  present: ['police', 'health'],
};

function asks(area: AreaId, route: RuledRoute, differing: Partial<Circumstances> = {}) {
  const found = whoMustAgree(profiles[area], { ...circumstances, route, ...differing });
  if (found === 'NEVER') throw new Error(`${route} is closed in ${area}`);
  return found;
}
const whom = (found: readonly AskNeeded[]): string[] =>
  found.map(({ askedOf, agencyId }) => (agencyId === null ? askedOf : `${askedOf} ${agencyId}`));

test('R-109 R-112 every owner of what is asked answers for its own, once', () => {
  const found = asks('kent', 'THIRD_PARTY', { owners: ['health', 'police', 'health'] });
  expect(whom(found)).toEqual(['OWNER health', 'OWNER police']);
  for (const ask of found)
    expect(ask).toMatchObject({ onSilence: 'REFUSES', onRefusal: 'BINDS', needed: 'ALWAYS' });
});

test('R-113 a third party in Dorset needs the chair, in Cleveland its owner alone', () => {
  expect(whom(asks('dorset', 'THIRD_PARTY'))).toEqual(['OWNER police', 'CHAIR']);
  expect(whom(asks('cleveland', 'THIRD_PARTY'))).toEqual(['OWNER police']);
});

test('R-113 Kent, London and Cleveland ask no chair on any route', () => {
  for (const area of ['kent', 'london', 'cleveland'] as const)
    for (const route of ruledRoutes) {
      const recipientSigned = route === 'REUSE';
      const found = whoMustAgree(profiles[area], { ...circumstances, route, recipientSigned });
      expect(found).not.toContainEqual(expect.objectContaining({ askedOf: 'CHAIR' }));
    }
});

test('R-115 Bexley asks every partner of a third party, and no owner a second time', () => {
  expect(whom(asks('bexley', 'THIRD_PARTY'))).toEqual([
    'OWNER police',
    'PARTNER health',
    'PARTNER housing',
    'PARTNER idva',
    'PARTNER children',
    'CHAIR',
  ]);
});

test('R-115 London asks those who were at the meeting, and their silence is refusal', () => {
  const found = asks('london', 'THIRD_PARTY');
  expect(whom(found)).toEqual(['OWNER police', 'PARTNER health']);
  for (const ask of found) expect(ask).toMatchObject({ onSilence: 'REFUSES', onRefusal: 'BINDS' });
});

test('R-115 where nobody is known to have been at the meeting every partner is asked', () => {
  expect(whom(asks('london', 'THIRD_PARTY', { present: [] }))).toEqual([
    'OWNER police',
    'PARTNER health',
    'PARTNER housing',
    'PARTNER idva',
    'PARTNER children',
  ]);
});

test('R-116 to a London signatory no partner is asked and the owner may object', () => {
  expect(asks('london', 'THIRD_PARTY', { recipientSigned: true })).toEqual([
    {
      ...{ askedOf: 'OWNER', agencyId: 'police', needed: 'ALWAYS' },
      ...{ onSilence: 'RELEASES', onRefusal: 'BINDS' },
    },
  ]);
});

test('R-116 in no other area does a signature take the place of an owner', () => {
  for (const area of ['dorset', 'bexley', 'kent', 'cleveland'] as const)
    expect(asks(area, 'THIRD_PARTY', { recipientSigned: true })).toEqual(asks(area, 'THIRD_PARTY'));
});

test('R-117 reuse in Dorset needs the victim, and the chair where she is not asked', () => {
  const found = asks('dorset', 'REUSE', { recipientSigned: true });
  expect(whom(found)).toEqual(['OWNER police', 'VICTIM', 'CHAIR']);
  expect(found.map(({ needed }) => needed)).toEqual(['ALWAYS', 'ALWAYS', 'IF_VICTIM_NOT_ASKED']);
  for (const ask of found) expect(ask).toMatchObject({ onSilence: 'REFUSES', onRefusal: 'BINDS' });
});

test('R-117 where the chair agrees in any case, that is not made to depend on the victim', () => {
  const rule: RouteRule = { owner: 'GRANTS', chair: 'AGREES', victim: 'AGREES', carries: 'ITEMS' };
  const found = whoMustAgree(
    { route: () => rule, chairGate: 'APPROVES' },
    { ...circumstances, route: 'REVIEW' },
  );
  expect(found).toContainEqual(expect.objectContaining({ askedOf: 'CHAIR', needed: 'ALWAYS' }));
  expect(found).toHaveLength(3);
});

test('R-133 a publication in Kent needs whoever would be identified, and nobody in their place', () => {
  expect(whom(asks('kent', 'PUBLICATION'))).toEqual(['OWNER police', 'VICTIM']);
});

test('R-119 Dorset closes the minutes to everybody', () => {
  expect(whoMustAgree(profiles.dorset, { ...circumstances, route: 'MINUTES' })).toBe('NEVER');
});

test('R-119 elsewhere minutes need the owners, and in Bexley everybody', () => {
  expect(whom(asks('kent', 'MINUTES'))).toEqual(['OWNER police']);
  expect(whom(asks('bexley', 'MINUTES'))).toEqual(whom(asks('bexley', 'THIRD_PARTY')));
});

test.each(areas)('R-121 in %s somebody who has not signed cannot come in as reuse', (area) => {
  expect(whoMustAgree(profiles[area], { ...circumstances, route: 'REUSE' })).toBe('NEVER');
});

test('R-132 a housing item in a MAPPA referral: granted in Bexley, told of in Cleveland', () => {
  const owners = ['housing'];
  expect(asks('bexley', 'MAPPA', { owners })[0]).toMatchObject({ onSilence: 'REFUSES' });
  expect(asks('cleveland', 'MAPPA', { owners })[0]).toMatchObject({ onSilence: 'RELEASES' });
});

test.each(['dorset', 'london', 'kent', 'cleveland'] as const)(
  'R-136 a court order in %s: every owner is told, and what it objects goes to whoever decides',
  (area) => {
    expect(asks(area, 'COURT_ORDER', { owners: ['police', 'health'] })).toEqual(
      ['police', 'health'].map((agencyId) => ({
        ...{ askedOf: 'OWNER', agencyId, needed: 'ALWAYS' },
        ...{ onSilence: 'RELEASES', onRefusal: 'ESCALATES' },
      })),
    );
  },
);

test('R-137 a court order in Bexley: each owner redacts, and nothing goes by itself on silence', () => {
  for (const ask of asks('bexley', 'COURT_ORDER', { owners: ['police', 'health'] }))
    expect(ask).toMatchObject({ askedOf: 'OWNER', onSilence: 'ESCALATES', onRefusal: 'BINDS' });
});

test.each(areas)(
  'R-122 R-140 R-141 in %s silence releases nothing to the public or a subject',
  (area) => {
    for (const route of ['FREEDOM_OF_INFORMATION', 'SUBJECT_ACCESS', 'RIGHTS_REQUEST'] as const)
      for (const ask of asks(area, route)) expect(ask.onSilence).not.toBe('RELEASES');
  },
);

test('R-122 silence releases only where the document or a decision says so', () => {
  const found = areas.flatMap((area) =>
    ruledRoutes.flatMap((route) => {
      const given = { ...circumstances, route, recipientSigned: route === 'REUSE' };
      const needed = whoMustAgree(profiles[area], given);
      const releases =
        needed !== 'NEVER' && needed.some(({ onSilence }) => onSilence === 'RELEASES');
      return releases ? [`${area} ${route}`] : [];
    }),
  );
  expect(found).toEqual([
    'dorset COURT_ORDER',
    'bexley CPS',
    'london REUSE',
    'london COURT_ORDER',
    'london DISCLOSURE_SCHEME',
    'kent COURT_ORDER',
    'kent CPS',
    'cleveland MAPPA',
    'cleveland COURT_ORDER',
  ]);
});

test('R-131 police to the CPS: owners are told first in Bexley and Kent, and grant elsewhere', () => {
  const part = areas.map((area) => asks(area, 'CPS')[0]?.onRefusal);
  expect(part).toEqual(['BINDS', 'ESCALATES', 'BINDS', 'ESCALATES', 'BINDS']);
});

test('R-135 the scheme: Bexley asks before the police decide, in London the owner may object', () => {
  expect(whom(asks('bexley', 'DISCLOSURE_SCHEME'))).toContain('PARTNER idva');
  expect(whom(asks('london', 'DISCLOSURE_SCHEME'))).toEqual(['OWNER police']);
});

test('R-110 a rule takes no word that nobody reads', () => {
  expect(routeRuleShape.safeParse({ owner: 'GRANTS', unless: 'urgent' }).success).toBe(false);
  expect(routeRuleShape.safeParse({}).success).toBe(false);
});
