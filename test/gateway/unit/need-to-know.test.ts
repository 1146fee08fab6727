import fc from 'fast-check';
import { audienceOf, actsForOwner, readsOnlyOwn } from '../../../gateway/need-to-know/audience.ts';
import { decideCase } from '../../../gateway/need-to-know/decide.ts';
import type { DecisionInputs } from '../../../gateway/need-to-know/decide.ts';
import { conferenceOwner, decideGrants } from '../../../gateway/need-to-know/grants.ts';
import type { Grants } from '../../../gateway/need-to-know/grants.ts';
import { caseTests, findCaseRefusal } from '../../../gateway/need-to-know/open-case.ts';
import type { CaseFacts } from '../../../schema/facts/facts.ts';
import { anyInputs, caseOf, withCase } from './arbitraries.ts';
import { failings } from './failings.ts';
import { table } from './circumstances.ts';
import { always } from './property.ts';

const isOpen = (inputs: DecisionInputs): boolean => decideCase('c-1', inputs).kind === 'open';
const grantsOf = ({ capacity, facts, table }: DecisionInputs, about: CaseFacts): Grants =>
  decideGrants(capacity, about, facts, table);
const pairs = ({ byOwner }: Grants): string[] =>
  Object.entries(byOwner).flatMap(([owner, names]) => names.map((name) => `${owner} ${name}`));

/** Ways in which a case can say less than it says. */
const lessOf = (about: CaseFacts): Partial<CaseFacts>[] => [
  ...about.distribution.map((_, at) => ({ distribution: about.distribution.toSpliced(at, 1) })),
  ...(about.restrictedTo ?? []).map((_, at) => ({
    restrictedTo: about.restrictedTo?.toSpliced(at, 1) ?? null,
  })),
  ...about.restrictedAgencies.map((_, at) => ({
    restrictedAgencies: about.restrictedAgencies.toSpliced(at, 1),
  })),
  ...about.admissions.map((_, at) => ({ admissions: about.admissions.toSpliced(at, 1) })),
  ...about.delegates.map((_, at) => ({ delegates: about.delegates.toSpliced(at, 1) })),
  ...about.namedDespiteEmployer.map((_, at) => ({
    namedDespiteEmployer: about.namedDespiteEmployer.toSpliced(at, 1),
  })),
  ...about.asked.map((_, at) => ({ asked: about.asked.toSpliced(at, 1) })),
  ...about.permissions.map((_, at) => ({ permissions: about.permissions.toSpliced(at, 1) })),
  { meeting: null },
];

