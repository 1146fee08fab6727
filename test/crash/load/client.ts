import { Agent, request } from 'undici';
import { requestToken } from '../../../gateway/demo-issuer/request-token.ts';
import { digestOf } from '../../../gateway/disclosure-log/entry.ts';

/** A GraphQL answer that arrived whole. */
export interface WholeAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string };
  }[];
  readonly extensions?: { readonly disclosure?: { readonly id: string } };
}

/** One request as its caller knows it. */
export interface Sent {
  readonly username: string;
  /** By which the disclosure log knows it: no two requests of a run have the same text. */
  readonly operationDigest: string;
  /** Null where not even the head of an answer came. */
  readonly status: number | null;
  /** Everything of the body that came. */
  readonly bytes: Buffer;
  /** Null where the body was cut off. */
  readonly answer: WholeAnswer | null;
  /** True where nothing came, not even an end. */
  readonly hung: boolean;
}

export interface Client {
  /** Everything that was sent and has come to an end, in order. */
  readonly sent: readonly Sent[];
  send(username: string, query: string, variables?: object): Promise<Sent>;
  close(): Promise<void>;
}

/** Far beyond the operation's deadline and the log's own: whoever waits for so long waits for ever. */
const hangsAfterMs = 60_000;

/** Asks the gateway as people and systems do, and keeps what of each answer really came. */
export function createClient(gatewayUrl: string, issuerUrl: string): Client {
  const dispatcher = new Agent({ connections: 32, pipelining: 1 });
  const tokens = new Map<string, Promise<string>>();
  const sent: Sent[] = [];
  let number = 0;

  const tokenOf = (username: string): Promise<string> => {
    const known = tokens.get(username) ?? fetchToken(issuerUrl, username);
    tokens.set(username, known);
    return known;
  };
  return {
    sent,
    async send(username, query, variables = {}) {
      number += 1;
      const text = `# ${String(number)}\n${query}`;
      const chunks: Buffer[] = [];
      let status: number | null = null;
      let isWhole = false;
      let hung = false;
      const authorization = `Bearer ${await tokenOf(username)}`;
      try {
        const response = await request(`${gatewayUrl}/graphql`, {
          dispatcher,
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization },
          body: JSON.stringify({ query: text, variables }),
          signal: AbortSignal.timeout(hangsAfterMs),
        });
        status = response.statusCode;
        for await (const chunk of response.body) chunks.push(chunk as Buffer);
        isWhole = true;
      } catch (error) {
        // Cut off by a process that died, which is what this is about; unless nothing ended it at all.
        hung = (error as Error).name === 'TimeoutError';
      }
      const bytes = Buffer.concat(chunks);
      const ended: Sent = {
        username,
        operationDigest: digestOf(text),
        status,
        bytes,
        answer: isWhole ? (JSON.parse(bytes.toString('utf8')) as WholeAnswer) : null,
        hung,
      };
      sent.push(ended);
      return ended;
    },
    close: () => dispatcher.destroy(),
  };
}

async function fetchToken(issuerUrl: string, username: string): Promise<string> {
  const answer = await requestToken(issuerUrl, username);
  if (answer.kind !== 'token') throw new Error(`no token for ${username}`);
  return answer.token;
}

/** The codes of all errors of an answer; none where there was no answer. */
export function codesOf({ answer }: Sent): readonly string[] {
  return (answer?.errors ?? []).map(({ extensions }) => extensions.code);
}

/** What one field of the root gave, or null. */
export function fieldOf({ answer }: Sent, name: string): unknown {
  return answer?.data?.[name] ?? null;
}
