// Research as agencies' systems send it, with everything that the rules ask for.
import { randomUUID } from 'node:crypto';
import type { Answer, TestSystem } from '../../../support/system.ts';
import { change, made } from '../pictures.ts';

type Input = Readonly<Record<string, unknown>>;

/** Which mutation takes the research of an agency, by the second word of its usernames. */
const prefixes: Readonly<Record<string, string>> = {
  police: 'Police',
  health: 'Health',
  housing: 'Housing',
  housing2: 'Housing',
  childrens: 'ChildrensServices',
  idva: 'Idva',
};

/** What every item says of itself. */
export const envelope = {
  nature: 'FACT',
  occurredOn: '2026-11-02',
  recordedOn: '2026-11-03',
  lastVerifiedOn: '2026-11-16',
  lawfulBasis: 'UK_GDPR_6_1_E',
  specialCondition: 'UK_GDPR_9_2_G_PARA_18',
} as const;

export const attendance = {
  ...envelope,
  date: '2026-11-02',
  presentation: 'Seen in the walk-in clinic with a bruised shoulder.',
  explanationConsistent: false,
};

export const tenancy = {
  ...envelope,
  address: '2 Fernhill Way, Bexley ZZ1 9AB',
  protected: false,
  status: 'CURRENT',
};

export const callout = {
  ...envelope,
  date: '2026-11-02',
  summary: 'Officers called to a quarrel in the street.',
  isDomestic: true,
};

/** One agency's answer about a case of this system. */
export function answerOn(system: TestSystem, reference: string, changes: Input = {}): Input {
  return {
    caseId: system.caseId(reference),
    idempotencyKey: randomUUID(),
    answer: 'ITEMS',
    searched: {
      by: 'Robin Example',
      at: '2026-11-19T09:00:00.000Z',
      identifiers: ['NAME', 'DATE_OF_BIRTH'],
      systems: ['Case records'],
    },
    relevanceConfirmed: true,
    accuracyConfirmed: true,
    noContactConfirmed: true,
    ...changes,
  };
}

/** Hands in an answer, by default to the sector the caller's own agency is of. */
export function submit(
  system: TestSystem,
  username: string,
  input: Input,
  sector: string = username.split('-')[1] ?? '',
): Promise<Answer> {
  return change(system, username, `submit${prefixes[sector] ?? ''}Research`, { input });
}

/** Hands in an answer that must be taken; gives the ids of its items. */
export async function keep(
  system: TestSystem,
  username: string,
  reference: string,
  changes: Input,
  sector?: string,
): Promise<readonly string[]> {
  const input = answerOn(system, reference, changes);
  return made(await submit(system, username, input, sector))['itemIds'] as readonly string[];
}

/** Takes one item back. */
export function withdraw(
  system: TestSystem,
  username: string,
  sector: string,
  reference: string,
  itemId: string,
): Promise<Answer> {
  const given = { caseId: system.caseId(reference), itemId, reason: 'Belongs to somebody else.' };
  return change(system, username, `withdraw${prefixes[sector] ?? ''}Item`, given);
}
