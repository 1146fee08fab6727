// Every file of `defences` is part of the table: a new area is a new file, and no list to keep.
import { readdirSync } from 'node:fs';
import type { Defence } from './defence.ts';

const folder = new URL('defences/', import.meta.url);
const areas = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .sort();
const modules = await Promise.all(
  areas.map(async (name) => {
    const { defences } = (await import(new URL(name, folder).href)) as {
      defences?: readonly Defence[];
    };
    if (!defences) throw new Error(`test/mutants/defences/${name} exports no defences`);
    return [name.replace(/\.ts$/, ''), defences] as const;
  }),
);

/** The defences by area, which is the name of their file. */
export const defencesByArea: ReadonlyMap<string, readonly Defence[]> = new Map(modules);

export const allDefences: readonly Defence[] = [...defencesByArea.values()].flat();
