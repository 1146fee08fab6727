import { decideCase } from '../../../gateway/need-to-know/decide.ts';
import { caseTests, findCaseRefusal } from '../../../gateway/need-to-know/open-case.ts';
import type { Circumstances } from '../../../gateway/need-to-know/open-case.ts';
import type { CaseFacts } from '../../../schema/facts/facts.ts';
import { agencies, as, caseFacts, circumstances, facts, profiles, table } from './circumstances.ts';
import { failings } from './failings.ts';

const refusalOf = (changes: Partial<Circumstances>) => findCaseRefusal(circumstances(changes));
const onCase = (changes: Partial<CaseFacts>) => ({ caseFacts: caseFacts(changes) });
const notFound = (rule: string) => ({ rule, code: 'NOT_FOUND' });

describe('R-033 a case opens only if every test is passed', () => {
  test('and then it does', () => {
    expect(refusalOf({})).toBeNull();
  });

  test.each(failings)('$rule $what', ({ rule, code, fail }) => {
    expect(findCaseRefusal(fail(circumstances()))).toEqual({ rule, code });
  });

  test('every test of the table has a way to fail here', () => {
    const named = caseTests.map(([rule, code]) => `${rule} ${code}`);
    expect([...new Set(failings.map(({ rule, code }) => `${rule} ${code}`))].sort()).toEqual(
      [...new Set(named)].sort(),
    );
  });

  test('of two that fail the earlier one speaks', () => {
    const place = ({ fail }: (typeof failings)[number]): number =>
      caseTests.findIndex(([, , passes]) => !passes(fail(circumstances())));
    for (const one of failings)
      for (const other of failings) {
        if (one.changes === other.changes || place(one) >= place(other)) continue;
        const { rule, code } = one;
        expect(findCaseRefusal(other.fail(one.fail(circumstances())))).toEqual({ rule, code });
      }
  });

  test('the caller alone is looked at before the first test of the case', () => {
    const firstOfTheCase = caseTests.findIndex(([rule]) => rule === 'R-033');
    expect(firstOfTheCase).toBeGreaterThan(0);
    const dark = circumstances({ caseFacts: undefined });
    for (const [, , passes] of caseTests.slice(0, firstOfTheCase)) expect(passes(dark)).toBe(true);
    expect(caseTests[firstOfTheCase]?.[2](dark)).toBe(false);
  });

  test('no test of the case before the last NOT_FOUND has another code', () => {
    const codes = caseTests.map(([, code]) => code);
    const between = codes.slice(codes.indexOf('NOT_FOUND'), codes.lastIndexOf('NOT_FOUND'));
    expect(new Set(between)).toEqual(new Set(['NOT_FOUND']));
  });
});

