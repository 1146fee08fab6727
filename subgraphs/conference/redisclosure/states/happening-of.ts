import type { AskedOf } from '../../../../schema/vocabulary/redisclosure.ts';
import type { Answer } from './record.ts';
import type { RequestHappening } from './transitions.ts';

const owner = {
  GRANTED: 'ANSWERED_GRANTED',
  GRANTED_IN_PART: 'ANSWERED_IN_PART',
  REFUSED: 'ANSWERED_REFUSED',
  NOT_ASKED: 'ANSWERED_REFUSED',
} as const;
const chair = {
  GRANTED: 'DECIDED_GRANTED',
  GRANTED_IN_PART: 'DECIDED_IN_PART',
  REFUSED: 'DECIDED_REFUSED',
  NOT_ASKED: 'DECIDED_REFUSED',
} as const;
const victim = {
  GRANTED: 'VICTIM_GIVEN',
  GRANTED_IN_PART: 'VICTIM_GIVEN',
  REFUSED: 'VICTIM_REFUSED',
  NOT_ASKED: 'VICTIM_NOT_ASKED',
} as const;

/** What an answer is in the table of transitions. That somebody was not asked can only be said of the victim. */
export function happeningOf(askedOf: AskedOf, decision: Answer['decision']): RequestHappening {
  const words = { OWNER: owner, PARTNER: owner, CHAIR: chair, VICTIM: victim } as const;
  return words[askedOf][decision];
}
