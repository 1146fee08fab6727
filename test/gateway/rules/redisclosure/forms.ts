import type { TestSystem } from '../../../support/system.ts';
import { readPdf } from '../../pack/pdf-bytes.ts';
import { agencyOf, inDatabase } from '../people.ts';
import { change, codesOf, listIn, made, refusals } from '../pictures.ts';
import { asked, grant, permissionOf, reply, use, wanted } from './asking.ts';
import {
  fetchPdf,
  foundIn,
  itemIn,
  leavesOf,
  packOf,
  prepare,
  prepared,
  textsOf,
} from './packs.ts';

const reference = 'KEN-2026-001';
const advocate = 'kent-idva-rep';
const purpose = 'OTHER_AGENCY_BUSINESS';
type Given = Readonly<Record<string, unknown>>;

const why = 'He has written to the social worker that he knows where she parks.';

/** What an owner leaves out is nowhere: not in the picture, the pack, nor in a byte of its print (R-123, F-37 to F-39). */
export function formsOfRelease(system: () => TestSystem): void {
  const incident = () => itemIn(system(), reference, 'police.domesticIncidents');
  const injury = () => itemIn(system(), reference, 'health.injuries');
  const assessment = () => itemIn(system(), reference, 'childrensServices.assessments');
  const partsLeftOut = ['injury', 'outcome', 'place', 'summary'];
  const leftOut = () => textsOf(incident().fields, partsLeftOut);
  const ownWords = 'An assault on her, seen by a child of the household.';

  const requested = (itemIds: readonly string[], given: object = {}) =>
    asked(
      system(),
      advocate,
      wanted(system(), reference, itemIds, {
        purpose,
        recipient: { agencyId: agencyOf(system(), advocate).id, person: advocate },
        ...given,
      }),
    );
  const granted = async (requestId: string, owner: string, given: Given = {}) => {
    await grant(system(), owner, requestId, given);
    return permissionOf(system(), advocate, requestId, owner);
  };
  /** Police leave two fields and write a third anew; children's services refuse, and say why. */
  const redacted = async (given: Given = {}) => {
    const request = await requested([incident().id, assessment().id]);
    const input = { caseId: reference, requestId: request.id, itemId: incident().id };
    await prepared(system(), 'kent-police-rep', 'Police', {
      ...{ ...input, form: 'REDACTED', keep: ['date', 'childPresent'] },
      replace: [{ field: 'summary', text: ownWords }],
    });
    made(
      await reply(system(), 'kent-childrens-rep', request.id, { decision: 'REFUSED', reason: why }),
    );
    return { request, permissionId: await granted(request.id, 'kent-police-rep', given) };
  };
  const summarised = async () => {
    const request = await requested([injury().id], { form: 'SUMMARY' });
    const input = { caseId: reference, requestId: request.id, itemId: injury().id };
    await prepared(system(), 'kent-health-rep', 'Health', {
      ...{ ...input, form: 'SUMMARY', summary: 'A hospital saw her that week and was worried.' },
    });
    return { request, permissionId: await granted(request.id, 'kent-health-rep') };
  };
  const refusedParts = () => [...textsOf(assessment().fields), why];
  const inPicture = (permissionId: string, selection: string) =>
    use(system(), advocate, { case: reference, purpose, permissionId }, selection);

  it('R-123 of a redacted item the kept fields are read, and what was left out is an error and never only null', async () => {
    const { permissionId } = await redacted();
    const selection = `police { domesticIncidents { ${leavesOf('PoliceDomesticIncident')} } }`;
    const answer = await inPicture(permissionId, selection);
    expect(listIn(answer, 'police', 'domesticIncidents')).toEqual([
      expect.objectContaining({
        ...{ id: incident().id, releasedAs: 'REDACTED', date: '2026-10-22', childPresent: true },
        ...{ summary: ownWords, injury: null, outcome: null, place: null },
      }),
    ]);
    const withheld = answer.errors.map(({ extensions, path }) => [extensions.code, path?.at(-1)]);
    expect(withheld).toEqual(
      expect.arrayContaining(['injury', 'outcome', 'place'].map((name) => ['WITHHELD', name])),
    );
    expect(new Set(codesOf(answer))).toEqual(new Set(['WITHHELD']));
    expect(leftOut()).toHaveLength(4);
    expect(foundIn(answer.text, leftOut())).toEqual([]);
  });

  it('R-123 a summary is its owner’s words and no field of the item', async () => {
    const { permissionId } = await summarised();
    const answer = await inPicture(
      permissionId,
      `health { injuries { ${leavesOf('HealthInjury')} } }`,
    );
    expect(listIn(answer, 'health', 'injuries')).toEqual([
      expect.objectContaining({
        ...{ id: injury().id, releasedAs: 'SUMMARY', injury: null, description: null },
        releasedSummary: 'A hospital saw her that week and was worried.',
      }),
    ]);
    expect(foundIn(answer.text, textsOf(injury().fields))).toEqual([]);
  });

  it('R-123 without a version of its own a summary cannot be granted, and a version is for one request', async () => {
    const first = await requested([injury().id], { form: 'SUMMARY' });
    const second = await requested([injury().id], { form: 'SUMMARY' });
    await prepared(system(), 'kent-health-rep', 'Health', {
      ...{ caseId: reference, requestId: first.id, itemId: injury().id },
      ...{ form: 'SUMMARY', summary: 'For the first request alone.' },
    });
    const other = await reply(system(), 'kent-health-rep', second.id, { decision: 'GRANTED' });
    expect(refusals(other)).toEqual([
      { code: 'DECISION_REFUSED', field: 'itemIds', rule: 'R-123' },
    ]);
    await grant(system(), 'kent-health-rep', first.id);
  });

  it('F-37 no byte of a pack holds a field left out, an item of the owner that refused, or why it refused', async () => {
    const { permissionId } = await redacted();
    const canaries = [...leftOut(), ...refusedParts()];
    expect(canaries.length).toBeGreaterThan(7);
    const pack = await packOf(system(), advocate, permissionId, 'PoliceDomesticIncident');
    expect(pack.data.redisclosurePack).toMatchObject({
      items: [{ id: incident().id, releasedAs: 'REDACTED', summary: ownWords, date: '2026-10-22' }],
      manifest: [{ reference: incident().id, form: 'REDACTED' }],
      withheld: [{ reference: assessment().id, category: 'childrensServices.assessments' }],
    });
    expect(foundIn(pack.text, canaries)).toEqual([]);
    const pdf = await fetchPdf(system(), advocate, permissionId);
    expect([pdf.status, pdf.refused]).toEqual([200, null]);
    const { everything, pages } = await readPdf(pdf.bytes);
    // The search finds what is there, so that finding nothing means something.
    expect(foundIn(everything, [ownWords, incident().id, assessment().id])).toHaveLength(3);
    // What was left out is said, and what it was is not.
    const said = pages.join(' ').replaceAll(/\s+/g, ' ');
    expect(said).toMatch(/Not released by its owner: [^.]*Injury; Outcome; Place/);
    const headers = JSON.stringify([...pdf.headers]);
    expect(foundIn(everything + headers, canaries)).toEqual([]);
    const [, disclosureId = ''] =
      /pack-([0-9a-f-]{36})\.pdf/.exec(pdf.headers.get('content-disposition') ?? '') ?? [];
    for (const page of pages) {
      expect(page).toContain(`Disclosure ${disclosureId}`);
      expect(page).toMatch(/For .* only/);
    }
  });

  it('F-38 a health entry goes in other words, with no piece of a sentence of its own', async () => {
    const request = await requested([injury().id]);
    const own = injury().fields as { description: string };
    const input = {
      ...{ caseId: reference, requestId: request.id, itemId: injury().id },
      form: 'REDACTED',
    };
    const piece = `Seen: ${own.description.slice(0, 30)}.`;
    for (const text of [piece, piece.toUpperCase(), piece.replaceAll(' ', '\n')]) {
      const replace = [{ field: 'description', text }];
      const refused = await prepare(system(), 'kent-health-rep', 'Health', { ...input, replace });
      expect(refusals(refused)).toEqual([
        { code: 'CONTRIBUTION_REFUSED', field: 'replace[0].text', rule: 'F-38' },
      ]);
    }
    const replace = [{ field: 'description', text: 'Injuries that fit what she says.' }];
    await prepared(system(), 'kent-health-rep', 'Health', { ...input, replace });
    const permissionId = await granted(request.id, 'kent-health-rep');
    const { bytes } = await fetchPdf(system(), advocate, permissionId);
    const { everything } = await readPdf(bytes);
    expect(foundIn(everything, ['Injuries that fit what she says.'])).toHaveLength(1);
    const words = textsOf(injury().fields).flatMap((text) =>
      Array.from({ length: Math.max(1, text.length - 20) }, (_, at) => text.slice(at, at + 21)),
    );
    expect(foundIn(everything, words)).toEqual([]);
  });

  it('F-39 name, headers, metadata and title page tell of no person, case or meeting', async () => {
    const { permissionId } = await redacted();
    const { bytes, headers } = await fetchPdf(system(), advocate, permissionId);
    const { metadata, pages } = await readPdf(bytes);
    const outside = JSON.stringify([[...headers], metadata, pages[0]]);
    const caseId = system().caseId(reference);
    const parties = system().cast.conference.participations.filter((one) => one.caseId === caseId);
    const names = system().cast.conference.persons.flatMap((person) =>
      parties.some(({ personId }) => personId === person.id)
        ? [person.name, ...person.name.split(' ')]
        : [],
    );
    expect(names.length).toBeGreaterThan(4);
    expect(foundIn(outside, [...names, reference, caseId, 'MARAC', reference.slice(0, 8)])).toEqual(
      [],
    );
    expect(pages[0]).toContain('Released information');
  });

  it('R-110 R-127 a print is for whoever may use the permission, signed in, until it is revoked', async () => {
    const { permissionId } = await redacted();
    const fetched = async (username: string | null) => {
      const { refused, status } = await fetchPdf(system(), username, permissionId);
      const [error] = (refused as { errors: { extensions: object }[] } | null)?.errors ?? [];
      return [status, error?.extensions ?? null];
    };
    const notYours = [403, { code: 'PURPOSE_NOT_PERMITTED', rule: 'R-042' }];
    expect(await fetched(null)).toEqual([401, { code: 'UNAUTHENTICATED' }]);
    for (const username of ['kent-idva-deputy', 'kent-police-rep', 'kent-chair'])
      expect([username, ...(await fetched(username))]).toEqual([username, ...notYours]);
    expect(await fetched(advocate)).toEqual([200, null]);
    const revoking = { permissionId, reason: 'The hearing was taken off the list.' };
    made(await change(system(), 'kent-police-deputy', 'revokePermission', revoking));
    expect(await fetched(advocate)).toEqual(notYours);
  });

  it('R-145 R-123 a printed redaction is on record as what it was, under its permission, without what it left out', async () => {
    const { permissionId } = await redacted();
    const { headers } = await fetchPdf(system(), advocate, permissionId);
    const [, disclosureId] =
      /pack-([0-9a-f-]{36})\.pdf/.exec(headers.get('content-disposition') ?? '') ?? [];
    const sql = `SELECT purpose, body FROM disclosure_entry WHERE disclosure_id = $1 AND kind = 'OUTCOME'`;
    const [entry] = await inDatabase(system(), 'disclosure_log', sql, [disclosureId]);
    expect(entry?.['purpose']).toBe(purpose);
    const body = JSON.stringify(entry?.['body']);
    expect(foundIn(body, [permissionId, incident().id])).toHaveLength(2);
    expect(foundIn(body, [...leftOut(), ...refusedParts()])).toEqual([]);
    const kept = await inDatabase(
      system(),
      'police',
      `SELECT item_id FROM release_log WHERE disclosure_id = $1 AND permission_id = $2 AND outcome = 'RELEASED'`,
      [disclosureId, permissionId],
    );
    expect(kept).toContainEqual({ item_id: incident().id });
  });

  it('R-124 a redaction that may be viewed only is read and neither packed nor printed', async () => {
    const { permissionId } = await redacted({ conditions: ['View only, no print.'] });
    const seen = await inPicture(permissionId, 'police { domesticIncidents { id date } }');
    expect(listIn(seen, 'police', 'domesticIncidents')).toEqual([
      { id: incident().id, date: '2026-10-22' },
    ]);
    const stays = { code: 'CONDITION_REFUSES', rule: 'R-124' };
    const pack = await packOf(system(), advocate, permissionId, 'PoliceDomesticIncident');
    expect(refusals(pack)).toEqual([stays]);
    const { refused, status } = await fetchPdf(system(), advocate, permissionId);
    expect(status).toBe(403);
    expect(refused).toMatchObject({ errors: [{ extensions: stays }] });
  });

  it('R-123 F-01 a yes to all waits until its agency’s versions can be read, and a no waits for nothing', async () => {
    // The last of these tests: health stays down.
    const first = await requested([injury().id]);
    const second = await requested([injury().id]);
    await system().stopSubgraph('health');
    const yes = await reply(system(), 'kent-health-rep', first.id, { decision: 'GRANTED' });
    expect(codesOf(yes)).toEqual(['SOURCE_UNAVAILABLE']);
    made(await reply(system(), 'kent-health-rep', second.id, { decision: 'REFUSED' }));
  });
}
