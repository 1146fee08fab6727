// What representatives read, and which items that gives them: worked out from the answer alone, not from the log.
import { sectorParts } from '../../../gateway/start/parts.ts';
import type { DemoCast } from '../../../schema/demo-cast/cast.ts';
import { sectorPrefix } from '../../../schema/vocabulary/sector-prefix.ts';
import type { ItemKind } from '../../../subgraphs/shared/research/item-kind.ts';
import type { Client, Sent } from './client.ts';
import { codesOf } from './client.ts';

/** Whoever reads, and about whom: of several areas and professions. */
export const readers = [
  { username: 'bexley-police-rep', reference: 'BEX-2026-001' },
  { username: 'bexley-idva-rep', reference: 'BEX-2026-001' },
  { username: 'dorset-housing-rep', reference: 'DOR-2026-001' },
  { username: 'dorset-childrens-rep', reference: 'DOR-2026-001' },
  { username: 'kent-idva-rep', reference: 'KEN-2026-001' },
  { username: 'kent-police-rep', reference: 'KEN-2026-001' },
  { username: 'london-health-rep', reference: 'LON-2026-001' },
  { username: 'london-police-rep', reference: 'LON-2026-001' },
] as const;

interface Section {
  readonly field: string;
  readonly kinds: readonly ItemKind[];
}

/** The sections of a case with the kinds of which something is held in the cast. */
function sectionsOf(cast: DemoCast, caseId: string): readonly Section[] {
  return sectorParts.map(({ name, sector }) => {
    const held = new Set(
      cast.research[name].items
        .filter((item) => item.caseId === caseId)
        .map(({ category }) => category),
    );
    return {
      field: sectorPrefix(name),
      kinds: sector.kinds.filter(({ category }) => held.has(category)),
    };
  });
}

/** A whole picture of one case: every kind that is held, each with all its own fields. */
export interface PictureQuestion {
  readonly query: string;
  readonly sections: readonly Section[];
}

export function pictureQuestion(cast: DemoCast, reference: string): PictureQuestion {
  const found = cast.conference.cases.find((one) => one.reference === reference);
  if (!found) throw new Error(`${reference} is not in the cast`);
  const sections = sectionsOf(cast, found.id).filter(({ kinds }) => kinds.length > 0);
  const selection = sections.map(({ field, kinds }) => {
    const lists = kinds.map((kind) => `${kind.field} { id ${Object.keys(kind.fields).join(' ')} }`);
    return `${field} { ${lists.join(' ')} }`;
  });
  const query = `{ casePicture(caseId: "${reference}") {
    id complete participants { id name } answers { state } ${selection.join('\n')} } }`;
  return { query, sections };
}

/** A class of information of one item, as the disclosure log should name it. */
export interface ReceivedLine {
  readonly section: string;
  readonly item: string;
  readonly category: string;
}

interface ReceivedPicture {
  readonly participants: readonly { readonly id: string; readonly name: string | null }[] | null;
  readonly [section: string]: unknown;
}

const holdsSomething = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;

export const pictureIn = ({ answer }: Sent): ReceivedPicture | null =>
  (answer?.data?.['casePicture'] ?? null) as ReceivedPicture | null;

/** Which items an answer holds, and which narrower details of them. */
export function received(sent: Sent, { sections }: PictureQuestion): readonly ReceivedLine[] {
  const picture = pictureIn(sent);
  if (!picture) return [];
  return sections.flatMap(({ field, kinds }) => {
    const section = picture[field] as Readonly<Record<string, unknown>> | null;
    return kinds.flatMap((kind) => {
      const list = (section?.[kind.field] ?? []) as readonly Readonly<Record<string, unknown>>[];
      return list.flatMap((item) => {
        const narrower = Object.entries(kind.fields).flatMap(([name, { category }]) =>
          category !== undefined && holdsSomething(item[name]) ? [category] : [],
        );
        return [...new Set([kind.category, ...narrower])].map((category) => ({
          section: field,
          item: String(item['id']),
          category,
        }));
      });
    });
  });
}

/** What a picture may say is missing because somebody is away, and no other reason. */
const awayCodes: readonly string[] = ['SOURCE_UNAVAILABLE'];

/** Reads one picture; true where nobody was away. */
export async function readPicture(
  client: Client,
  username: string,
  { query }: PictureQuestion,
): Promise<boolean> {
  const sent = await client.send(username, query);
  return pictureIn(sent) !== null && !codesOf(sent).some((code) => awayCodes.includes(code));
}
