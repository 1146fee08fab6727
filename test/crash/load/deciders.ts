// People who change the conference's own records: one who cannot accept the declaration, the chair who decides about
// it, and an officer who asks for redisclosure. Each does the same again until it is told that it is done.
import { meetingOf, nominationOf } from '../../gateway/rules/people.ts';
import { itemOf, wanted } from '../../gateway/rules/redisclosure/asking.ts';
import type { TestSystem } from '../../support/system.ts';
import type { Client } from './client.ts';
import { codesOf, fieldOf } from './client.ts';

type Cast = Pick<TestSystem, 'cast' | 'caseId'>;

export const declarer = 'cleveland-housing-rep';
export const chair = 'cleveland-chair';
export const author = 'bexley-housing-rep';
/** Whoever holds what is asked for. */
const owner = 'bexley-police-rep';
const reference = 'BEX-2026-001';

/** One thing that somebody was told is done, by what it is known by in the records. */
export interface Done {
  readonly mark: string;
  /** What it was called, where it was given a name. */
  readonly id: string | null;
}

export interface DeciderWork {
  readonly done: readonly Done[];
  /** How many were begun: one more than done, at the most. */
  begun(): number;
  act(): Promise<boolean>;
  isSettled(): boolean;
}

interface Named {
  readonly id: string;
}

/** Somebody declines the declaration, with a reason of its own each time, and the chair lets them stay. */
export function declarationWork(client: Client, system: Cast): DeciderWork {
  const meetingId = meetingOf(system, 'cleveland').id;
  const nominationId = nominationOf(system, declarer).id;
  const done: Done[] = [];
  let begun = 0;
  let isDeclared = false;
  const declining = `mutation ($meetingId: ID!, $reason: String) {
    makeDeclaration(meetingId: $meetingId, accepted: false, reason: $reason) { accepted } }`;
  const deciding = `mutation ($meetingId: ID!, $nominationId: ID!, $reason: String!) {
    decideDeclaration(meetingId: $meetingId, nominationId: $nominationId, allows: true, reason: $reason) { id } }`;
  return {
    done,
    begun: () => begun,
    isSettled: () => begun === done.length,
    async act() {
      if (begun === done.length) begun += 1;
      const reason = `crash-${String(begun)}`;
      if (!isDeclared) {
        const sent = await client.send(declarer, declining, { meetingId, reason });
        isDeclared = codesOf(sent).length === 0 && fieldOf(sent, 'makeDeclaration') !== null;
        return isDeclared;
      }
      const sent = await client.send(chair, deciding, { meetingId, nominationId, reason });
      const decided = fieldOf(sent, 'decideDeclaration') as Named | null;
      if (!decided || codesOf(sent).length > 0) return false;
      isDeclared = false;
      done.push({ mark: reason, id: decided.id });
      return true;
    },
  };
}

/** An officer asks for an item of another agency, each time under a key of its own. */
export function askingWork(client: Client, system: Cast): DeciderWork {
  const done: Done[] = [];
  let begun = 0;
  const item = itemOf(system, reference, owner, author);
  const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const asking = `mutation ($input: RedisclosureInput!) { requestRedisclosure(input: $input) { id } }`;
  return {
    done,
    begun: () => begun,
    isSettled: () => begun === done.length,
    async act() {
      if (begun === done.length) begun += 1;
      const mark = `crash-${String(begun)}`;
      const input = wanted(system, reference, [item.id], { until, idempotencyKey: mark });
      const sent = await client.send(author, asking, { input });
      const made = fieldOf(sent, 'requestRedisclosure') as Named | null;
      if (!made || codesOf(sent).length > 0) return false;
      done.push({ mark, id: made.id });
      return true;
    },
  };
}

/** Everybody who reads a case accepts the declaration of its meeting first. */
export async function acceptDeclaration(
  client: Client,
  system: Cast,
  username: string,
): Promise<void> {
  const meetingId = meetingOf(system, username.split('-')[0] ?? '').id;
  const sent = await client.send(
    username,
    'mutation ($meetingId: ID!) { makeDeclaration(meetingId: $meetingId, accepted: true) { accepted } }',
    { meetingId },
  );
  if (codesOf(sent).length > 0 || sent.answer === null)
    throw new Error(`${username} could not declare: ${codesOf(sent).join(', ') || 'no answer'}`);
}
