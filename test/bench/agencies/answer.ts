// One subgraph of the project's own schema over invented records: any planner's question is answered.
import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse, validate } from 'graphql';
import { inventFor } from './invent.ts';

/** In: the body of a GraphQL request. Out: the bytes of its answer. */
export type AnswerQuestion = (body: string) => Promise<Buffer>;

/**
 * Out: answers for one subgraph. Each is worked out once and kept by the request's exact body: what is
 * measured is a gateway, and an agency that worked for each request would take the processor from it.
 * @throws for a question the subgraph's own schema does not know.
 */
export function answersOf(subgraph: string): AnswerQuestion {
  const sdl = readFileSync(
    new URL(`../../../schema/sdl/${subgraph}.graphql`, import.meta.url),
    'utf8',
  );
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl) });
  const fieldResolver = inventFor(subgraph);
  const kept = new Map<string, Buffer>();
  return async (body) => {
    const known = kept.get(body);
    if (known) return known;
    const { query, variables } = JSON.parse(body) as { query: string; variables?: object };
    const document = parse(query);
    const [problem] = validate(schema, document);
    if (problem) throw problem;
    const answer = await execute({
      schema,
      document,
      fieldResolver,
      variableValues: { ...variables },
    });
    const bytes = Buffer.from(JSON.stringify(answer));
    kept.set(body, bytes);
    return bytes;
  };
}
