import { z } from 'zod';

/** The environment variables of this project. One of these names that nothing knows is a mistake. */
const prefix = 'MARAC_';

/** What may be set in the shell in which somebody runs the demonstration and the commands beside it. */
export const commandSettings: readonly string[] = [
  'MARAC_ISSUER_URL',
  'MARAC_LOG_DATABASE_URL',
  'MARAC_DATA_DIR',
  'MARAC_DATABASE_ADMIN_URL',
  'MARAC_DEADLINE_MS',
  'MARAC_TEST_ADMIN_URL',
];

/**
 * In: the settings a part reads, and others that it may find in its environment. Out: the settings.
 * Throws naming every setting that is missing, malformed or unknown, never a value: a mistyped name
 * would otherwise leave a default in force that somebody believes to have changed.
 */
export function readSettings<Shape extends Readonly<Record<string, z.ZodType>>>(
  shape: Shape,
  source: NodeJS.ProcessEnv,
  others: readonly string[] = [],
): z.infer<z.ZodObject<Shape>> {
  const ours = Object.entries(source).filter(
    ([name]) => name.startsWith(prefix) && (Object.hasOwn(shape, name) || !others.includes(name)),
  );
  const read = z.strictObject(shape).safeParse(Object.fromEntries(ours));
  if (!read.success) throw new Error(z.prettifyError(read.error));
  return read.data;
}