describe('a guest or observer', () => {
  const window = {
    kind: 'GUEST' as const,
    nominationId: 'n-1',
    from: '2026-11-20T09:00:00.000Z',
    until: '2026-11-20T10:00:00.000Z',
    releasedAt: null,
  };
  const guest = { capacity: as(agencies.guest, 'GUEST', { trainedOn: null }) };
  const observer = { capacity: as(agencies.conference, 'OBSERVER', { trainedOn: null }) };
  const observing = { ...window, kind: 'OBSERVER' as const };

  test('R-037 of an unsigned agency is let in to the case the chair admitted them to', () => {
    expect(refusalOf({ ...guest, ...onCase({ admissions: [window] }) })).toBeNull();
  });

  test.each([
    ['R-037 a guest without an admission', guest, []],
    ['R-037 a guest whose window has not begun', guest, [{ from: '2026-11-20T09:30:01.000Z' }]],
    ['R-037 a guest whose window is over', guest, [{ until: '2026-11-20T09:30:00.000Z' }]],
    ['R-037 a guest who was released early', guest, [{ releasedAt: '2026-11-20T09:20:00.000Z' }]],
    ['R-037 a guest by the admission of another', guest, [{ nominationId: 'n-2' }]],
    ['R-060 a guest by the admission of an observer', guest, [{ kind: 'OBSERVER' as const }]],
    ['R-060 an observer by the admission of a guest', observer, [{}]],
    ['R-060 an observer without an admission', observer, []],
  ])('%s finds nothing', (_title, who, changes) => {
    const admissions = changes.map((change) => ({ ...window, ...change }));
    expect(refusalOf({ ...who, ...onCase({ admissions }) })).toEqual(notFound('R-033'));
  });

  test('R-060 an observer inside the window is let in where the area allows observers', () => {
    const admitted = { ...observer, ...onCase({ admissions: [observing] }) };
    expect(refusalOf(admitted)).toBeNull();
    const closed = { ...profiles.bexley, observersAllowed: false };
    expect(refusalOf({ ...admitted, profile: closed })).toEqual(notFound('R-033'));
  });

  test('R-037 an area that admits no guests admits none', () => {
    const closed = { ...profiles.bexley, guestsAllowed: false };
    expect(refusalOf({ ...guest, ...onCase({ admissions: [window] }), profile: closed })).toEqual(
      notFound('R-033'),
    );
  });

  test('R-056 declares like everybody else', () => {
    const { meeting } = caseFacts();
    const silent = onCase({
      admissions: [window],
      meeting: meeting && { ...meeting, declarations: {} },
    });
    expect(refusalOf({ ...guest, ...silent })?.code).toBe('DECLARATION_REQUIRED');
  });
});

describe('on a restricted case', () => {
  const restricted = (changes: Partial<CaseFacts> = {}) =>
    onCase({ restrictedTo: ['n-9'], ...changes });

  test('R-050 whoever is on the chair’s list is let in, and the chair', () => {
    expect(refusalOf(restricted({ restrictedTo: ['n-1'] }))).toBeNull();
    expect(refusalOf({ capacity: as(agencies.police, 'CHAIR'), ...restricted() })).toBeNull();
  });

  test('R-050 a colleague of somebody on the list is not', () => {
    expect(refusalOf(restricted())).toEqual(notFound('R-050'));
    expect(refusalOf(restricted({ restrictedTo: [] }))).toEqual(notFound('R-050'));
  });

  test('R-050 nor is the coordinator unless she is named', () => {
    const coordinator = { capacity: as(agencies.conference, 'COORDINATOR') };
    expect(refusalOf({ ...coordinator, ...restricted() })).toEqual(notFound('R-050'));
    expect(refusalOf({ ...coordinator, ...restricted({ restrictedTo: ['n-1'] }) })).toBeNull();
  });

  test('R-051 a researcher is let in only as a signed and supervised delegate', () => {
    const researcher = { capacity: as(agencies.police, 'RESEARCHER') };
    expect(refusalOf({ ...researcher, ...restricted({ restrictedTo: ['n-1'] }) })).toEqual(
      notFound('R-050'),
    );
    expect(refusalOf({ ...researcher, ...restricted({ delegates: ['n-1'] }) })).toBeNull();
  });

  test('R-051 being a delegate opens nothing to a representative', () => {
    expect(refusalOf(restricted({ delegates: ['n-1'] }))).toEqual(notFound('R-050'));
  });

  test('R-050 an agency’s system is let in behind somebody of its own agency on the list', () => {
    const system = { capacity: as(agencies.health, 'SYSTEM') };
    const behind = (restrictedAgencies: string[]) =>
      refusalOf({ ...system, ...restricted({ restrictedAgencies }) });
    expect(behind(['a-health'])).toBeNull();
    expect(behind(['a-police'])).toEqual(notFound('R-050'));
    expect(behind([])).toEqual(notFound('R-050'));
  });

  test('R-050 an agency with somebody on the list has opened the case to nobody else', () => {
    expect(refusalOf(restricted({ restrictedAgencies: ['a-police'] }))).toEqual(notFound('R-050'));
  });

  test('R-050 nor does the list open a case to the system of an agency off its distribution', () => {
    const system = { capacity: as(agencies.health, 'SYSTEM') };
    const listed = { restrictedAgencies: ['a-health'], distribution: ['a-police'] };
    expect(refusalOf({ ...system, ...restricted(listed) })).toEqual(notFound('R-033'));
  });
});

