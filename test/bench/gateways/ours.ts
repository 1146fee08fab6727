// The guarded gateway as a process of its own, with everything on: tokens, permits and the real log.
import type { JWK } from 'jose';
import { createAuthenticator } from '../../../gateway/authentication/authenticator.ts';
import { createGateway } from '../../../gateway/create-gateway.ts';
import { openDisclosureLog } from '../../../gateway/disclosure-log/log.ts';
import { readPermitKey } from '../../../gateway/permit/permit-keys.ts';
import { readSchema } from '../../../gateway/read-schema.ts';
import { wideLimits } from '../../support/wide-limits.ts';
import type { Observed } from './observe.ts';
import { observe } from './observe.ts';

/** What the benchmark gives on the command line. */
export interface OursGiven {
  readonly subgraphs: Readonly<Record<string, string>>;
  readonly issuer: string;
  readonly audience: string;
  readonly permitKey: JWK;
  readonly logDatabaseUrl: string;
  /** As in a deployment unless given. */
  readonly deadlineMs?: number;
}

const given = JSON.parse(process.argv[2] ?? '') as OursGiven;
const clock = (): Date => new Date();
const permitKey = readPermitKey(given.permitKey);
const gateway = await createGateway({
  port: 0,
  host: '127.0.0.1',
  ...readSchema(),
  subgraphUrls: given.subgraphs,
  authenticator: createAuthenticator({ issuer: given.issuer, audience: given.audience, clock }),
  log: openDisclosureLog({ databaseUrl: given.logDatabaseUrl }),
  permitKey: () => permitKey,
  clock,
  introspection: false,
  deadlineMs: given.deadlineMs ?? 5_000,
  limits: wideLimits,
  trustedDocuments: null,
  onEvent: (event) => {
    process.stderr.write(`${JSON.stringify(event)}\n`);
  },
});
let stop: (() => Promise<Observed>) | undefined;
process.on('message', (message) => void (message === 'observe' ? begin() : report()));
process.on('disconnect', () => process.exit());
process.send?.({ url: `http://127.0.0.1:${gateway.port}/graphql` });

async function begin(): Promise<void> {
  stop = await observe();
}

async function report(): Promise<void> {
  process.send?.(await stop?.());
}
