import type { TestSystem } from '../../../support/system.ts';
import { inDatabase, participantOf } from '../people.ts';
import { made, refusals } from '../pictures.ts';
import { answerOn, attendance, envelope, keep, submit, tenancy } from './research.ts';

type Input = Readonly<Record<string, unknown>>;
const { nature: _nature, ...withoutNature } = attendance;
const related = { ...envelope, form: 'SEXUAL', description: 'Told to a worker in confidence.' };

/** By title: who hands in what, and the field and rule that the refusal names. */
const refused: readonly [string, string, Input, string, string][] = [
  [
    'R-074 an item that does not say whether it is fact or opinion is refused',
    'kent-health-system',
    { victimAttendances: [withoutNature] },
    'victimAttendances[0].nature',
    'R-074',
  ],
  [
    'R-075 a third party’s report without its source is refused',
    'kent-health-system',
    { victimAttendances: [{ ...attendance, nature: 'THIRD_PARTY_REPORT' }] },
    'victimAttendances[0].originalSource',
    'R-075',
  ],
  [
    'R-076 a whole record in place of an extract is refused',
    'kent-health-system',
    { gpSummary: [{ ...envelope, summary: 'Consultation. '.repeat(5_000) }] },
    'gpSummary[0].summary',
    'R-076',
  ],
  [
    'R-076 bulk records are refused',
    'kent-health-system',
    { victimAttendances: Array.from({ length: 41 }, () => attendance) },
    'victimAttendances',
    'R-076',
  ],
  [
    'R-076 a contribution whose relevance nobody confirms is refused',
    'kent-health-system',
    { victimAttendances: [attendance], relevanceConfirmed: false },
    'relevanceConfirmed',
    'R-076',
  ],
  [
    'R-077 research without the confirmation that nobody was contacted is refused',
    'kent-health-system',
    { victimAttendances: [attendance], noContactConfirmed: false },
    'noContactConfirmed',
    'R-077',
  ],
  [
    'R-085 a charity’s account of sexual abuse without a condition is refused',
    'kent-idva-system',
    { relatedAbuse: [{ ...related, specialCondition: null }] },
    'relatedAbuse[0].specialCondition',
    'R-085',
  ],
  [
    'R-162 an item dated in the future is refused',
    'kent-health-system',
    { victimAttendances: [{ ...attendance, recordedOn: '2026-11-21' }] },
    'victimAttendances[0].recordedOn',
    'R-162',
  ],
  [
    'R-034 an item for more people than its category is refused',
    'kent-health-system',
    { victimAttendances: [{ ...attendance, audience: ['HOUSING'] }] },
    'victimAttendances[0].audience',
    'R-034',
  ],
  [
    'F-02 nothing held, without who searched what, is refused',
    'kent-health-system',
    { answer: 'NOTHING_HELD', searched: { by: 'Robin Example', at: '2026-11-19T09:00:00.000Z' } },
    'searched.identifiers',
    'F-02',
  ],
  [
    'F-02 nothing held, without any search, is refused',
    'kent-health-system',
    { answer: 'NOTHING_HELD', searched: null },
    'searched.by',
    'F-02',
  ],
];

/** What is not a contribution is refused by field and rule, and nothing of it is kept. */
export function researchRefused(system: () => TestSystem): void {
  it.each(refused)('%s', async (_title, username, changes, field, rule) => {
    const input = answerOn(system(), 'KEN-2026-003', changes);
    expect(refusals(await submit(system(), username, input))).toEqual([
      { code: 'CONTRIBUTION_REFUSED', field, rule },
    ]);
    const sql = 'SELECT 1 FROM research_answer WHERE idempotency_key = $1';
    for (const database of ['health', 'idva'] as const)
      expect(await inDatabase(system(), database, sql, [input['idempotencyKey']])).toEqual([]);
  });

  it('R-079 R-080 an item about somebody who has no part in this case is refused, whatever parts they have elsewhere', async () => {
    const about = (reference: string) => {
      const { id } = participantOf(system(), reference, 'VICTIM');
      const attendances = [{ ...attendance, subjectId: id, match: 'CONFIRMED' }];
      return answerOn(system(), 'KEN-2026-003', { victimAttendances: attendances });
    };
    for (const elsewhere of ['KEN-2026-001', 'BEX-2026-001'])
      expect(refusals(await submit(system(), 'kent-health-system', about(elsewhere)))).toEqual([
        { code: 'CONTRIBUTION_REFUSED', field: 'victimAttendances[0].subjectId', rule: 'R-079' },
      ]);
    made(await submit(system(), 'kent-health-system', about('KEN-2026-003')));
  });

  it('R-077 the domestic abuse service, whose work is the contact, need not deny it', async () => {
    const changes = {
      engagement: [{ ...envelope, willingness: 'WILLING' }],
      noContactConfirmed: null,
    };
    expect(await keep(system(), 'kent-idva-system', 'KEN-2026-003', changes)).toHaveLength(1);
  });

  it('F-01 sent twice it is one answer; the same key with other content is refused', async () => {
    const input = answerOn(system(), 'KEN-2026-005', { tenancies: [tenancy] });
    const both = await Promise.all([
      submit(system(), 'kent-housing-system', input),
      submit(system(), 'kent-housing-system', input),
    ]);
    const [first, second] = both.map(made);
    expect(second).toEqual(first);
    const other = { ...input, tenancies: [tenancy, tenancy] };
    expect(refusals(await submit(system(), 'kent-housing-system', other))).toEqual([
      { code: 'IDEMPOTENCY_CONFLICT', field: 'idempotencyKey' },
    ]);
    const sql = 'SELECT id FROM item WHERE answer_id = $1';
    expect(await inDatabase(system(), 'housing', sql, [first?.['id']])).toHaveLength(1);
  });
}
