import type { DatabaseName } from '../../../../schema/database/databases.ts';
import type { TestSystem } from '../../../support/system.ts';
import { wholePicture } from '../graph.ts';
import { inDatabase } from '../people.ts';
import { pictureOf } from '../pictures.ts';
import type { WatchedSubgraphs } from '../watched-subgraphs.ts';

/** Every text inside a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** What the cast holds of people: names word by word, and every sentence, address and number. */
function canaries({ cast }: TestSystem): string[] {
  const { persons, relationships } = cast.conference;
  const names = [...persons, ...relationships].flatMap(({ name }) => name.split(/[\s’'-]+/));
  const details = textsIn([
    ...persons.map(({ id: _id, ...person }) => person),
    ...relationships.map(({ name, relation, concern }) => [name, relation, concern]),
    ...Object.values(cast.research).flatMap(({ items }) =>
      items.map(({ fields, handlingConditions, originalSource }) => [
        ...[fields, handlingConditions, originalSource],
      ]),
    ),
  ]);
  // Words of a closed list, such as HIGH, are not anybody's content; whatever has a space or a figure is.
  const telling = details.filter((text) => text.length > 5 && /[a-z\d]/.test(text));
  return [...new Set([...names.filter((name) => name.length > 4), ...telling])];
}

/** the logs hold references. The attack is whoever may read a log and not the picture. */
export function contentStaysOut(system: () => TestSystem, watched: () => WatchedSubgraphs): void {
  it('R-149 no name, address, number or sentence of anybody is in any column of any log, or in an event', async () => {
    for (const post of ['police-rep', 'idva-rep', 'health-rep', 'chair', 'guest'])
      for (const reference of ['BEX-2026-001', 'BEX-2026-003', 'BEX-2026-999']) {
        const answer = await system().ask(`bexley-${post}`, wholePicture, { case: reference });
        if (reference === 'BEX-2026-001')
          expect(pictureOf(answer).participants.length).toBeGreaterThan(2);
      }
    const words = canaries(system());
    expect(words.length).toBeGreaterThan(1_000);
    // The log's own form of a space is nothing at all: it refuses white space.
    const found = (text: string) =>
      words.filter((word) => text.includes(word) || text.includes(word.replaceAll(/\s/g, '')));
    // The search would find what is there.
    expect(found(`x ${words[0] ?? ''} y`)).toContain(words[0]);

    const logs: readonly (readonly [DatabaseName, string])[] = [
      ['disclosure_log', 'disclosure_entry'],
      ['conference', 'release_log'],
      ['police', 'release_log'],
      ['health', 'release_log'],
      ['housing', 'release_log'],
      ['childrens_services', 'release_log'],
      ['idva', 'release_log'],
    ];
    for (const [database, table] of logs) {
      const sql = `SELECT string_agg(line::text, E'\\n') AS lines FROM ${table} AS line`;
      const [row] = await inDatabase(system(), database, sql);
      expect(String(row?.['lines']).length).toBeGreaterThan(1_000);
      expect([database, ...found(String(row?.['lines']))]).toEqual([database]);
    }
    const events = JSON.stringify(system().events, (_key, value: unknown) =>
      value instanceof Error ? `${value.message} ${value.stack ?? ''}` : value,
    );
    expect(found(events)).toEqual([]);
  });

  it('R-149 F-52 the gateway asks agencies about a case by its number and by nothing about its people', () => {
    const { calls } = watched();
    const words = canaries(system()).filter((word) => word.length > 8);
    const bodies = calls.map(({ body }) => body).join('\n');
    expect(bodies).toContain(system().caseId('BEX-2026-001'));
    expect(words.filter((word) => bodies.includes(word))).toEqual([]);
  });
}
