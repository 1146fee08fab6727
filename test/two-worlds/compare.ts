import type { Answer, TestSystem } from '../support/system.ts';
import type { Attempt } from './operations.ts';
import type { TwoWorlds } from './worlds.ts';

/** What a caller has of a response: all of it. */
export interface Response {
  readonly status: number;
  /** In the order they came; without `date` alone. */
  readonly headers: readonly (readonly [string, string])[];
  readonly text: string;
}

const disclosure = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/;

/** A response with the number of its disclosure made the same; another one has the same length. */
export function comparable(response: {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly disclosureId?: string | undefined;
}): Response {
  const { disclosureId, headers, status, text } = response;
  if (disclosureId !== undefined && !disclosure.test(disclosureId))
    throw new Error('the number of a disclosure has another form');
  return {
    status,
    headers: [...headers].filter(([name]) => name !== 'date'),
    text: disclosureId === undefined ? text : text.replaceAll(disclosureId, 'D'.repeat(36)),
  };
}

/** The same question in both worlds. */
export async function inBoth(
  { withThem, withoutThem }: Pick<TwoWorlds, 'withThem' | 'withoutThem'>,
  username: string,
  { query, variables }: Attempt,
): Promise<readonly [Answer, Answer]> {
  const one = (system: TestSystem) => system.ask(username, query, variables);
  return [await one(withThem), await one(withoutThem)];
}

/** A pack to be printed, in both worlds. */
export async function printedInBoth(
  { withThem, withoutThem }: Pick<TwoWorlds, 'withThem' | 'withoutThem'>,
  username: string,
  permissionId: string,
): Promise<readonly Response[]> {
  return Promise.all(
    [withThem, withoutThem].map(async (system) => {
      const response = await fetch(`${system.url}/packs/${permissionId}.pdf`, {
        headers: { authorization: `Bearer ${await system.token(username)}` },
      });
      const { headers, status } = response;
      return comparable({ status, headers, text: await response.text() });
    }),
  );
}
