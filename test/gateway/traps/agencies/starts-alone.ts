import type { GatewayDependencies, RunningGateway } from '../../../../gateway/create-gateway.ts';
import { createGateway } from '../../../../gateway/create-gateway.ts';
import type { Answer } from '../../../support/system.ts';
import { readAnswer } from '../../../support/system.ts';
import { everySection } from './every-section.ts';
import { subgraphs } from '../interposed.ts';
import type { TrappedSystem } from '../trapped-system.ts';

/** A second gateway over the same agencies, with less patience: started while all of them were away. */
export interface HastyGateway {
  readonly gateway: RunningGateway;
  /** What it answered while all six were away, and when the conference had come. */
  readonly alone: { readonly live: number; readonly ready: number; readonly picture: Answer };
  readonly withConference: Answer;
  ask(): Promise<Answer>;
}

/** How long it waits for agencies, in milliseconds. */
const deadlineMs = 2_500;

/** Starts it, and has the agencies come one after the other, without a restart. */
export async function startAlone(
  system: TrappedSystem,
  dependencies: GatewayDependencies,
): Promise<HastyGateway> {
  const urls = subgraphs.map((name) => [name, system.agency(name).url]);
  await Promise.all(subgraphs.map((name) => system.agency(name).refuse()));
  const gateway = await createGateway({
    ...dependencies,
    deadlineMs,
    subgraphUrls: Object.fromEntries(urls) as Record<string, string>,
    log: { ...dependencies.log, close: () => Promise.resolve() },
  });
  const at = `http://127.0.0.1:${String(gateway.port)}`;
  const ask = async (): Promise<Answer> => {
    const authorization = `Bearer ${await system.token('bexley-idva-rep')}`;
    const headers = { 'content-type': 'application/json', authorization };
    const variables = { case: system.caseId('BEX-2026-001') };
    const body = JSON.stringify({ query: everySection, variables });
    return readAnswer(await fetch(`${at}/graphql`, { method: 'POST', headers, body }));
  };
  const status = async (path: string): Promise<number> => (await fetch(`${at}${path}`)).status;
  const [live, ready] = [await status('/health/live'), await status('/health/ready')];
  const alone = { live, ready, picture: await ask() };
  await system.agency('conference').accept();
  const withConference = await ask();
  const others = subgraphs.filter((name) => name !== 'conference');
  await Promise.all(others.map((name) => system.agency(name).accept()));
  return { gateway, alone, withConference, ask };
}
