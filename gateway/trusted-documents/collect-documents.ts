// Which operations do the known clients send? One file each, checked against the schema and the limits.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { buildGraph } from '../facade/graph.ts';
import { loadPlanner } from '../federation/load-planner.ts';
import { readSchema } from '../read-schema.ts';
import { loadNeedToKnow } from '../../schema/need-to-know/table.ts';
import { checkDocument } from './check-document.ts';
import { documentDigest } from './document-digest.ts';

/** The schema callers see, put together without any agency. */
export async function callersSchema(): Promise<GraphQLSchema> {
  const { gatewaySdl, supergraphSdl } = readSchema();
  const planner = await loadPlanner({
    supergraphSdl,
    sourceFor: () => ({ ask: () => Promise.reject(new Error('no agency is asked')) }),
  });
  const table = loadNeedToKnow();
  return buildGraph({ supergraphSdl, gatewaySdl, plannable: planner.schema, table }).schema;
}

/** The `.graphql` files of a folder, by their names. */
export function readDocuments(folder: string): { readonly file: string; readonly text: string }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
}

/**
 * In: documents and the schema. Out: the list, digest → name of the operation, in the order of the names.
 * @throws naming every file that is not one sound operation, and every name that stands for two.
 */
export function collectDocuments(
  documents: readonly { readonly file: string; readonly text: string }[],
  schema: GraphQLSchema,
): Readonly<Record<string, string>> {
  const problems: string[] = [];
  const digests = new Map<string, string>();
  for (const { file, text } of documents) {
    const checked = checkDocument(text, schema);
    if (checked.kind === 'unsound') {
      problems.push(`${file}: ${checked.problem}`);
      continue;
    }
    const name = checked.operation.name?.value ?? file;
    if (digests.has(name)) problems.push(`${file}: there is another ${name}`);
    digests.set(name, documentDigest(text));
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const named = [...digests].sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(named.map(([name, digest]) => [digest, name]));
}

/** As it is committed. */
export function writtenList(list: Readonly<Record<string, string>>): string {
  return `${JSON.stringify(list, null, 2)}\n`;
}
