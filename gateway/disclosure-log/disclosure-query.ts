import { parseArgs } from 'node:util';

/** What an auditor asks of the log; every condition given must hold. */
export interface DisclosureQuery {
  /** A reference such as BEX-2026-001, an opaque id, or whatever somebody typed instead. */
  readonly case: string | undefined;
  /** The opaque id of an item or participant. */
  readonly item: string | undefined;
  /** Whose reads. */
  readonly subject: string | undefined;
  readonly since: Date | undefined;
}

export const usage = `Who saw what, of which case, when and for which purpose.

  npm run disclosures -- --case BEX-2026-001     what was released and refused of a case
                         --item <id>             who was given one item
                         --subject <username>    what one person was given and refused
                         --since 2026-03-01      from that day or instant (UTC) on
                         --json                  one JSON object a line

At least one of --case, --item, --subject and --since; together they narrow.`;

/** The arguments cannot be understood; the message says which. */
export class UsageError extends Error {}

/**
 * In: the command’s arguments. Out: the query, and whether to print JSON.
 * @throws UsageError for an unknown or malformed argument, and for none: a whole log on a screen is
 * itself a disclosure nobody asked for.
 */
export function readArguments(args: readonly string[]): { query: DisclosureQuery; json: boolean } {
  const { since, json = false, ...rest } = parse(args);
  if ([since, ...Object.values(rest)].every((value) => value === undefined))
    throw new UsageError('Say which case, item, person or time.');
  const query = { case: rest.case, item: rest.item, subject: rest.subject, since: instant(since) };
  return { query, json };
}

const options = {
  case: { type: 'string' },
  item: { type: 'string' },
  subject: { type: 'string' },
  since: { type: 'string' },
  json: { type: 'boolean' },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function instant(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const at = new Date(text);
  if (!/^\d{4}-\d{2}-\d{2}(T.+(Z|[+-]\d{2}:\d{2}))?$/.test(text) || Number.isNaN(at.getTime()))
    throw new UsageError(
      '--since takes a day such as 2026-03-01 or an instant such as 2026-03-01T09:00Z.',
    );
  return at;
}
