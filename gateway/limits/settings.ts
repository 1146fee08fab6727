/** One figure, what it is a figure of, and why it is this one and no other. */
interface Setting {
  readonly most: number;
  readonly of: string;
  readonly reason: string;
}

const setting = (most: number, of: string, reason: string): Setting => ({ most, of, reason });

/**
 * How much one caller may ask, at once and over time. Each figure with its reason; what exceeds it is
 * refused, never cut. docs/limits.md is printed from this table.
 */
export const limitSettings = {
  bodyBytes: setting(
    1_000_000,
    'bytes of a request',
    'A full contribution of one agency is below 500 KB.',
  ),
  tokens: setting(
    6_000,
    'tokens of an operation text',
    'The whole picture, every field named, is below 2,500.',
  ),
  depth: setting(
    10,
    'levels of nesting',
    'The deepest real selection is casePicture → section → item → subject → address.',
  ),
  selections: setting(
    3_000,
    'selections once every fragment is written out',
    'Fragments in fragments grow without it.',
  ),
  aliases: setting(60, 'aliases', 'Aliases are how one request asks the same thing many times.'),
  rootFields: setting(
    20,
    'root fields of a query',
    'An agenda’s worth of pictures, no more (R-047).',
  ),
  mutations: setting(1, 'changes an operation makes', 'Two could only be half refused.'),
} as const satisfies Record<string, Setting>;

export type Limit = keyof typeof limitSettings;
export type Limits = Readonly<Record<Limit, number>>;

/** The figures alone, as the gateway runs with them. */
export const limits = Object.fromEntries(
  Object.entries(limitSettings).map(([name, { most }]) => [name, most]),
) as Limits;