describe('more of the single tests', () => {
  test('R-053 F-28 the employer is kept out even on the chair’s list, unless named in spite of it', () => {
    const employer = { employers: ['a-police'], restrictedTo: ['n-1'] };
    expect(refusalOf(onCase(employer))).toEqual(notFound('R-053'));
    expect(refusalOf(onCase({ ...employer, namedDespiteEmployer: ['n-1'] }))).toBeNull();
    expect(refusalOf(onCase({ ...employer, namedDespiteEmployer: ['n-2'] }))).toEqual(
      notFound('R-053'),
    );
  });

  test('R-053 F-28 the exclusion holds for the chair when her force employs a party', () => {
    const chair = { capacity: as(agencies.police, 'CHAIR') };
    expect(refusalOf({ ...chair, ...onCase({ employers: ['a-police'] }) })).toEqual(
      notFound('R-053'),
    );
  });

  test('R-009 training is not asked of a system, a guest or an observer', () => {
    const system = as(agencies.police, 'SYSTEM', { trainedOn: null });
    expect(refusalOf({ capacity: system })).toBeNull();
  });

  test('R-009 training booked for tomorrow is no training, and today’s is', () => {
    const trained = (trainedOn: string) =>
      refusalOf({ capacity: as(agencies.police, 'REPRESENTATIVE', { trainedOn }) });
    expect(trained('2026-11-21')?.code).toBe('TRAINING_REQUIRED');
    expect(trained('2026-11-20')).toBeNull();
  });

  test('R-056 a mutation and a system need no declaration', () => {
    const unheard = onCase({ meeting: null });
    expect(refusalOf({ ...unheard, reading: false })).toBeNull();
    expect(refusalOf({ ...unheard, capacity: as(agencies.police, 'SYSTEM') })).toBeNull();
    expect(refusalOf(unheard)?.code).toBe('DECLARATION_REQUIRED');
  });

  test('R-056 the declaration of another is not the caller’s', () => {
    const { meeting } = caseFacts();
    const declarations = { 'n-2': { accepted: true, chairAllows: null } };
    expect(refusalOf(onCase({ meeting: meeting && { ...meeting, declarations } }))?.code).toBe(
      'DECLARATION_REQUIRED',
    );
  });

  test('R-058 who could not accept stays out until the chair has said yes', () => {
    const { meeting } = caseFacts();
    const unable = (chairAllows: boolean | null) =>
      refusalOf(
        onCase({
          meeting: meeting && {
            ...meeting,
            declarations: { 'n-1': { accepted: false, chairAllows } },
          },
        }),
      );
    expect(unable(null)?.code).toBe('DECLARATION_AWAITS_CHAIR');
    expect(unable(false)?.code).toBe('DECLARATION_AWAITS_CHAIR');
    expect(unable(true)).toBeNull();
  });

  test('R-043 a conflict that was cleared opens the case again', () => {
    expect(refusalOf(onCase({ conflict: 'CLEARED' }))).toBeNull();
  });

  test('R-177 a suspended agency is told so whatever case it names', () => {
    const suspended = { ...agencies.police, standing: 'SUSPENDED' as const };
    expect(refusalOf({ capacity: as(suspended), caseFacts: undefined })?.code).toBe(
      'AGENCY_SUSPENDED',
    );
  });

  test('R-033 a case named like a member of every object does not exist', () => {
    const inputs = { ...circumstances(), facts: facts(), table };
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty'])
      expect(decideCase(name, inputs)).toEqual({
        kind: 'refuse',
        code: 'NOT_FOUND',
        rule: 'R-033',
      });
    expect(decideCase('c-1', inputs).kind).toBe('open');
  });
});
