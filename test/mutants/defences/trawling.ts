import type { Defence } from '../defence.ts';

const watch = 'test/gateway/limits/watch.test.ts';
const system = 'test/gateway/limits/trawling.test.ts';

/** Who opens unusually many cases: gateway/trawling. */
export const defences: readonly Defence[] = [
  {
    id: 'trawling-stopped',
    threat: 'F-27',
    attack: 'Somebody who may open each case opens all of them, to find one person.',
    defence: 'Whoever opens more than two agendas in an hour is stopped.',
    file: 'gateway/trawling/watch.ts',
    off: {
      find: 'if (fresh.length > 0 && count > stopped)',
      replace: 'if (fresh.length > 0 && count < 0)',
    },
    proof: { file: watch, title: 'cases an hour and stopped above' },
  },
  {
    id: 'trawling-slowed',
    threat: 'F-27',
    attack: 'A thousand cases are opened as fast as a network allows, until somebody notices.',
    defence: 'Before it is stopped it is slowed, case by case.',
    file: 'gateway/trawling/watch.ts',
    off: { find: 'if (over > 0) holdBack', replace: 'if (over < 0) holdBack' },
    proof: { file: watch, title: 'cases an hour and stopped above' },
  },
  {
    id: 'trawling-delay-grows',
    threat: 'F-27',
    attack: 'A slowed caller opens twenty new cases in one operation, for the delay of one.',
    defence: 'The delay is that of each new case, one after another.',
    file: 'gateway/trawling/watch.ts',
    off: {
      find: 'Math.min(over * limits.slowedMs, most)',
      replace: 'Math.min(limits.slowedMs, most)',
    },
    proof: {
      file: watch,
      title: 'F-27 several new cases in one operation wait for each of them',
    },
  },
  {
    id: 'trawling-too-many-new',
    threat: 'F-27',
    attack: 'The delay is bounded by the deadline: past it, one more new case waits no longer.',
    defence: 'More than an operation has the time for are refused, and asked for in several.',
    file: 'gateway/trawling/watch.ts',
    off: { find: 'if (over > 1 && over', replace: 'if (over > 100 && over' },
    proof: {
      file: watch,
      title: 'F-27 more than an operation has the time for are asked for in several',
    },
  },
  {
    id: 'trawling-restart',
    threat: 'F-27',
    attack: 'Whoever can wait for a restart, or cause one, begins at nought again.',
    defence: 'A gateway that begins counts from what the log says was released.',
    file: 'gateway/trawling/watch.ts',
    off: {
      find: 'for (const [id, at] of await log.openedBy(subject, new Date(now - hourMs)))',
      replace: 'for (const [id, at] of [] as [string, Date][])',
    },
    proof: {
      file: watch,
      title: 'F-27 a gateway that begins counts from what the log says was released',
    },
  },
  {
    id: 'trawling-at-once',
    threat: 'F-27',
    attack: 'Twenty questions at once are each the first.',
    defence: 'A case counts from when it is about to be opened.',
    file: 'gateway/trawling/watch.ts',
    off: {
      find: 'for (const id of cases) caller.opened.set(id, now);',
      replace: '',
    },
    proof: { file: watch, title: 'F-27 twenty at once are not each the first' },
  },
  {
    id: 'trawling-before-fetch',
    threat: 'F-27',
    attack: 'Who is stopped has had the agencies asked, and learns that there is a case.',
    defence: 'It is looked at before anybody is asked, and nothing is told of the case.',
    file: 'gateway/pipeline/watch-cases.ts',
    off: {
      find: "if (seen === 'stopped') return { code: 'TRAWLING_STOPPED', rule: 'F-27' };",
      replace: '',
    },
    proof: {
      file: system,
      title: 'F-27 is slowed, then stopped, with nobody asked and nothing told of the case',
    },
  },
  {
    id: 'trawling-told',
    threat: 'F-27',
    attack: 'Who trawls is stopped, and nobody ever asks them why.',
    defence: 'Chair and coordinator of the area are told, also when the conference was away.',
    file: 'gateway/create-gateway.ts',
    off: {
      find: "extensions['code'] === 'TRAWLING_STOPPED'",
      replace: "extensions['code'] === ''",
    },
    proof: { file: system, title: 'F-27 is ' },
  },
  {
    id: 'trawling-told-right-after',
    threat: 'F-27',
    attack:
      'Who is stopped while another is being told of is told of when somebody else next asks: at night, nobody.',
    defence: 'It is told until nothing is due.',
    file: 'gateway/trawling/alerts.ts',
    off: { find: 'while (isDue) await', replace: 'await' },
    proof: {
      file: 'test/gateway/limits/alerts.test.ts',
      title: 'F-27 whoever is stopped while another is told of is told of right after',
    },
  },
  {
    id: 'trawling-delay-bounded',
    threat: 'F-27',
    attack: 'The delay eats the time of the answer, and agencies are missing from it.',
    defence: 'It takes half of what is left at most.',
    file: 'gateway/trawling/watch.ts',
    off: {
      find: 'Math.min(over * limits.slowedMs, most)',
      replace: 'over * limits.slowedMs',
    },
    proof: {
      file: watch,
      title:
        'F-27 the delay takes at most half of the time that is left, and ends with the connection',
    },
  },
];
