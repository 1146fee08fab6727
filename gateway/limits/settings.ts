/** How much one request may ask. Each figure with its reason; a larger request is refused, never cut. */
export const limits = {
  /** Bytes of a request. A full contribution is below 500 KB. */
  bodyBytes: 1_000_000,
  /** Tokens of an operation text. The whole picture, every field named, is below 2,500. */
  tokens: 6_000,
  /** Levels of nesting. The deepest real selection is casePicture → section → item → subject → address. */
  depth: 10,
  /** Selections once every fragment is written out: fragments in fragments grow without it. */
  selections: 3_000,
  /** Aliases. Aliases are how one request asks the same thing many times. */
  aliases: 60,
  /** Root fields of a query: an agenda’s worth of pictures, no more. */
  rootFields: 20,
  /** Changes an operation makes. Two could only be half refused. */
  mutations: 1,
} as const;

export type Limit = keyof typeof limits;
