import { readDisclosures } from '../../../../gateway/disclosure-log/read-disclosures.ts';
import type { DatabaseName } from '../../../../schema/database/databases.ts';
import type { TestSystem } from '../../../support/system.ts';
import { wholePicture } from '../graph.ts';
import { agencyOf, inDatabase, nominationOf, officerOf } from '../people.ts';
import { change, codesOf, items, listIn, made, pictureOf, read } from '../pictures.ts';
import { sections } from '../graph.ts';

const researchDatabases: readonly DatabaseName[] = [
  ...(['police', 'health', 'housing', 'childrens_services', 'idva'] as const),
];

/** What was released and refused is on record, once in the gateway’s log and once in each agency’s. */
export function everyReleaseIsLogged(system: () => TestSystem): void {
  const linesOf = async (disclosureId: string | undefined, query: object = {}) => {
    const all = { case: undefined, item: undefined, subject: undefined, since: undefined };
    const { ownerUrl } = system().databases.disclosure_log;
    const lines = await readDisclosures(ownerUrl, { ...all, ...query });
    return lines.filter(({ disclosure }) => disclosure === disclosureId);
  };

  it('R-145 a picture has one line for each item in it, with caller, agency, purpose, owner and basis', async () => {
    const username = 'bexley-police-rep';
    const answer = await system().ask(username, wholePicture, { case: 'BEX-2026-001' });
    const shown = sections.flatMap(({ section, kinds }) =>
      kinds.flatMap((kind) =>
        (listIn(answer, section, kind) ?? []).map(({ id, owner, lawfulBasis }) => ({
          ...{ item: id, owner: owner.id, detail: lawfulBasis, category: `${section}.${kind}` },
        })),
      ),
    );
    expect(shown.length).toBeGreaterThan(30);
    const lines = await linesOf(answer.disclosureId);
    const released = lines.filter(({ outcome }) => outcome === 'RELEASED');
    for (const line of released)
      expect(line).toMatchObject({
        at: system().time.now,
        subject: username,
        officer: officerOf(system(), username).id,
        agency: agencyOf(system(), username).id,
        role: 'REPRESENTATIVE',
        area: 'bexley',
        purpose: 'MARAC_SAFETY',
        case: system().caseId('BEX-2026-001'),
        reference: 'BEX-2026-001',
      });
    const byItem = (line: { item: unknown; category: unknown }) =>
      `${String(line.item)} ${String(line.category)}`;
    const ofKinds = new Set(shown.map(({ category }) => category));
    const itemLines = released.filter(({ category }) => ofKinds.has(String(category)));
    expect(itemLines.map(byItem).sort()).toEqual(shown.map(byItem).sort());
    for (const one of shown) expect(itemLines).toContainEqual(expect.objectContaining({ ...one }));
    // The people of the case are information too, and the conference owns what it says of them.
    for (const { id } of pictureOf(answer).participants)
      expect(released).toContainEqual(
        expect.objectContaining({ item: id, owner: 'conference', category: 'participant.name' }),
      );
  });

  it('R-145 nothing is logged as released that was not in the response', async () => {
    const selection = items('police', 'callouts', 'convictions');
    const answer = await read(system(), 'bexley-housing-rep', 'BEX-2026-001', selection);
    const lines = await linesOf(answer.disclosureId);
    const released = lines.filter(({ outcome }) => outcome === 'RELEASED');
    const shown = (listIn(answer, 'police', 'callouts') ?? []).map(({ id }) => id);
    expect(released.map(({ item }) => item).sort()).toEqual([...shown].sort());
    const withheld = lines.filter(({ outcome }) => outcome === 'WITHHELD');
    expect(withheld).toMatchObject([{ category: 'police.convictions', item: null }]);
  });

  it('R-146 refusals are on record with code, rule and who was refused', async () => {
    const ask = (username: string, name: string) => read(system(), username, name);
    const undeclared = await ask('bexley-health-deputy', 'BEX-2026-001');
    expect(await linesOf(undeclared.disclosureId)).toMatchObject([
      {
        outcome: 'REFUSED',
        subject: 'bexley-health-deputy',
        reference: 'BEX-2026-001',
        detail: 'DECLARATION_REQUIRED R-056 casePicture',
      },
    ]);
    const hidden = await ask('bexley-housing-rep', 'BEX-2026-002');
    // Found by whoever asks the log about that case, although it never opened.
    expect(await linesOf(hidden.disclosureId, { case: 'BEX-2026-002' })).toMatchObject([
      {
        outcome: 'REFUSED',
        subject: 'bexley-housing-rep',
        detail: expect.stringMatching(/^NOT_FOUND R-0/),
      },
    ]);
    const capacity = { 'x-marac-capacity': nominationOf(system(), 'bexley-chair').id };
    await read(system(), 'bexley-idva-rep', 'BEX-2026-001', 'id', capacity);
    const whole = `SELECT subject, body->>'code' AS code, body->>'rule' AS rule
      FROM disclosure_entry WHERE kind = 'REFUSAL'`;
    expect(await inDatabase(system(), 'disclosure_log', whole)).toEqual([
      { subject: 'bexley-idva-rep', code: 'NOT_NOMINATED', rule: 'R-003' },
    ]);
    const nobody = await fetch(`${system().url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer none' },
      body: JSON.stringify({ query: '{ me { name } }' }),
    });
    expect(nobody.status).toBe(401);
    expect(await inDatabase(system(), 'disclosure_log', whole)).toContainEqual({
      ...{ subject: null, code: 'UNAUTHENTICATED', rule: 'R-003' },
    });
  });

  it('R-147 an auditor who suspects a leak of one item is given each of its readers, when, why and on which screen', async () => {
    const selection = items('police', 'weapons');
    const answer = await read(system(), 'bexley-police-rep', 'BEX-2026-001', selection);
    const [item] = listIn(answer, 'police', 'weapons') ?? [];
    await read(system(), 'bexley-childrens-rep', 'BEX-2026-001', selection);
    await read(system(), 'bexley-chair', 'BEX-2026-001', selection);
    // Asks for other things of the same case, and is no reader of this one.
    await read(system(), 'bexley-idva-rep', 'BEX-2026-001', items('police', 'callouts'));
    const since = new Date(system().time.now.getTime() - 30 * 86_400_000);
    const { ownerUrl } = system().databases.disclosure_log;
    const reads = await readDisclosures(ownerUrl, {
      ...{ item: item?.id, since, case: undefined, subject: undefined },
    });
    const readers = reads.map(({ subject, agency, purpose }) => [subject, agency, purpose]);
    for (const username of ['bexley-police-rep', 'bexley-childrens-rep', 'bexley-chair'])
      expect(readers).toContainEqual([
        ...[username, agencyOf(system(), username).id, 'MARAC_SAFETY'],
      ]);
    expect(readers.map(([subject]) => subject)).not.toContain('bexley-idva-rep');
    for (const { operation } of reads) expect(operation).toMatch(/^sha256:[\w-]{43}$/);
  });

  it('R-148 the gateway’s lines and the agencies’ own say the same, item by item', async () => {
    for (const username of ['bexley-idva-rep', 'bexley-housing-rep', 'bexley-chair']) {
      const answer = await system().ask(username, wholePicture, { case: 'BEX-2026-006' });
      const lines = await linesOf(answer.disclosureId);
      const released = lines.filter(({ outcome }) => outcome === 'RELEASED');
      const ofAgencies = released.filter(({ owner }) => owner !== 'conference');
      const sql = `SELECT item_id, owner_id, category, viewer_officer_id, viewer_agency_id, purpose
        FROM release_log WHERE disclosure_id = $1 AND outcome = 'RELEASED'`;
      const own = await Promise.all(
        researchDatabases.map((name) => inDatabase(system(), name, sql, [answer.disclosureId])),
      );
      const asText = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
      expect(ofAgencies.length).toBeGreaterThan(10);
      expect(asText(own.flat())).toEqual(
        asText(
          ofAgencies.map((line) => ({
            item_id: line.item,
            owner_id: line.owner,
            category: line.category,
            viewer_officer_id: line.officer,
            viewer_agency_id: line.agency,
            purpose: line.purpose,
          })),
        ),
      );
      const ofConference = `SELECT participant_id, unnest(categories) AS category FROM release_log
        WHERE disclosure_id = $1 AND outcome = 'RELEASED'`;
      const told = await inDatabase(system(), 'conference', ofConference, [answer.disclosureId]);
      for (const { item, category } of released.filter(({ owner }) => owner === 'conference'))
        expect(told).toContainEqual({ participant_id: item, category });
    }
  });

  it('R-145 R-146 decisions are on record like reads, done and refused', async () => {
    const given = { caseId: 'BEX-2026-005', category: 'police.callouts', audience: ['ALL'] };
    const decide = (username: string) =>
      change(system(), username, 'changeAudience', { ...given, reason: 'As before.' });
    const refused = await decide('bexley-chair');
    expect(codesOf(refused)).toEqual(['OPERATION_NOT_ALLOWED']);
    expect(await linesOf(refused.disclosureId)).toMatchObject([
      {
        outcome: 'REFUSED',
        subject: 'bexley-chair',
        detail: 'OPERATION_NOT_ALLOWED R-003 changeAudience',
      },
    ]);
    const done = await decide('bexley-police-rep');
    made(done);
    const sql = 'SELECT kind FROM disclosure_entry WHERE disclosure_id = $1 ORDER BY seq';
    expect(await inDatabase(system(), 'disclosure_log', sql, [done.disclosureId])).toEqual([
      ...[{ kind: 'INTENT' }, { kind: 'OUTCOME' }],
    ]);
  });
}