describe('whatever the facts', () => {
  test('enough of the random cases open for the rest to mean something', () => {
    const seen = fc.sample(anyInputs, { seed: 20261120, numRuns: 300 }).map(isOpen);
    expect(seen.filter(Boolean).length).toBeGreaterThan(40);
    expect(seen.filter((open) => !open).length).toBeGreaterThan(40);
  });

  test('R-033 a case opens if and only if every single test is passed', () => {
    always(
      fc.property(anyInputs, (inputs) => {
        const circumstances = { ...inputs, caseFacts: caseOf(inputs) };
        const passed = caseTests.every(([, , passes]) => passes(circumstances));
        expect(isOpen(inputs)).toBe(passed);
      }),
    );
  });

  test('R-033 what would close an ordinary case closes any case that its rule is about', () => {
    // Roles, training, standing and declarations are not asked of everybody in the same way.
    const ofEverybody = failings.filter(({ changes }) =>
      ['purpose', 'case', 'area', 'profile', 'employers', 'conflict'].includes(changes),
    );
    expect(ofEverybody).toHaveLength(6);
    always(
      fc.property(anyInputs, fc.constantFrom(...ofEverybody), (inputs, { fail }) => {
        expect(findCaseRefusal(fail({ ...inputs, caseFacts: caseOf(inputs) }))).not.toBeNull();
      }),
    );
  });

  test('R-033 a case that says less never opens to somebody it was closed to', () => {
    always(
      fc.property(anyInputs, (inputs) => {
        if (isOpen(inputs)) return;
        for (const less of lessOf(caseOf(inputs)))
          expect(isOpen(withCase(inputs, less))).toBe(false);
      }),
    );
  });

  test('R-033 a fact that is missing never widens what is given', () => {
    always(
      fc.property(anyInputs, fc.constantFrom(...table.keys()), (inputs, category) => {
        const about = caseOf(inputs);
        const before = new Set(pairs(grantsOf(inputs, about)));
        const within = (grants: Grants): void => {
          for (const pair of pairs(grants)) expect(before).toContain(pair);
        };
        for (const less of lessOf(about)) within(grantsOf(inputs, { ...about, ...less }));
        for (const id of Object.keys(inputs.facts.agencies)) {
          const { [id]: gone, ...agencies } = inputs.facts.agencies;
          const facts = { ...inputs.facts, agencies };
          within(grantsOf({ ...inputs, facts }, about));
          if (!gone) continue;
          const suspended = { ...agencies, [id]: { ...gone, standing: 'SUSPENDED' as const } };
          within(grantsOf({ ...inputs, facts: { ...facts, agencies: suspended } }, about));
        }
        const fewer = new Map([...table].filter(([name]) => name !== category));
        within(grantsOf({ ...inputs, table: fewer }, about));
      }),
      60,
    );
  });

  test('R-034 a decision for fewer never gives anybody but the owner more', () => {
    always(
      fc.property(anyInputs, (inputs) => {
        const about = caseOf(inputs);
        const before = new Set(pairs(grantsOf(inputs, about)));
        const audienceDecisions = about.audienceDecisions.map((decision) => ({
          ...decision,
          audience: decision.audience.slice(1),
        }));
        for (const pair of pairs(grantsOf(inputs, { ...about, audienceDecisions })))
          expect(before).toContain(pair);
      }),
    );
  });

  test('R-034 R-041 nobody is given a category whose audience leaves them out', () => {
    always(
      fc.property(anyInputs, (inputs) => {
        const { capacity } = inputs;
        const about = caseOf(inputs);
        const stands = new Set<string>(audienceOf(capacity));
        for (const [owner, names] of Object.entries(grantsOf(inputs, about).byOwner))
          for (const category of names) {
            if (actsForOwner(capacity, owner)) continue;
            // What matches people, to those who only match.
            if (readsOnlyOwn(capacity.nomination.role)) {
              expect([owner, category.split('.')[0]]).toEqual([conferenceOwner, 'participant']);
              continue;
            }
            const decision = about.audienceDecisions.find(
              (entry) => entry.ownerId === owner && entry.category === category,
            );
            const audience = decision?.audience ?? table.get(category)?.audience ?? [];
            expect(audience.filter((token) => stands.has(token))).not.toEqual([]);
          }
      }),
    );
  });

  test('R-002 R-177 no agency that was not asked or is not signed gives anything', () => {
    always(
      fc.property(anyInputs, (inputs) => {
        const about = caseOf(inputs);
        for (const owner of Object.keys(grantsOf(inputs, about).byOwner)) {
          if (owner === conferenceOwner) continue;
          expect(about.asked.map(({ agencyId }) => agencyId)).toContain(owner);
          expect(inputs.facts.agencies[owner]?.standing).toBe('SIGNED');
        }
      }),
    );
  });

  test('R-036 what must not be known to exist is never among what is named as withheld', () => {
    always(
      fc.property(anyInputs, (inputs) => {
        for (const { category } of grantsOf(inputs, caseOf(inputs)).withheld)
          expect(inputs.table.get(category)?.existence).toBe('stated');
      }),
    );
  });
});

describe('T15 a case that does not exist', () => {
  test('R-033 R-050 R-053 is refused like one the viewer may not see', () => {
    let hidden = 0;
    always(
      fc.property(anyInputs, (inputs) => {
        const there = decideCase('c-1', inputs);
        const nowhere = decideCase('c-404', inputs);
        // Whatever is refused for the caller's own sake is refused for either.
        if (nowhere.kind !== 'refuse') throw new Error('a case that does not exist was opened');
        if (there.kind === 'refuse' && there.code === 'NOT_FOUND') hidden += 1;
        const onTheCase = ['CONFLICT_PAUSED', 'DECLARATION_REQUIRED', 'DECLARATION_AWAITS_CHAIR'];
        // Who holds a permission on the case, and from whom it is not hidden, knows of it as well.
        if (inputs.purpose !== 'MARAC_SAFETY')
          onTheCase.push('AGENCY_SUSPENDED', 'AGENCY_NOT_SIGNED', 'TRAINING_REQUIRED');
        if (there.kind === 'refuse' && !onTheCase.includes(there.code))
          expect(there.code).toBe(nowhere.code);
      }),
    );
    expect(hidden).toBeGreaterThan(40);
  });

  test('R-050 nobody outside a case reads a code that says it exists', () => {
    always(
      fc.property(anyInputs, (inputs) => {
        const outside = withCase(inputs, {
          restrictedTo: ['n-9'],
          restrictedAgencies: [],
          delegates: [],
          distribution: [],
        });
        if (inputs.capacity.nomination.role === 'CHAIR') return;
        expect(decideCase('c-1', outside)).toEqual(
          expect.objectContaining({
            code: (decideCase('c-404', inputs) as { code: string }).code,
          }),
        );
      }),
    );
  });
});
