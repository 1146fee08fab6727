import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { audienceTokens } from '../vocabulary/terms.ts';

/** Article 9 and 10 classes of the data dictionary §1.1; free text likely to hold one is of that class. */
export const dataClasses = [
  'PERSONAL',
  'HEALTH',
  'SEX_LIFE',
  'ETHNIC',
  'BELIEF',
  'BIOMETRIC',
  'OFFENCE',
] as const;
export type DataClass = (typeof dataClasses)[number];

const rowShape = z.strictObject({
  category: z.string().regex(/^[a-zA-Z-]+\.[a-zA-Z]+$/),
  /** `supplied`: an agency's information. `record`: the conference's own frame round it. */
  kind: z.enum(['supplied', 'record']).default('supplied'),
  /** The item of the data dictionary; records have none. */
  ref: z.string().min(1),
  name: z.string().min(1),
  audience: z.array(z.enum(audienceTokens)).min(1),
  /** Why these and no others. */
  reason: z.string().min(1),
  classes: z.array(z.enum(dataClasses)).min(1),
  /** F-05: can it tell somebody where a person is, or will be? */
  locates: z.boolean(),
  /** `protected`: to those outside the audience the answer is the one for nothing (decision 20). */
  existence: z.enum(['stated', 'protected']).default('stated'),
  citation: z.string().min(1),
});

/** One row: who may receive this category by default, and why. */
export type NeedToKnowRow = Readonly<z.infer<typeof rowShape>>;
export type NeedToKnowTable = ReadonlyMap<string, NeedToKnowRow>;

/** The table is not usable; the message names the file and the row. Start-up stops. */
export class NeedToKnowTableError extends Error {}

/**
 * Reads every YAML file of the folder. An unknown key, a missing one or a category named twice stops
 * start-up: a table half understood is a table that releases by accident. R-034, decision 12.
 */
export function loadNeedToKnow(
  folder: string | URL = new URL('.', import.meta.url),
): NeedToKnowTable {
  const base = folder instanceof URL ? folder : new URL(`file://${folder}/`);
  const table = new Map<string, NeedToKnowRow>();
  for (const file of readdirSync(base).filter((name) => name.endsWith('.yaml'))) {
    for (const entry of z
      .array(z.unknown())
      .parse(parse(readFileSync(new URL(file, base), 'utf8'), { merge: true }))) {
      const row = rowShape.safeParse(entry);
      if (!row.success) throw new NeedToKnowTableError(`${file}: ${z.prettifyError(row.error)}`);
      const { category } = row.data;
      if (table.has(category)) throw new NeedToKnowTableError(`${file}: ${category} has two rows`);
      table.set(category, row.data);
    }
  }
  return table;
}
