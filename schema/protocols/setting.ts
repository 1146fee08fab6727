import { z } from 'zod';
import type { AreaId } from '../vocabulary/terms.ts';
import { citationProblem } from './citation.ts';
import { settingCatalogue } from './setting-catalogue.ts';
import type { SettingName, SettingValue } from './setting-catalogue.ts';

/** The document says nothing; leaves it to local agreement; or asks for it without a figure. */
const openWords = ['silent', 'local', 'no figure'] as const;

/** What is in force on one point, with what the document says and why the project differs. */
export interface Written<T> {
  readonly value: T;
  readonly source: 'document' | 'project default';
  /** The document's value as written in the profile, or `silent`, `local`, `no figure`. */
  readonly says: unknown;
  /** What else the same document says, where it contradicts itself. */
  readonly alsoSays?: string;
  readonly reason?: string;
  readonly note?: string;
  readonly citation: string;
}

export interface Setting<N extends SettingName = SettingName> extends Written<SettingValue<N>> {
  readonly name: N;
}

const form = z.strictObject({
  says: z.unknown().optional(),
  alsoSays: z.string().min(1).optional(),
  default: z.unknown().optional(),
  reason: z.string().min(1).optional(),
  note: z.string().min(1).optional(),
  citation: z.string().min(1),
});
type Form = z.infer<typeof form>;

function formProblem(area: AreaId, written: Form): string | null {
  const { says, alsoSays, reason, citation } = written;
  if (says === undefined || says === null) return 'does not state what the document says';
  const open = openWords.some((word) => word === says);
  const decided = written.default !== undefined;
  if (decided !== (reason !== undefined)) return 'needs both a default and its reason, or neither';
  if (open && !decided) return `says "${JSON.stringify(says)}" and needs a default and its reason`;
  if (open && alsoSays !== undefined) return 'alsoSays is for a document that contradicts itself';
  if (alsoSays !== undefined && !decided) return 'alsoSays needs a default and its reason';
  if (!open && decided && !/^Decision \d+/.test(reason ?? ''))
    return 'differs from the document without naming a decision in its reason';
  if (citation === 'searched') return says === 'silent' ? null : 'needs a citation';
  return citationProblem(area, citation);
}

/**
 * Reads one point of an area's profile. Gives what is in force, or a sentence saying what is wrong.
 *
 * The project's default is in force where the document is open, and where a numbered decision differs
 * from what it says; nothing else may differ, so that a profile cannot drift from its document unseen.
 */
export function readWritten<T>(
  area: AreaId,
  { about, value }: { readonly about: string; readonly value: z.ZodType<T> },
  raw: unknown,
): Written<T> | string {
  const parsed = form.safeParse(raw);
  if (!parsed.success) return z.prettifyError(parsed.error);
  const written = parsed.data;
  const problem = formProblem(area, written);
  if (problem !== null) return problem;
  const open = openWords.some((word) => word === written.says);
  const differs = written.default !== undefined;
  const said = open ? undefined : value.safeParse(written.says);
  if (said?.success === false) return `says a value it does not take (${about})`;
  const chosen = differs ? value.safeParse(written.default) : said;
  if (!chosen?.success) return `has a default it does not take (${about})`;
  return {
    value: chosen.data,
    source: differs ? 'project default' : 'document',
    says: written.says,
    ...(written.alsoSays !== undefined && { alsoSays: written.alsoSays }),
    ...(written.reason !== undefined && { reason: written.reason }),
    ...(written.note !== undefined && { note: written.note }),
    citation: written.citation,
  };
}

/** Reads one setting of the catalogue: the setting, or a sentence saying what is wrong. */
export function readSetting<N extends SettingName>(
  area: AreaId,
  name: N,
  raw: unknown,
): Setting<N> | string {
  // The catalogue's own value of this name, which its type says of all names at once.
  const asked = settingCatalogue[name] as unknown as {
    readonly about: string;
    readonly value: z.ZodType<SettingValue<N>>;
  };
  const read = readWritten(area, asked, raw);
  return typeof read === 'string' ? read : { name, ...read };
}
