import type { Defence } from '../defence.ts';

const answers = 'test/gateway/unit/answers.test.ts';

/** Nothing held, withheld, awaited and out of reach are four things: gateway/answers. */
export const defences: readonly Defence[] = [
  {
    id: 'answers-no-account',
    threat: 'T7',
    attack: 'An agency whose account of itself is missing looks like one that holds nothing.',
    defence: 'An agency that says nothing of itself is said to be unavailable.',
    file: 'gateway/answers/answers.ts',
    off: {
      find: "if (!standing) return unavailable(inputs.askedAt, 'The source gave no account of itself');",
      replace: "if (!standing) return { ...blank, state: 'NOTHING_HELD' };",
    },
    proof: {
      file: answers,
      title: 'R-035 T7 an agency that gives no account of itself is not one that holds nothing',
    },
  },
  {
    id: 'answers-went-down',
    threat: 'T7',
    attack: 'What an agency gave before it went down is shown as its current answer.',
    defence:
      'The state of an agency comes from what became of the call, never from what was merged.',
    file: 'gateway/answers/answers.ts',
    off: {
      find: "if (outcome?.kind === 'unavailable') return",
      replace: "if (outcome?.kind === 'unavailable' && outcome.since.getTime() < 0) return",
    },
    proof: {
      file: answers,
      title: 'R-035 what an agency gave before it went down is not shown as current',
    },
  },
  {
    id: 'answers-faulty',
    threat: 'T7',
    attack: 'Half an answer is counted as an answer.',
    defence: 'An agency part of whose answer could not be read has not supplied.',
    file: 'gateway/answers/answers.ts',
    off: { find: "if (outcome?.kind === 'faulty')", replace: 'if (outcome === null)' },
    proof: {
      file: answers,
      title: 'R-035 R-081 an agency whose answer cannot be relied upon is not one that supplied',
    },
  },
  {
    id: 'answers-complete',
    threat: 'R-081',
    attack: 'A picture with a gap in it says that it is complete.',
    defence: 'One agency that has not answered makes it incomplete.',
    file: 'gateway/answers/answers.ts',
    off: { find: 'return rows.every(', replace: 'return rows.some(' },
    proof: { file: answers, title: 'R-081 one gap makes it incomplete' },
  },
  {
    id: 'answers-own-row',
    threat: 'R-015',
    attack: 'An agency’s system reads which other agencies know something.',
    defence: 'A system is shown its own row.',
    file: 'gateway/answers/answers.ts',
    off: {
      find: 'if (readsOnlyOwn(capacity.nomination.role) && agencyId !== capacity.agency.id) return [];',
      replace: 'void readsOnlyOwn;',
    },
    proof: { file: answers, title: 'R-015 a system is shown its own row' },
  },
  {
    id: 'empty-unread',
    threat: 'F-04',
    attack: 'A list is empty although nobody knows how its agencies stand.',
    defence: 'Standings that could not be read make an empty list SOURCE_UNAVAILABLE.',
    file: 'gateway/answers/nothing-released.ts',
    off: {
      find: "if (standings === null) return 'SOURCE_UNAVAILABLE';",
      replace: 'if (standings === null) return null;',
    },
    proof: { file: answers, title: 'R-035 F-04 standings that could not be read' },
  },
  {
    id: 'empty-one-of-two',
    threat: 'T7',
    attack: 'Of two landlords one is silent, and the list is empty as if both held nothing.',
    defence: 'A list is empty only if every agency asked has accounted for itself.',
    file: 'gateway/answers/nothing-released.ts',
    off: {
      find: 'if (asked.some(({ id }) => !accounted.has(id)))',
      replace: 'if (accounted.has(""))',
    },
    proof: { file: answers, title: 'R-035 T7 an agency without an account' },
  },
  {
    id: 'empty-withheld',
    threat: 'R-035',
    attack: 'What an agency holds and keeps back looks like nothing held.',
    defence: 'A list of which something is kept from the viewer says WITHHELD.',
    file: 'gateway/answers/nothing-released.ts',
    off: { find: "return 'WITHHELD';", replace: 'return null;' },
    proof: { file: answers, title: 'R-034 R-035 one that keeps this from the viewer' },
  },
  {
    id: 'empty-gaps',
    threat: 'F-01',
    attack: 'An agency that has not answered yet makes an empty list.',
    defence: 'An agency that is awaited, declined or is down makes a list anything but empty.',
    file: 'gateway/answers/nothing-released.ts',
    off: {
      find: 'return gaps.find((gap) => standings.some(({ state }) => state === gap)) ?? null;',
      replace: 'void gaps; return null;',
    },
    proof: { file: answers, title: 'R-035 an agency that has not answered' },
  },
  {
    id: 'withheld-protected',
    threat: 'R-036',
    attack: 'A category whose existence is protected stands in the list of what is withheld.',
    defence: 'What may not be known to exist is never among what is named.',
    file: 'gateway/answers/withheld.ts',
    off: {
      find: "if (!row || row.existence === 'protected') return [];",
      replace: 'if (!row) return [];',
    },
    proof: { file: 'test/gateway/unit/withheld.test.ts', title: 'R-036' },
  },
  {
    id: 'failed-place',
    threat: 'F-04',
    attack:
      'The conference fails at one field, and what nobody could read is shown as not being there.',
    defence:
      'Where a part of an answer failed, the place says so; null is an answer only elsewhere.',
    file: 'gateway/facade/resolve.ts',
    off: { find: 'value === null && failed &&', replace: 'value === undefined && failed &&' },
    proof: {
      file: 'test/gateway/traps/agencies-fail.test.ts',
      title: 'F-04 one that fails at a single field is said to have',
    },
  },
  {
    id: 'withheld-beside-released',
    threat: 'T15',
    attack:
      'Of two agencies one keeps a class that the other released: whether a row names it tells if it holds any.',
    defence:
      'What is asked for and kept is named of each owner, whoever else released it and whatever is held.',
    file: 'gateway/facade/computed-fields.ts',
    off: {
      find: 'operation.pruned.asked.get',
      replace: 'operation.pruned.removed.get',
    },
    proof: {
      file: 'test/gateway/rules/access.test.ts',
      title: 'R-034 T15 what one landlord keeps is named though the other released it',
    },
  },
];
