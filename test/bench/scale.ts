// npm run bench:scale: the whole system with more and more in it. Writes docs/performance.md.
import { declaration, picture } from './scale/asked.ts';
import { addCases, agenciesOf, caseOf } from './scale/cases.ts';
import { askOnce, measure } from './scale/measure.ts';
import { startScaleSystem } from './scale/system.ts';

const system = await startScaleSystem();
try {
  const meeting = system.cast.conference.meetings.find(({ areaId }) => areaId === 'bexley');
  await askOnce(system, declaration(meeting?.id ?? ''));
  const sizes = [5, 50, 500];
  await system.filling(async () => {
    for (const itemsEach of sizes)
      await addCases(system, {
        prefix: `held${String(itemsEach)}`,
        from: 1,
        to: 1,
        itemsEach,
        heard: 'next',
      });
  });
  const agencies = agenciesOf(system.cast).length;
  for (const itemsEach of sizes) {
    const asked = picture(caseOf(`held${String(itemsEach)}`, 1), agencies * itemsEach, agencies);
    console.log(itemsEach, await measure(system, asked, { times: 20 }));
  }
} finally {
  await system.close();
}
