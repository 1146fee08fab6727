// For each test that opens a case, one way to fail it and nothing before it.
import type { Circumstances } from '../../../gateway/need-to-know/open-case.ts';
import type { CaseFacts, Nomination } from '../../../schema/facts/facts.ts';
import { profiles } from './circumstances.ts';

export interface Failing {
  readonly rule: string;
  readonly code: string;
  readonly what: string;
  /** The fact that is changed: two that change the same one cannot be joined. */
  readonly changes: string;
  readonly fail: (circumstances: Circumstances) => Circumstances;
}

const inNomination =
  (change: Partial<Nomination>) =>
  (before: Circumstances): Circumstances => ({
    ...before,
    capacity: {
      ...before.capacity,
      nomination: { ...before.capacity.nomination, ...change },
    },
  });

const inStanding =
  (standing: 'UNSIGNED' | 'SUSPENDED' | 'WITHDRAWN') =>
  (before: Circumstances): Circumstances => ({
    ...before,
    capacity: { ...before.capacity, agency: { ...before.capacity.agency, standing } },
  });

const inCase =
  (change: (caseFacts: CaseFacts) => Partial<CaseFacts>) =>
  (before: Circumstances): Circumstances => ({
    ...before,
    caseFacts: before.caseFacts && { ...before.caseFacts, ...change(before.caseFacts) },
  });

const inDeclarations = (
  declarations: Record<string, { accepted: boolean; chairAllows: boolean | null }>,
) => inCase(({ meeting }) => ({ meeting: meeting && { ...meeting, declarations } }));

export const failings: readonly Failing[] = [
  {
    rule: 'R-042',
    code: 'PURPOSE_NOT_PERMITTED',
    what: 'a purpose other than the conference’s own opens nothing',
    changes: 'purpose',
    fail: (before) => ({ ...before, purpose: 'TENANCY_ENFORCEMENT' }),
  },
  {
    rule: 'R-177',
    code: 'AGENCY_SUSPENDED',
    what: 'nobody of a suspended agency reads anything',
    changes: 'standing',
    fail: inStanding('SUSPENDED'),
  },
  {
    rule: 'R-002',
    code: 'AGENCY_NOT_SIGNED',
    what: 'nobody of an agency that has not signed reads anything',
    changes: 'standing',
    fail: inStanding('UNSIGNED'),
  },
  {
    rule: 'R-002',
    code: 'AGENCY_NOT_SIGNED',
    what: 'nobody of an agency that withdrew reads anything',
    changes: 'standing',
    fail: inStanding('WITHDRAWN'),
  },
  {
    rule: 'R-009',
    code: 'TRAINING_REQUIRED',
    what: 'nobody reads before the training that the area asks for',
    changes: 'training',
    fail: inNomination({ trainedOn: null }),
  },
  ...(['AUDITOR', 'STEERING_GROUP', 'SECURITY_LEAD'] as const).map((role) => ({
    rule: 'R-048',
    code: 'NOT_FOUND',
    what: `${role} reads no case`,
    changes: 'role',
    fail: inNomination({ role }),
  })),
  {
    rule: 'R-033',
    code: 'NOT_FOUND',
    what: 'a case that does not exist is not found',
    changes: 'case',
    fail: (before) => ({ ...before, caseFacts: undefined }),
  },
  {
    rule: 'R-033',
    code: 'NOT_FOUND',
    what: 'a case of another area is not found',
    changes: 'area',
    fail: inCase(() => ({ area: 'kent' })),
  },
  {
    rule: 'R-033',
    code: 'NOT_FOUND',
    what: 'no case is found under another area’s protocol',
    changes: 'profile',
    fail: (before) => ({ ...before, profile: { ...profiles.kent, trainingGate: true } }),
  },
  {
    rule: 'R-053',
    code: 'NOT_FOUND',
    what: 'the agency that employs a party does not find the case',
    changes: 'employers',
    fail: (before) =>
      inCase(() => ({ employers: [before.capacity.agency.id], namedDespiteEmployer: [] }))(before),
  },
  {
    rule: 'R-050',
    code: 'NOT_FOUND',
    what: 'a restricted case is not found by those who are not on the list',
    changes: 'restriction',
    fail: inCase(() => ({ restrictedTo: ['n-9'] })),
  },
  {
    rule: 'R-033',
    code: 'NOT_FOUND',
    what: 'an agency that is not on the distribution does not find the case',
    changes: 'distribution',
    fail: inCase(() => ({ distribution: ['a-river'] })),
  },
  {
    rule: 'R-043',
    code: 'CONFLICT_PAUSED',
    what: 'who declared that she knows the parties is paused',
    changes: 'conflict',
    fail: inCase(() => ({ conflict: 'PAUSED' })),
  },
  {
    rule: 'R-056',
    code: 'DECLARATION_REQUIRED',
    what: 'nobody reads before declaring',
    changes: 'declaration',
    fail: inDeclarations({}),
  },
  {
    rule: 'R-056',
    code: 'DECLARATION_REQUIRED',
    what: 'nobody reads a case that no meeting hears',
    changes: 'declaration',
    fail: inCase(() => ({ meeting: null })),
  },
  {
    rule: 'R-058',
    code: 'DECLARATION_AWAITS_CHAIR',
    what: 'who could not accept waits for the chair',
    changes: 'declaration',
    fail: inDeclarations({ 'n-1': { accepted: false, chairAllows: null } }),
  },
];
