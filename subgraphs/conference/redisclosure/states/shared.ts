// R-117 [D 4.3.2; 4.3.3; B-ISA 1.6 l.715; 2.22; 2.29; L-D l.673]: whose agreement every owner's
// permission needs besides: one who does not agree, and nothing goes for anybody.
import { latest } from './moments.ts';
import type { Heard } from './hearing.ts';
import type { Answer } from './record.ts';

/** Who stands in the way, in a word for a manifest: never which partner. */
export type Against = 'CHAIR' | 'PARTNERS' | 'VICTIM';

/** A partial agreement: what it leaves out is left out of every owner's grant, and it adds nothing. */
export interface Limit {
  readonly by: Against;
  readonly answer: Answer;
}

export interface Shared {
  /** When the last of them answered or fell silent; null while one is awaited. */
  readonly settledAt: Date | null;
  readonly against: Against | null;
  readonly limits: readonly Limit[];
  /** Everything they answered with yes: their conditions and last days count for every permission. */
  readonly answers: readonly Answer[];
}

/** Named in this order where several stand in the way: not in the order they were read in. */
const inOrder: readonly Against[] = ['CHAIR', 'PARTNERS', 'VICTIM'];
const word = { CHAIR: 'CHAIR', PARTNER: 'PARTNERS', VICTIM: 'VICTIM' } as const;

export function sharedConditions(sentAt: Date, all: readonly Heard[]): Shared {
  const others = all.flatMap((heard) => {
    const { askedOf } = heard.ask;
    return heard.needed && askedOf !== 'OWNER' ? [{ ...heard, by: word[askedOf] }] : [];
  });
  const settled = others.flatMap(({ settledAt }) => settledAt ?? []);
  const refusing = others.filter(({ status }) => status === 'REFUSED' || status === 'EXPIRED');
  const agreeing = others.flatMap(({ status, answer, by }) =>
    answer && status !== 'REFUSED' ? [{ status, answer, by }] : [],
  );
  return {
    settledAt: settled.length === others.length ? latest(sentAt, ...settled) : null,
    against: inOrder.find((one) => refusing.some(({ by }) => by === one)) ?? null,
    limits: agreeing
      .filter(({ status }) => status === 'GRANTED_IN_PART')
      .sort((one, other) => inOrder.indexOf(one.by) - inOrder.indexOf(other.by)),
    answers: agreeing.map(({ answer }) => answer),
  };
}
