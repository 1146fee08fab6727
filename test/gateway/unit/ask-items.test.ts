import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';
import { createBreaker } from '../../../gateway/federation/breaker.ts';
import { askItems } from '../../../gateway/pipeline/ask-items.ts';
import type { Operation, RootField } from '../../../gateway/pipeline/operation.ts';
import { decisionKey } from '../../../gateway/pipeline/operation.ts';
import type { Means } from '../../../gateway/pipeline/step.ts';
import type { PermitRequest } from '../../../gateway/permit/sign-permit.ts';
import type { CaseFacts } from '../../../schema/facts/facts.ts';
import { mostItems } from '../../../schema/permit/item-references.ts';
import { agencies, as, caseFacts, facts, grantsOf, now } from './circumstances.ts';

const reference = (changes: object = {}) => ({
  id: 'i-1',
  ownerId: 'a-police',
  category: 'police.callouts',
  subjectId: null,
  originalSource: null,
  viewOnly: false,
  version: null,
  ...changes,
});

interface Sectors {
  /** By sector, what it answers: items, a status, or null for no answer at all. */
  readonly answers: Record<string, unknown>;
  readonly asked: [sector: string, url: string | undefined, question: unknown][];
  readonly permits: PermitRequest[];
  readonly close: () => Promise<void>;
  readonly means: Means;
  readonly ungranted: string[];
}

