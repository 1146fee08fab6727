import { runConference } from './running-conference.ts';
import type { RunningConference } from './running-conference.ts';

let conference: RunningConference;
beforeAll(async () => {
  conference = await runConference('bexley', 'cleveland');
});
afterAll(() => conference.close());

interface Item {
  readonly reference: string;
  readonly position: number;
}

const query =
  '{ meetings { id area agenda { caseId reference position repeat counterAllegations } } }';

async function agendaOf(subject: string): Promise<readonly Item[]> {
  const { data, text } = await conference.ask(subject, query);
  if (!data) throw new Error(text);
  return (data.meetings as { agenda: Item[] }[]).flatMap(({ agenda }) => agenda);
}
const referencesOf = async (subject: string) =>
  (await agendaOf(subject)).map((item) => item.reference);

it('R-184 an agency sees only the agenda cases that it is on the distribution of', async () => {
  expect(await referencesOf('bexley-housing-rep')).toEqual(['BEX-2026-001', 'BEX-2026-004']);
  expect(await referencesOf('bexley-health-rep')).toEqual([
    'BEX-2026-003',
    'BEX-2026-001',
    'BEX-2026-004',
  ]);
});

it('R-050 a restricted case leaves no numbering gap for those off its list', async () => {
  const positions = (await agendaOf('bexley-housing-rep')).map(({ position }) => position);
  expect(positions).toEqual([1, 2]);
  expect(await referencesOf('bexley-idva-rep')).toContain('BEX-2026-002');
});
