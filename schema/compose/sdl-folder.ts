// The committed SDL: one file for each subgraph, the gateway’s additions, and the supergraph.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the committed SDL is. */
export const sdlFolder = fileURLToPath(new URL('../sdl', import.meta.url));

const suffix = '.graphql';
const notOfASubgraph: ReadonlySet<string> = new Set(['gateway', 'supergraph']);
const notice = '# Written by `npm run compose`. Change what it is made from, not this file.\n\n';

/** The text of a written file: it says that it is one. */
export function writtenSdl(sdl: string): string {
  return `${notice}${sdl.trimEnd()}\n`;
}

/** The text of one file of the folder. */
export function readSdl(name: string, folder = sdlFolder): string {
  return readFileSync(join(folder, `${name}${suffix}`), 'utf8');
}

/** Every subgraph's SDL in the folder, by the subgraph's name. */
export function readSubgraphSdls(folder = sdlFolder): Map<string, string> {
  return new Map(subgraphNames(folder).map((name) => [name, readSdl(name, folder)]));
}

/** Writes the supergraph. */
export function writeSupergraph(sdl: string, folder = sdlFolder): void {
  writeFileSync(join(folder, `supergraph${suffix}`), writtenSdl(sdl));
}

/** Writes these subgraphs' SDL and removes any other: an agency that left must not be composed again. */
export function writeSubgraphSdls(sdls: ReadonlyMap<string, string>, folder = sdlFolder): void {
  mkdirSync(folder, { recursive: true });
  for (const name of subgraphNames(folder))
    if (!sdls.has(name)) rmSync(join(folder, `${name}${suffix}`));
  for (const [name, sdl] of sdls) writeFileSync(join(folder, `${name}${suffix}`), writtenSdl(sdl));
}

function subgraphNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length))
    .filter((name) => !notOfASubgraph.has(name))
    .sort();
}
