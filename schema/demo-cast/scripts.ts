import type { AgencyKey, AreaScript } from './areas.ts';
import type { Calendar } from './calendar.ts';
import type { CasePerson, CaseScript } from './case-script.ts';
import { nothingHeld } from './drafts.ts';
import type { Answers } from './drafts.ts';
import type { Scene } from './scene.ts';
import { stageOf } from './scene.ts';
import { scenes } from './scenes.ts';
import { counter } from './stories/counter/first.ts';
import { counterclaim } from './stories/counter/second.ts';
import { family } from './stories/family.ts';
import { refuge } from './stories/refuge.ts';
import { restricted } from './stories/restricted.ts';
import { separation } from './stories/separation.ts';

/** The six cases of an area. */
export function caseScriptsOf(area: AreaScript, calendar: Calendar): CaseScript[] {
  const scene = scenes[area.id];
  const ordinary = ordinaryDistribution(area);
  const plain = {
    distribution: ordinary,
    referredBy: 'police',
    repeat: false,
    withoutConsent: false,
    counterAllegations: false,
    restriction: null,
    employer: null,
  } as const;
  const second = (answers: Answers): Answers =>
    area.agencies.housing2 === undefined ? answers : { housing2: nothingHeld, ...answers };
  const { words } = scene.restricted;
  const otherSide = swapped(scene.counter);
  return [
    {
      ...plain,
      number: 1,
      ...setting(scene.separation),
      answers: second(separation(stageOf(scene.separation, area, calendar))),
      repeat: true,
    },
    {
      ...plain,
      number: 2,
      ...setting(scene.restricted),
      answers: restricted(stageOf(scene.restricted, area, calendar)),
      distribution: ['police', 'idva', 'childrens'],
      referredBy: 'idva',
      restriction: { trigger: words.trigger, reason: words.reason },
      employer: words.employer ?? null,
    },
    {
      ...plain,
      number: 3,
      ...setting(scene.family),
      answers: second(family(stageOf(scene.family, area, calendar))),
      withoutConsent: true,
    },
    {
      ...plain,
      number: 4,
      ...setting(scene.counter),
      answers: second(counter(stageOf(scene.counter, area, calendar))),
      counterAllegations: true,
    },
    {
      ...plain,
      number: 5,
      ...setting(otherSide),
      answers: second(counterclaim(stageOf(otherSide, area, calendar))),
      counterAllegations: true,
    },
    {
      ...plain,
      number: 6,
      ...setting(scene.refuge),
      answers: second(refuge(stageOf(scene.refuge, area, calendar))),
      repeat: true,
    },
  ];
}

/** The same two people with their parts exchanged. */
function swapped<W>(scene: Scene<W>): Scene<W> {
  const { victim, perpetrator } = scene;
  const { relation, ...wasPerpetrator } = perpetrator;
  return {
    ...scene,
    victim: wasPerpetrator,
    perpetrator: relation === undefined ? victim : { ...victim, relation },
  };
}

/** Everybody who has signed, but for the observer's agency; probation is told and not asked. */
function ordinaryDistribution(area: AreaScript): AgencyKey[] {
  const keys: AgencyKey[] = [
    'police',
    'health',
    'housing',
    'housing2',
    'childrens',
    'idva',
    'probation',
  ];
  return keys.filter((key) => area.agencies[key] !== undefined);
}

function setting(scene: Scene<unknown>): Pick<CaseScript, 'people' | 'home'> {
  const { victim, perpetrator, children, other, home } = scene;
  const parts = ['C1', 'C2'] as const;
  const people: CasePerson[] = [
    { part: 'V', person: victim },
    { part: 'P', person: perpetrator },
    ...children.flatMap((person, index) => {
      const part = parts[index];
      return part ? [{ part, person }] : [];
    }),
    ...(other ? [{ part: 'O1' as const, person: other }] : []),
  ];
  return { people, home };
}
