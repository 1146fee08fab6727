import { loadNeedToKnow } from '../../../../schema/need-to-know/table.ts';
import type { TestSystem } from '../../../support/system.ts';
import { answerOn, attendance, callout, keep, submit, withdraw } from '../contribution/research.ts';
import { sections, wholePicture } from '../graph.ts';
import { agencyOf, inDatabase } from '../people.ts';
import {
  answerRows,
  bytesOf,
  codeAt,
  codesOf,
  countIn,
  items,
  listIn,
  made,
  pictureOf,
  read,
  rowOf,
} from '../pictures.ts';

/** Supplied, nothing held, awaited, declined and withheld look different; and nothing is kept. */
export function statesAreApart(system: () => TestSystem): void {
  it('R-035 R-072 F-01 nothing held, not yet answered, declined, withheld and supplied are five different things', async () => {
    const selection = [
      answerRows,
      items('police', 'callouts'),
      items('health', 'injuries'),
      items('housing', 'tenancies'),
      items('idva', 'victimDisclosures'),
    ].join(' ');
    const answer = await read(system(), 'bexley-police-rep', 'BEX-2026-003', selection);
    const { complete, asked, answered, answers } = pictureOf(answer);
    // Five of six, and the sixth by name.
    expect({ complete, asked, answered }).toEqual({ complete: false, asked: 6, answered: 5 });
    const missing = answers.filter(({ state }) => state === 'AWAITED');
    expect(missing.map(({ agency }) => agency.name)).toEqual([
      agencyOf(system(), 'bexley-health-rep').name,
    ]);
    expect(rowOf(answer, 'HOUSING').state).toBe('NOTHING_HELD');
    expect(rowOf(answer, 'POLICE').state).toMatch(/^SUPPLIED/);

    expect(countIn(answer, 'police', 'callouts')).toBeGreaterThan(0);
    expect(listIn(answer, 'housing', 'tenancies')).toEqual([]);
    expect(listIn(answer, 'health', 'injuries')).toBeNull();
    expect(listIn(answer, 'idva', 'victimDisclosures')).toBeNull();
    const codes = [
      'police.callouts',
      'housing.tenancies',
      'health.injuries',
      'idva.victimDisclosures',
    ];
    expect(codes.map((place) => codeAt(answer, ...place.split('.')))).toEqual([
      ...[undefined, undefined, 'AWAITED', 'WITHHELD'],
    ]);
  });

  it('R-072 the answer that was missing makes the picture complete', async () => {
    const nil = answerOn(system(), 'LON-2026-003', { answer: 'NOTHING_HELD' });
    const counted = async () => {
      const answer = await read(system(), 'london-police-rep', 'LON-2026-003', answerRows);
      const { complete, asked, answered } = pictureOf(answer);
      return { complete, asked, answered };
    };
    expect(await counted()).toEqual({ complete: false, asked: 5, answered: 4 });
    made(await submit(system(), 'london-health-system', nil));
    expect(await counted()).toEqual({ complete: true, asked: 5, answered: 5 });
  });

  it('R-035 an agency that holds only what may not be known to exist holds nothing, to everybody else', async () => {
    const reference = 'DOR-2026-003';
    await system().declare('dorset-police-rep', 'dorset-idva-rep');
    const hidden = { ...attendance, protected: true };
    const selection = `${answerRows} withheld { category } ${items('health', 'victimAttendances')}`;
    const nil = answerOn(system(), reference, { answer: 'NOTHING_HELD' });
    made(await submit(system(), 'dorset-health-system', nil));
    await system().declare('dorset-housing-rep');
    const before = await read(system(), 'dorset-housing-rep', reference, selection);
    const [id] = await keep(system(), 'dorset-health-system', reference, {
      victimAttendances: [hidden],
    });
    const after = await read(system(), 'dorset-housing-rep', reference, selection);
    expect(bytesOf(after)).toBe(bytesOf(before));
    const police = await read(system(), 'dorset-police-rep', reference, selection);
    expect(rowOf(police, 'HEALTH').state).toBe('SUPPLIED');
    expect(listIn(police, 'health', 'victimAttendances')).toMatchObject([{ id }]);
  });

  it('R-081 F-03 the picture says when it was made, and each answer how old it is; time alone makes an item stale', async () => {
    const selection = `asOf ${answerRows} ${items('police', 'escalation')}`;
    const ask = () => read(system(), 'bexley-police-rep', 'BEX-2026-001', selection);
    const fresh = await ask();
    const { now } = system().time;
    expect(pictureOf(fresh)['asOf']).toBe(now.toISOString());
    const { asOf } = rowOf(fresh, 'POLICE');
    expect(Date.parse(String(asOf))).toBeLessThan(now.getTime());
    const [item] = listIn(fresh, 'police', 'escalation') ?? [];
    expect(item).toMatchObject({ notVerifiedSince: null });
    try {
      system().time.now = new Date('2027-07-01T09:30:00.000Z');
      const old = await ask();
      expect(pictureOf(old)['asOf']).toBe('2027-07-01T09:30:00.000Z');
      expect(rowOf(old, 'POLICE').asOf).toBe(asOf);
      const since = item?.['lastVerifiedOn'];
      expect(listIn(old, 'police', 'escalation')).toMatchObject([{ notVerifiedSince: since }]);
    } finally {
      system().time.now = now;
    }
  });

  it('R-171 two callers who ask the same in the same moment are given their own answers, and nothing is kept', async () => {
    const query = items('police', 'convictions');
    const users = ['bexley-police-rep', 'bexley-housing-rep'];
    const asked = Array.from({ length: 6 }, (_, n) => users[n % 2] ?? '');
    const answers = await Promise.all(
      asked.map((username) => read(system(), username, 'BEX-2026-001', query)),
    );
    for (const [index, answer] of answers.entries()) {
      const police = asked[index] === 'bexley-police-rep';
      if (police) expect(countIn(answer, 'police', 'convictions')).toBe(1);
      else expect(codeAt(answer, 'police', 'convictions')).toBe('WITHHELD');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('etag')).toBeNull();
    }
    const callouts = async () => {
      const selection = items('police', 'callouts');
      const answer = await read(system(), 'bexley-housing-rep', 'BEX-2026-001', selection);
      return countIn(answer, 'police', 'callouts');
    };
    const before = await callouts();
    const [id] = await keep(system(), 'bexley-police-system', 'BEX-2026-001', {
      callouts: [callout],
    });
    expect(await callouts()).toBe(before + 1);
    made(await withdraw(system(), 'bexley-police-rep', 'police', 'BEX-2026-001', String(id)));
    expect(await callouts()).toBe(before);
  });

  it('F-05 no class of information that locates somebody reaches a reader it is not for', async () => {
    const table = loadNeedToKnow();
    const answer = await system().ask('bexley-guest', wholePicture, { case: 'BEX-2026-001' });
    expect(pictureOf(answer).participants.length).toBeGreaterThan(0);
    const sql = `SELECT DISTINCT category FROM disclosure_line WHERE disclosure_id = $1`;
    const released = await inDatabase(system(), 'disclosure_log', sql, [answer.disclosureId]);
    const rows = released.map(({ category }) => table.get(String(category)));
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect(row?.audience).toContain('ALL');
    const locating = [...table.values()].filter(
      (row) => row.locates && !row.audience.includes('ALL'),
    );
    for (const { section, kinds } of sections)
      for (const kind of kinds.filter((one) =>
        locating.some((row) => row.category === `${section}.${one}`),
      ))
        expect([section, kind, listIn(answer, section, kind) ?? []]).toEqual([section, kind, []]);
  });

  it('F-52 what a caller calls things is in no log line, no event and no answer of another', async () => {
    const name = 'AdaezeMarloweAtHollinHouse';
    const query = `query ${name}($${name}: ID!) { ${name}: casePicture(caseId: $${name}) {
      ${name}Reference: reference ${name}Media: police { media { id } } } }`;
    const sent = [
      await system().ask('bexley-housing-rep', query, { [name]: 'BEX-2026-001' }),
      await system().ask('bexley-housing-rep', query, { [name]: name }),
      await system().ask('bexley-housing-rep', query, { [name]: { [name]: name } }),
      await system().ask('bexley-housing-rep', `query { ${name} }`),
      await system().ask(
        'bexley-housing-rep',
        `{ casePicture(caseId: "${name}") { id } }`,
        {},
        {
          'x-marac-capacity': name,
        },
      ),
    ];
    expect(sent.map((answer) => codesOf(answer)[0])).toEqual([
      ...['WITHHELD', 'NOT_FOUND', 'BAD_REQUEST', 'BAD_REQUEST', 'NOT_NOMINATED'],
    ]);
    for (const database of ['disclosure_log', 'conference', 'police'] as const) {
      const relation = database === 'disclosure_log' ? 'disclosure_entry' : 'release_log';
      const sql = `SELECT one::text FROM ${relation} AS one WHERE one::text ILIKE $1`;
      expect(await inDatabase(system(), database, sql, ['%marlowe%'])).toEqual([]);
    }
    const told = JSON.stringify(system().events, (_key, value: unknown) =>
      value instanceof Error ? `${value.message} ${value.stack ?? ''}` : value,
    );
    expect(told).not.toMatch(/marlowe/i);
  });
}
