import { jest } from '@jest/globals';
import type { TestSystem } from '../../support/system.ts';
import { startSystem } from '../../support/system.ts';
import { agencyOf, inDatabase } from '../rules/people.ts';
import {
  asked,
  grant,
  itemOf,
  permissionOf,
  refuseIt,
  wanted,
} from '../rules/redisclosure/asking.ts';
import { readPdf } from './pdf-bytes.ts';

jest.setTimeout(180_000);

const reference = 'KEN-2026-001';
const housing = 'kent-housing-rep';

let system: TestSystem;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.close());

/** Two owners are asked; the police grants, children's services refuses. */
async function grantedInPart(conditions: readonly string[] = []) {
  const granted = itemOf(system, reference, 'kent-police-rep', housing);
  const refused = itemOf(system, reference, 'kent-childrens-rep', housing);
  const input = wanted(system, reference, [granted.id, refused.id]);
  const { id } = await asked(system, housing, input);
  await grant(system, 'kent-police-rep', id, { conditions });
  await refuseIt(system, 'kent-childrens-rep', id);
  const permissionId = await permissionOf(system, housing, id, 'kent-police-rep');
  return { granted, refused, permissionId };
}

async function fetchPack(permissionId: string, username: string | null = housing) {
  const headers: Record<string, string> =
    username === null ? {} : { authorization: `Bearer ${await system.token(username)}` };
  const response = await fetch(`${system.url}/packs/${permissionId}.pdf`, { headers });
  const bytes = Buffer.from(await response.arrayBuffer());
  const isPdf = response.headers.get('content-type') === 'application/pdf';
  return {
    status: response.status,
    headers: response.headers,
    bytes,
    refused: isPdf ? null : (JSON.parse(bytes.toString()) as unknown),
  };
}

const refusedWith = (extensions: object) => ({
  errors: [expect.objectContaining({ extensions })],
});

/** Every text of the cast that the pack may not hold: of other items, and of the parties. */
function canaries(grantedId: string): string[] {
  const textsIn = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    if (typeof value !== 'object' || value === null || value instanceof Date) return [];
    return Object.values(value).flatMap(textsIn);
  };
  const items = Object.values(system.cast.research).flatMap((research) => research.items);
  const own = new Set(textsIn(items.find(({ id }) => id === grantedId)));
  const caseId = system.caseId(reference);
  const others = items.filter((item) => item.id !== grantedId && item.caseId === caseId);
  const told = others.flatMap((item) => textsIn(item).filter((text) => text.includes(' ')));
  // Whom the pack is for stands on every page of it.
  const recipient = agencyOf(system, housing).name;
  return [...new Set([...told, reference, caseId])].filter(
    (text) => !own.has(text) && !recipient.includes(text),
  );
}

test('R-112 F-37 a printed pack holds what one owner granted, and no byte of what the other refused', async () => {
  const { granted, permissionId, refused } = await grantedInPart(['Read in the office only.']);
  const { bytes, headers, status } = await fetchPack(permissionId);
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toBe('no-store');
  const { everything, pages } = await readPdf(bytes);
  const text = pages.join(' ');
  expect(text).toContain(granted.id);
  expect(text).toContain('Read in the office only.');
  expect(text).toContain(refused.id);
  const found = canaries(granted.id);
  expect(found.length).toBeGreaterThan(5);
  const flat = everything.replaceAll(/\s+/g, '');
  for (const canary of [...found, 'She asked us not to pass it on.'])
    expect([canary, flat.includes(canary.replaceAll(/\s+/g, ''))]).toEqual([canary, false]);
});

test('R-145 F-39 a printed pack is a disclosure of its own, and its name tells nothing else', async () => {
  const { granted, permissionId } = await grantedInPart();
  const { bytes, headers } = await fetchPack(permissionId);
  const named = headers.get('content-disposition') ?? '';
  const [, disclosureId = ''] =
    /^attachment; filename="pack-([0-9a-f-]{36})\.pdf"$/.exec(named) ?? [];
  const { pages } = await readPdf(bytes);
  for (const page of pages) expect(page).toContain(`Disclosure ${disclosureId}`);
  const sql = `SELECT body FROM disclosure_entry WHERE disclosure_id = $1 AND kind = 'OUTCOME'`;
  const [entry] = await inDatabase(system, 'disclosure_log', sql, [disclosureId]);
  const body = JSON.stringify(entry?.['body']);
  expect(body).toContain(granted.id);
  expect(body).toContain(permissionId);
});

test('R-124 what may be viewed only is not printed either', async () => {
  const { permissionId } = await grantedInPart(['View only, no print.']);
  const { refused, status } = await fetchPack(permissionId);
  expect([status, refused]).toEqual([
    403,
    refusedWith({ code: 'CONDITION_REFUSES', rule: 'R-124' }),
  ]);
});

test('R-110 nobody else is given it, and it answers them like one that does not exist', async () => {
  const { permissionId } = await grantedInPart();
  const none = await fetchPack('no-such-permission');
  expect([none.status, none.refused]).toEqual([
    403,
    refusedWith({ code: 'PURPOSE_NOT_PERMITTED', rule: 'R-042' }),
  ]);
  for (const username of ['kent-housing-deputy', 'kent-police-rep', 'london-housing-rep']) {
    const { bytes, status } = await fetchPack(permissionId, username);
    expect([status, bytes.toString()]).toEqual([none.status, none.bytes.toString()]);
  }
  const unknown = await fetchPack(permissionId, null);
  expect([unknown.status, unknown.refused]).toEqual([
    401,
    refusedWith({ code: 'UNAUTHENTICATED' }),
  ]);
});

test('F-37 the pack as JSON holds the same, with the address of its print', async () => {
  const { granted, permissionId } = await grantedInPart();
  const query =
    'query ($id: ID!) { redisclosurePack(permissionId: $id) { marking pdfUrl items { id } } }';
  const { data, errors } = await system.ask(housing, query, { id: permissionId });
  expect(errors).toEqual([]);
  expect(data.redisclosurePack).toMatchObject({
    pdfUrl: `/packs/${permissionId}.pdf`,
    items: [{ id: granted.id }],
  });
});

test('F-37 two packs of one permission are one operation; two lists of one pack are refused', async () => {
  const { granted, permissionId } = await grantedInPart();
  const of = (text: string) =>
    system.ask(housing, `query ($id: ID!) { ${text} }`, { id: permissionId });
  const pack = 'redisclosurePack(permissionId: $id)';
  const twice = await of(`a: ${pack} { items { id } } b: ${pack} { all: items { nature } }`);
  expect(twice.errors).toEqual([]);
  expect(twice.data).toEqual({
    a: { items: [{ id: granted.id }] },
    b: { all: [{ nature: expect.any(String) }] },
  });
  const lists = await of(`${pack} { items { id } again: items { nature } }`);
  expect(lists.errors.map(({ extensions }) => extensions)).toEqual([
    { code: 'BAD_REQUEST', rule: 'F-37' },
  ]);
});

test('F-01 when the owner’s source cannot be read there is no pack', async () => {
  const { permissionId } = await grantedInPart();
  await system.stopSubgraph('police');
  const { refused, status } = await fetchPack(permissionId);
  expect([status, refused]).toEqual([503, refusedWith({ code: 'SOURCE_UNAVAILABLE' })]);
});
