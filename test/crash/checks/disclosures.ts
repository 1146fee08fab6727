// F-45, R-145, R-146: nothing reached anybody that is not on record, at the gateway and at the agency it came from.
import { digestOf, linesReleased } from '../../../gateway/disclosure-log/entry.ts';
import type { OutcomeBody } from '../../../gateway/disclosure-log/entry.ts';
import { sectorParts } from '../../../gateway/start/parts.ts';
import type { DatabaseName } from '../../../schema/database/databases.ts';
import { sectorPrefix } from '../../../schema/vocabulary/sector-prefix.ts';
import type { Sent } from '../load/client.ts';
import { codesOf } from '../load/client.ts';
import type { PictureQuestion } from '../load/pictures.ts';
import { pictureIn, received } from '../load/pictures.ts';
import type { Records } from './records.ts';
import { byKey } from './records.ts';

/** A refusal that says that it could not be recorded, and one that says so of a fault. */
const unrecorded: readonly string[] = ['LOG_UNAVAILABLE'];
/** With what a caller may be refused while something is away; whatever else it was told is a fault. */
const stated: readonly string[] = [
  ...unrecorded,
  'CONFERENCE_UNAVAILABLE',
  'SOURCE_UNAVAILABLE',
  'WITHHELD',
];

interface Entry {
  readonly kind: 'INTENT' | 'OUTCOME' | 'REFUSAL';
  readonly disclosure_id: string;
  readonly operation_digest: string;
  readonly body: OutcomeBody & { readonly code?: string };
}

interface ReleaseRow {
  readonly disclosure_id: string;
  readonly item_id: string;
  readonly category: string;
}

/** The categories of the lines that are in one list and not in the other. */
const without = (lines: readonly string[], others: readonly string[]): string => {
  const known = new Set(others);
  const left = lines.filter((line) => !known.has(line)).map((line) => line.split(' ')[1]);
  return [...new Set(left)].join(', ');
};

/** Holds everything sent against the logs. Out: a sentence for each fault; none of them quotes an answer. */
export async function checkDisclosures(
  sent: readonly Sent[],
  questions: ReadonlyMap<string, PictureQuestion>,
  records: Records,
): Promise<string[]> {
  const digests = sent.map(({ operationDigest }) => operationDigest);
  const entries = await records.rows<Entry>(
    'disclosure_log',
    'SELECT kind, disclosure_id, operation_digest, body FROM disclosure_entry WHERE operation_digest = ANY($1)',
    [digests],
  );
  const ofDigest = byKey(entries, ({ operation_digest }) => operation_digest);
  const ids = [...new Set(entries.map(({ disclosure_id }) => disclosure_id))];
  const released = await releasedBy(ids, records);
  return sent.flatMap((one) => {
    const faults = faultsOf(one, ofDigest(one.operationDigest), questions, released);
    return faults.map((fault) => `${one.username}, ${one.operationDigest}: ${fault}`);
  });
}

/** What each agency wrote that it handed out: by disclosure, item and category. */
async function releasedBy(
  ids: readonly string[],
  records: Records,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const sql = `SELECT disclosure_id, item_id, category FROM release_log
    WHERE outcome = 'RELEASED' AND disclosure_id = ANY($1)`;
  const read = async (section: string, database: DatabaseName) => {
    const rows = await records.rows<ReleaseRow>(database, sql, [ids]);
    const lines = rows.map((row) => `${row.disclosure_id} ${row.item_id} ${row.category}`);
    return [section, new Set(lines)] as const;
  };
  return new Map(
    await Promise.all(sectorParts.map(({ database, name }) => read(sectorPrefix(name), database))),
  );
}

function faultsOf(
  sent: Sent,
  entries: readonly Entry[],
  questions: ReadonlyMap<string, PictureQuestion>,
  released: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  const { answer, bytes, hung, status } = sent;
  if (hung) return ['no answer came, and no end'];
  if (status === null) return [];
  const codes = codesOf(sent);
  const unstated = codes.filter((code) => !stated.includes(code));
  const faults = unstated.map((code) => `refused with ${code}`);
  const refusal = entries.find(({ kind }) => kind === 'REFUSAL');
  const outcome = entries.find(({ kind }) => kind === 'OUTCOME');
  if (status !== 200) {
    const mustBeOnRecord = codes.some((code) => !unrecorded.includes(code));
    if (mustBeOnRecord && !refusal) faults.push(`a refusal with ${codes.join()} is not on record`);
    if (answer?.data != null) faults.push('a refusal holds data');
    return faults;
  }
  if (!outcome) return [...faults, `${String(bytes.length)} bytes came without an outcome`];
  if (!entries.some(({ kind }) => kind === 'INTENT')) faults.push('there is no intent');
  if (!answer) return faults;
  const id = answer.extensions?.disclosure?.id;
  if (outcome.disclosure_id !== id) faults.push('the disclosure has another number');
  if (outcome.body.responseDigest !== digestOf(JSON.stringify(answer.data)))
    faults.push('the digest is of something else');
  const question = questions.get(sent.username);
  if (question && pictureIn(sent)) faults.push(...pictureFaults(sent, question, outcome, released));
  return faults;
}

function pictureFaults(
  sent: Sent,
  question: PictureQuestion,
  { body, disclosure_id }: Entry,
  released: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  const faults: string[] = [];
  const lines = received(sent, question);
  const participants = pictureIn(sent)?.participants ?? [];
  const logged = linesReleased(body.released).map(({ category, item }) => `${item} ${category}`);
  const expected = [
    ...lines.map(({ category, item }) => `${item} ${category}`),
    ...participants.flatMap(({ id, name }) => (name === null ? [] : [`${id} participant.name`])),
  ];
  const [more, less] = [without(logged, expected), without(expected, logged)];
  if (more + less !== '') faults.push(`the outcome names too much: ${more}; too little: ${less}`);
  for (const { category, item, section } of lines)
    if (released.get(section)?.has(`${disclosure_id} ${item} ${category}`) !== true)
      faults.push(`${section} has no entry of ${category}`);
  return faults;
}
