// npm run bench:scale: the whole system with more and more in it. Writes docs/performance.md.
import { writePart } from './page.ts';
import { addAgencies, askAgencies } from './scale/agencies.ts';
import { contribution, declaration, inbox, meetings, picture } from './scale/asked.ts';
import { addCases, agenciesOf, caseOf } from './scale/cases.ts';
import type { Asked } from './scale/measure.ts';
import { askOnce, measure } from './scale/measure.ts';
import type { Sized } from './scale/report.ts';
import { reportOnScale } from './scale/report.ts';
import { startScaleSystem } from './scale/system.ts';

/** How often each is asked; one of 3,000 items takes long enough to be asked less. */
const times = 40;
const held = [5, 50, 500];
const surgeries = [1, 10, 100];
const onRecord = [1_000, 100_000];
const answers = 5;
/** Cases that research is handed in about: one for each time, and enough for those that are not counted. */
const givenTo = 400;

const system = await startScaleSystem();
try {
  const meeting = system.cast.conference.meetings.find(({ areaId }) => areaId === 'bexley');
  await askOnce(system, declaration(meeting?.id ?? ''));
  const six = agenciesOf(system.cast).length;
  const next = { from: 1, to: 1, heard: 'next' } as const;
  await system.filling(async () => {
    for (const itemsEach of held)
      await addCases(system, { ...next, prefix: `held${String(itemsEach)}`, itemsEach });
    for (const many of surgeries)
      await addCases(system, { ...next, prefix: `asked${String(many)}`, itemsEach: answers });
    await addCases(system, {
      prefix: 'given',
      from: 1,
      to: givenTo,
      itemsEach: answers,
      heard: 'not yet',
    });
  });
  const sized = async (size: number, asked: Asked, often = times): Promise<Sized> => {
    const cost = await measure(system, asked, { times: often });
    console.log(`${size.toLocaleString('en')}: ${cost.p50.toFixed(0)} ms`);
    return { size: size.toLocaleString('en'), cost };
  };

  console.log('Items an agency …');
  const items: Sized[] = [];
  for (const each of held) {
    const asked = picture(caseOf(`held${String(each)}`, 1), six * each, six);
    items.push(await sized(each, asked, each > 100 ? times / 2 : times));
  }

  console.log('Cases on record …');
  const fifty = picture(caseOf('held50', 1), six * 50, six);
  const agenda = system.cast.conference.agendaEntries.filter(
    ({ meetingId }) => meetingId === meeting?.id,
  );
  const own = held.length + surgeries.length;
  // The demonstration's 002 is restricted, with the reader on its list; all others are open to the reader.
  const listed = meetings(agenda.length + own);
  const stored: Record<string, Sized[]> = {};
  let there = 0;
  let filledIn = 0;
  let contributed = 0;
  for (const many of onRecord) {
    const began = performance.now();
    await system.filling(() =>
      addCases(system, {
        prefix: `old${String(many)}`,
        from: there + 1,
        to: many,
        itemsEach: 2,
        heard: 'long ago',
      }),
    );
    filledIn += (performance.now() - began) / 1000;
    there = many;
    const given = contribution(() => caseOf('given', (contributed += 1)));
    for (const [name, asked] of Object.entries({
      'one picture': fifty,
      'the meetings': listed,
      'the inbox': inbox,
      'a contribution': given,
    }))
      (stored[name] ??= []).push(await sized(many, asked));
  }

  console.log('Agencies of one sector …');
  const beside: Sized[] = [];
  const asked: Sized[] = [];
  let added = 0;
  for (const many of surgeries) {
    const caseId = caseOf(`asked${String(many)}`, 1);
    await system.filling(async () => {
      await addAgencies(system, added + 1, many - 1);
      await askAgencies(system, { caseId, many: many - 1, itemsEach: answers });
    });
    added = many - 1;
    beside.push(await sized(many, picture(caseOf('held5', 1), six * answers, six)));
    const all = six + many - 1;
    asked.push(await sized(many, picture(caseId, all * answers, all)));
  }
  await writePart('scale', reportOnScale({ items, beside, asked, stored, filledIn }));
  console.log('docs/performance.md');
} finally {
  await system.close();
}
