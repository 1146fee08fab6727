// Asking the gateway as one of the demonstration's people, with a token of its issuer, over HTTP like anybody.
import { z } from 'zod';
import { requestToken } from '../demo-issuer/request-token.ts';
import type { AskAs } from './demo-redisclosure.ts';

const answerShape = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        extensions: z.object({
          code: z.string(),
          field: z.string().optional(),
          rule: z.string().optional(),
        }),
      }),
    )
    .optional(),
});

/** In: where the demonstration runs. Out: a way to ask. It throws with code, field and rule of a refusal. */
export function askThrough(gatewayUrl: string, issuerUrl: string): AskAs {
  const tokens = new Map<string, string>();
  return async (username, query, variables) => {
    const known = tokens.get(username) ?? (await tokenOf(username));
    tokens.set(username, known);
    const response = await fetch(`${gatewayUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${known}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = answerShape.parse(await response.json());
    const refused = errors?.[0]?.extensions;
    if (refused || !data)
      throw new Error(
        `${username} was refused: ${[refused?.code, refused?.field, refused?.rule].join(' ')}`,
      );
    return data;
  };

  async function tokenOf(username: string): Promise<string> {
    const answer = await requestToken(issuerUrl, username);
    if (answer.kind !== 'token') throw new Error(`no token for ${username}`);
    return answer.token;
  }
}
