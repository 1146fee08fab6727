// Random people before random cases: whatever the conference could say, and some it never should.
import fc from 'fast-check';
import type { DecisionInputs } from '../../../gateway/need-to-know/decide.ts';
import type {
  AgencyFacts,
  CaseFacts,
  Facts,
  Nomination,
  PermissionFacts,
} from '../../../schema/facts/facts.ts';
import { standings } from '../../../schema/facts/facts.ts';
import { areas, audienceTokens, purposes, roles } from '../../../schema/vocabulary/terms.ts';
import {
  agencies,
  caseFacts,
  grantedItem,
  nomination,
  now,
  permission,
  profiles,
  table,
} from './circumstances.ts';

const pool: readonly AgencyFacts[] = Object.values(agencies);
const agencyIds = pool.map(({ id }) => id);
const nominationIds = ['n-1', 'n-2', 'n-9'];
const categories = [...table.keys()];

/** Mostly the ordinary thing, so that cases open often enough for the rest to be tried. */
const mostly = <T>(usual: T, others: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: others });

const instant = fc.constantFrom(
  '2026-11-20T09:00:00.000Z',
  '2026-11-20T09:30:00.000Z',
  '2026-11-20T10:00:00.000Z',
);

const meeting: fc.Arbitrary<CaseFacts['meeting']> = fc
  .dictionary(
    fc.constantFrom(...nominationIds),
    fc.record({ accepted: mostly(true, fc.boolean()), chairAllows: fc.option(fc.boolean()) }),
  )
  .map((declarations) => {
    const { meeting: usual } = caseFacts();
    return usual && { ...usual, declarations };
  });

/** Mostly one that could be used, so that cases open under it too. */
const anyPermission: fc.Arbitrary<PermissionFacts> = fc
  .record({
    id: fc.constantFrom('perm-1', 'perm-2'),
    kind: mostly<PermissionFacts['kind']>('PERMISSION', fc.constant('EMERGENCY')),
    ownerId: fc.constantFrom(...agencyIds, 'conference'),
    nominationId: mostly('n-1', fc.constantFrom(...nominationIds)),
    purpose: mostly<PermissionFacts['purpose']>(
      'TENANCY_ENFORCEMENT',
      fc.constantFrom(...purposes),
    ),
    from: mostly('2026-11-20T09:00:00.000Z', instant),
    until: mostly('2026-11-20T10:00:00.000Z', instant),
    named: fc.array(fc.constantFrom(...categories), { maxLength: 3 }),
  })
  .map(({ named, ...changes }) =>
    permission({
      ...changes,
      items:
        changes.kind === 'EMERGENCY'
          ? null
          : named.map((category) => grantedItem({ id: `i-${category}`, category })),
      categories: named,
    }),
  );

export const anyCase: fc.Arbitrary<CaseFacts> = fc
  .record({
    area: mostly<CaseFacts['area']>('bexley', fc.constantFrom(...areas)),
    distribution: mostly(agencyIds, fc.subarray(agencyIds)),
    restrictedTo: mostly<string[] | null>(null, fc.subarray(nominationIds)),
    restrictedAgencies: fc.subarray(agencyIds),
    employers: mostly<string[]>([], fc.subarray(agencyIds)),
    namedDespiteEmployer: fc.subarray(nominationIds),
    conflict: mostly<CaseFacts['conflict']>('NONE', fc.constantFrom('PAUSED', 'CLEARED')),
    admissions: fc.array(
      fc.record({
        kind: fc.constantFrom('GUEST' as const, 'OBSERVER' as const),
        nominationId: fc.constantFrom(...nominationIds),
        from: instant,
        until: instant,
        releasedAt: fc.option(instant),
      }),
      { maxLength: 3 },
    ),
    delegates: fc.subarray(nominationIds),
    meeting: mostly(caseFacts().meeting, fc.option(meeting)),
    asked: fc
      .subarray(agencyIds)
      .map((ids) => ids.map((agencyId) => ({ agencyId, askedAt: '2026-11-12T09:00:00.000Z' }))),
    permissions: fc.array(anyPermission, { maxLength: 2 }),
    hiddenItems: fc.constant<never[]>([]),
    audienceDecisions: fc.array(
      fc.record({
        ownerId: fc.constantFrom(...agencyIds, 'conference'),
        category: fc.constantFrom(...categories),
        audience: fc.subarray([...audienceTokens]),
      }),
      { maxLength: 6 },
    ),
  })
  .map((changes) => caseFacts(changes));

const anyNomination: fc.Arbitrary<Nomination> = fc
  .record({
    agencyId: fc.constantFrom(...agencyIds),
    role: mostly<Nomination['role']>('REPRESENTATIVE', fc.constantFrom(...roles)),
    trainedOn: mostly<string | null>('2026-02-01', fc.constantFrom(null, '2026-12-01')),
  })
  .map((changes) => nomination(changes));

const anyAgencies: fc.Arbitrary<Facts['agencies']> = fc
  .tuple(...pool.map(({ standing }) => mostly(standing, fc.constantFrom(...standings))))
  .map((all) =>
    Object.fromEntries(
      pool.map((agency, index) => [
        agency.id,
        { ...agency, standing: all[index] ?? agency.standing },
      ]),
    ),
  );

/** Everything a decision is made from; the case is called `c-1`. */
export const anyInputs: fc.Arbitrary<DecisionInputs> = fc
  .record({
    about: anyCase,
    who: anyNomination,
    known: anyAgencies,
    area: mostly('bexley' as const, fc.constantFrom(...areas)),
    use: mostly(
      { purpose: 'MARAC_SAFETY', permissionId: null as string | null },
      fc.record({
        purpose: mostly('TENANCY_ENFORCEMENT', fc.constantFrom<string>(...purposes)),
        permissionId: fc.constantFrom('perm-1', 'perm-2', null),
      }),
    ),
    reading: mostly(true, fc.boolean()),
  })
  .map(({ about, area, known, reading, use, who }) => {
    const agency = known[who.agencyId];
    if (!agency) throw new Error('a nomination by an agency outside the pool');
    const facts = { nominations: [who], agencies: known, cases: { 'c-1': about } };
    const capacity = { nomination: who, agency };
    return { capacity, facts, profile: profiles[area], table, ...use, reading, now };
  });

/** The same inputs with the case changed. */
export function withCase(inputs: DecisionInputs, change: Partial<CaseFacts>): DecisionInputs {
  const cases = { 'c-1': { ...caseOf(inputs), ...change } };
  return { ...inputs, facts: { ...inputs.facts, cases } };
}

export function caseOf({ facts }: DecisionInputs): CaseFacts {
  const about = facts.cases['c-1'];
  if (!about) throw new Error('the case is missing');
  return about;
}