/** Real servers, one for each sector that a case asks. */
async function sectorsAnswering(
  answers: Record<string, unknown>,
  clock = () => now,
): Promise<Sectors> {
  const asked: Sectors['asked'] = [];
  const permits: PermitRequest[] = [];
  const ungranted: string[] = [];
  const started = await Promise.all(
    ['police', 'health', 'housing', 'childrens-services', 'idva'].map(async (sector) => {
      const server = createServer((request, response) => {
        let body = '';
        request.on('data', (chunk: Buffer) => (body += chunk.toString()));
        request.on('end', () => {
          asked.push([sector, request.url, JSON.parse(body)]);
          const answer = sector in answers ? answers[sector] : [];
          if (answer === null) return;
          if (typeof answer === 'number') response.writeHead(answer).end('{}');
          else response.end(JSON.stringify({ items: answer }));
        });
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      const url = new URL(`http://127.0.0.1:${String(port)}/graphql`);
      const breaker = createBreaker(clock);
      return [sector, { server, url, breaker, dispatcher: new Pool(url.origin) }] as const;
    }),
  );
  const by = new Map(started);
  const means = {
    onUngranted: (sector: string) => ungranted.push(sector),
    itemsSource: {
      addressOf: (sector: string) => by.get(sector),
      signPermit: (permit: PermitRequest) => {
        permits.push(permit);
        return 'permit';
      },
      onError: () => undefined,
    },
  } as unknown as Means;
  const close = async (): Promise<void> => {
    for (const { dispatcher, server } of by.values()) {
      await dispatcher.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  };
  return { answers, asked, permits, close, means, ungranted };
}

/** A request by a housing officer for items of a case that is open to her, as the step finds it. */
function requesting(
  root: Partial<RootField> = {},
  about: Partial<CaseFacts> = {},
  remainingMs = 20_000,
): Operation {
  const capacity = as(agencies.housing);
  const full: RootField = {
    key: 'requestRedisclosure',
    name: 'requestRedisclosure',
    caseNames: ['c-1'],
    purpose: 'MARAC_SAFETY',
    permissionId: null,
    opensPicture: false,
    itemIds: ['i-1'],
    requestId: null,
    ...root,
  };
  const open = {
    kind: 'open',
    facts: caseFacts(about),
    permission: null,
    grants: grantsOf(capacity, about),
    contributeFor: null,
  };
  return {
    roots: [full],
    decisions: new Map([[decisionKey(full, 'c-1'), open]]),
    facts: facts(),
    capacity,
    disclosureId: 'd-1',
    deadline: performance.now() + remainingMs,
    request: { identity: { subject: 'bexley-housing-rep', authenticatedAt: now } },
  } as unknown as Operation;
}

let sectors: Sectors;
afterEach(() => sectors.close());

test('R-109 each owner’s sector is asked, under a permit for the viewer and its own grants alone', async () => {
  sectors = await sectorsAnswering({ police: [reference()] });
  const operation = requesting({ requestId: 'r-1' });
  expect(await askItems(operation, sectors.means)).toBeNull();
  expect(operation.items).toEqual([reference()]);
  const question = { caseId: 'c-1', itemIds: ['i-1'], requestId: 'r-1' };
  expect(sectors.asked.map(([sector]) => sector).sort()).toEqual([
    'childrens-services',
    'health',
    'housing',
    'idva',
    'police',
  ]);
  for (const [, url, sent] of sectors.asked) expect([url, sent]).toEqual(['/items', question]);
  const police = sectors.permits.find(({ aud }) => aud === 'police');
  expect(police).toMatchObject({
    use: 'ITEMS',
    body: JSON.stringify(question),
    viewer: { subject: 'bexley-housing-rep', agencyId: 'a-homes' },
    audience: ['HOUSING', 'ALL'],
    signedInAt: now.toISOString(),
    items: [],
  });
  expect(Object.keys(police?.cases['c-1']?.grants ?? {})).toEqual(['a-police']);
});

test('R-109 nobody is asked who was not asked about the case, or gives nothing now', async () => {
  sectors = await sectorsAnswering({});
  const [police] = caseFacts().asked;
  const operation = requesting({}, { asked: police ? [police] : [] });
  expect(await askItems(operation, sectors.means)).toBeNull();
  expect(sectors.asked.map(([sector]) => sector)).toEqual(['police']);
});

test('R-109 a change that names no item, or a case that is not open, has nobody asked', async () => {
  sectors = await sectorsAnswering({});
  for (const root of [{ itemIds: [] }, { caseNames: ['c-2'] }, { itemIds: ['no item\n'] }]) {
    const operation = requesting(root);
    expect(await askItems(operation, sectors.means)).toBeNull();
    expect(operation.items).toEqual([]);
  }
  expect(sectors.asked).toEqual([]);
});

test.each([
  ['answers with a failure', 500],
  ['answers what is no reference', [{ id: 'i-1' }]],
])('R-109 F-04 a sector that %s refuses the whole change', async (_what, answer) => {
  sectors = await sectorsAnswering({ police: [reference()], health: answer });
  const refused = await askItems(requesting(), sectors.means);
  expect(refused).toMatchObject({ code: 'SOURCE_UNAVAILABLE' });
});

test('T9 a sector that keeps failing over items is left alone, and asked again after a while', async () => {
  const time = { now };
  sectors = await sectorsAnswering({ police: 503 }, () => time.now);
  const police = () => sectors.asked.filter(([sector]) => sector === 'police').length;
  for (let asked = 0; asked < 7; asked += 1)
    expect(await askItems(requesting(), sectors.means)).toMatchObject({
      code: 'SOURCE_UNAVAILABLE',
    });
  expect(police()).toBe(5);
  sectors.answers['police'] = [];
  time.now = new Date(time.now.getTime() + 10_000);
  expect(await askItems(requesting(), sectors.means)).toBeNull();
  expect(police()).toBe(6);
});

test('R-109 F-04 a sector that never answers refuses it inside the deadline of the operation', async () => {
  sectors = await sectorsAnswering({ health: null });
  const started = performance.now();
  const refused = await askItems(requesting({}, {}, 300), sectors.means);
  expect(refused).toMatchObject({ code: 'SOURCE_UNAVAILABLE' });
  expect(performance.now() - started).toBeLessThan(5_000);
});

test('R-109 an item that two sectors vouch for refuses it', async () => {
  const housing = reference({ ownerId: 'a-homes', category: 'housing.tenancies' });
  sectors = await sectorsAnswering({ police: [reference()], housing: [housing] });
  expect(await askItems(requesting(), sectors.means)).toMatchObject({ code: 'SOURCE_UNAVAILABLE' });
});

test('R-034 R-109 what a sector vouches for beyond its owners and the viewer’s grants is not used', async () => {
  const foreign = reference({ ownerId: 'a-police' });
  const closed = reference({ id: 'i-2', category: 'police.convictions' });
  sectors = await sectorsAnswering({ housing: [foreign], police: [closed] });
  const operation = requesting({ itemIds: ['i-1', 'i-2'] });
  expect(await askItems(operation, sectors.means)).toBeNull();
  expect(operation.items).toEqual([]);
  expect(sectors.ungranted.sort()).toEqual(['housing', 'police']);
});

test('R-109 more items than one request may name are too many', async () => {
  sectors = await sectorsAnswering({});
  const itemIds = Array.from({ length: mostItems + 1 }, (_, index) => `i-${String(index)}`);
  expect(await askItems(requesting({ itemIds }), sectors.means)).toMatchObject({
    code: 'OPERATION_TOO_LARGE',
  });
  expect(sectors.asked).toEqual([]);
});
