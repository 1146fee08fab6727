import { jest } from '@jest/globals';
import type { TestSystem } from '../../support/system.ts';
import { startSystem } from '../../support/system.ts';
import { agencyOf, inDatabase } from './people.ts';
import { change } from './pictures.ts';
import { ask, itemOf, placeOf, reply, requestSeen, use, wanted } from './redisclosure/asking.ts';
import { order } from './redisclosure/orders.ts';
import { randomUUID } from 'node:crypto';
import { appendFileSync, writeFileSync } from 'node:fs';
jest.setTimeout(240_000);
const out = '/tmp/attack-one.log';
const log = (...a: unknown[]) => appendFileSync(out, a.map((x) => typeof x === 'string' ? x : JSON.stringify(x)).join(' ') + '\n');
const short = (a: any) => ({ data: a.data && JSON.stringify(a.data).slice(0, 500), errors: a.errors?.map((e: any) => e.extensions) });
describe('attack', () => {
  let system: TestSystem;
  beforeAll(async () => { writeFileSync(out, ''); system = await startSystem(); });
  afterAll(() => system.close());
  const at = async <T>(instant: string, what: () => Promise<T>): Promise<T> => {
    const { now } = system.time;
    try { system.time.now = new Date(instant); return await what(); } finally { system.time.now = now; }
  };
  const t = (name: string, f: () => Promise<void>) => it(name, async () => { log('\n## ' + name); try { await f(); } catch (e) { log('THREW', String((e as Error).stack).slice(0, 600)); } });

  t('A court order for tenancy enforcement', async () => {
    for (const [area, ref] of [['dorset', 'DOR-2026-001'], ['london', 'LON-2026-001']] as const) {
      const item = itemOf(system, ref, `${area}-police-rep`, `${area}-housing-rep`);
      const a = await ask(system, `${area}-housing-rep`, wanted(system, ref, [item.id], { route: 'COURT_ORDER', particulars: { ...order, courtDate: '2026-11-20' } }));
      log(area, short(a));
      const id = a.data?.requestRedisclosure?.id;
      if (!id) continue;
      await at('2026-11-21T08:00:00.000Z', async () => {
        const seen = await requestSeen(system, `${area}-housing-rep`, id);
        log(seen);
        const [s, k] = placeOf(item.category);
        const p = seen?.permissions[0];
        if (p) log(short(await use(system, `${area}-housing-rep`, { case: ref, purpose: 'TENANCY_ENFORCEMENT', permissionId: p.id }, `${s} { ${k} { id } }`)));
      });
    }
  });
  t('B reuse for a child protection conference', async () => {
    const item = itemOf(system, 'BEX-2026-001', 'bexley-police-rep', 'bexley-housing-rep');
    log(short(await ask(system, 'bexley-housing-rep', wanted(system, 'BEX-2026-001', [item.id], { purpose: 'CHILD_PROTECTION_CONFERENCE' }))));
    log(short(await ask(system, 'bexley-housing-rep', wanted(system, 'BEX-2026-001', [item.id], { purpose: 'PUBLICATION' }))));
  });
  t('C third party naming an agency at the table', async () => {
    const item = itemOf(system, 'DOR-2026-001', 'dorset-police-rep', 'dorset-housing-rep');
    const { name } = agencyOf(system, 'dorset-housing-rep');
    log(short(await ask(system, 'dorset-housing-rep', wanted(system, 'DOR-2026-001', [item.id], { route: 'THIRD_PARTY', recipient: { organisation: name, person: 'dorset-housing-rep' } }))));
    log(short(await ask(system, 'dorset-housing-rep', wanted(system, 'DOR-2026-001', [item.id], { route: 'THIRD_PARTY', recipient: { organisation: 'Somebody', person: 'dorset-housing-rep' } }))));
  });
  t('D break glass accumulates', async () => {
    const table = ['police.domesticIncidents', 'police.callouts', 'police.escalation', 'police.warnings', 'police.bail', 'police.intelligence', 'police.weapons'];
    const { id: ownerId } = agencyOf(system, 'kent-police-rep');
    for (const c of table) {
      const q = `mutation ($input: BreakGlassInput!) { breakGlass(input: $input) { id until categories } }`;
      log(c, short(await system.ask('kent-housing-rep', q, { input: { caseId: 'KEN-2026-001', ownerId, categories: [c], reasonCode: 'IMMINENT_VIOLENCE', reason: 'x', lawfulBasis: 'x' } })));
    }
  });
  t('E recipient sees before a grant', async () => {
    const item = itemOf(system, 'KEN-2026-001', 'kent-police-rep', 'kent-housing-rep');
    const a = await ask(system, 'kent-housing-rep', wanted(system, 'KEN-2026-001', [item.id], { recipient: { agencyId: agencyOf(system, 'kent-childrens-rep').id, person: 'kent-childrens-rep' }, purpose: 'OTHER_AGENCY_BUSINESS' }));
    log(short(a));
    log(await requestSeen(system, 'kent-childrens-rep', a.data.requestRedisclosure.id));
  });
  t('F bytes', async () => {
    const item = itemOf(system, 'KEN-2026-001', 'kent-police-rep', 'kent-housing-rep');
    const a = await ask(system, 'kent-housing-rep', wanted(system, 'KEN-2026-001', [item.id]));
    const real = a.data.requestRedisclosure.id as string;
    const [row] = await inDatabase(system, 'conference', 'SELECT permission_id FROM redisclosure_ask WHERE request_id = $1', [real]);
    const perm = String(row?.['permission_id']);
    await reply(system, 'kent-police-rep', real, { decision: 'GRANTED' });
    const norm = (x: any) => JSON.stringify([x.data, x.errors, x.status]).replaceAll(real, 'ID').replaceAll(perm, 'ID');
    const q = (user: string, field: string, args: (id: string) => string, sel: string) => async () => {
      for (const good of [real, perm]) {
        const fake = randomUUID();
        const one = norm(await system.ask(user, `${field.startsWith('!') ? 'mutation' : 'query'} { ${field.replace('!', '')}(${args(good)}) ${sel} }`, {}));
        const two = norm(await system.ask(user, `${field.startsWith('!') ? 'mutation' : 'query'} { ${field.replace('!', '')}(${args(fake)}) ${sel} }`, {})).replaceAll(fake, 'ID');
        log(one === two ? 'same' : 'DIFF', user, field, good === real ? 'request' : 'perm', one === two ? one.slice(0,150) : `${one} <> ${two}`);
      }
    };
    for (const user of ['kent-health-rep', 'kent-coordinator', 'kent-chair', 'dorset-housing-rep', 'kent-idva-rep', 'kent-housing-deputy', 'kent-auditor', 'kent-police-researcher']) {
      try {
      await q(user, 'redisclosureRequest', (id) => `id: "${id}"`, '{ id }')();
      await q(user, 'redisclosurePack', (id) => `permissionId: "${id}"`, '{ permissionId }')();
      await q(user, 'casePicture', (id) => `caseId: "KEN-2026-001", purpose: TENANCY_ENFORCEMENT, permissionId: "${id}"`, '{ id }')();
      await q(user, 'casePicture', (id) => `caseId: "${id}", purpose: TENANCY_ENFORCEMENT, permissionId: "${id}"`, '{ id }')();
      await q(user, '!revokePermission', (id) => `permissionId: "${id}", reason: "x"`, '{ id }')();
      await q(user, '!checkPack', (id) => `permissionId: "${id}", agrees: true, reason: "x"`, '{ id }')();
      await q(user, '!answerRedisclosure', (id) => `requestId: "${id}", decision: REFUSED, reason: "x"`, '{ id }')();
      await q(user, '!decideRedisclosure', (id) => `requestId: "${id}", decision: GRANTED, reason: "x"`, '{ id }')();
      await q(user, '!recordVictimPermission', (id) => `requestId: "${id}", given: false, how: "x"`, '{ id }')();
      await q(user, '!recordLegalDirection', (id) => `requestId: "${id}", outcome: RELEASE_ALL, advice: "x"`, '{ id }')();
      await q(user, '!withdrawRedisclosure', (id) => `requestId: "${id}", reason: "x"`, '{ id }')();
      await q(user, '!sendRedisclosure', (id) => `requestId: "${id}"`, '{ id }')();
      await q(user, '!reviewEmergency', (id) => `id: "${id}", outcome: JUSTIFIED, reason: "x"`, '{ id }')();
      await q(user, '!recordHandover', (id) => `permissionId: "${id}", method: IN_PERSON, to: "x", verifiedOn: "2026-11-20"`, '{ id }')();
      await q(user, '!recordNotSharing', (id) => `caseId: "KEN-2026-001", ground: OTHER, reason: "x", requestId: "${id}"`, '{ id }')();
      await q(user, '!recordNotSharing', (id) => `caseId: "${id}", ground: OTHER, reason: "x"`, '{ id }')();
      await q(user, '!confirmRightCarriedOut', (id) => `requestId: "${id}"`, '{ id }')();
      } catch (e) { log(user, String(e).slice(0, 200)); }
    }
  });
  t('G nobody of the owner can be told', async () => {
    const ref = 'LON-2026-001';
    const item = itemOf(system, ref, 'london-police-rep', 'london-housing-rep');
    await inDatabase(system, 'conference', `UPDATE nomination SET ends_at = '2026-11-01' WHERE agency_id = $1`, [item.ownerId]);
    const a = await ask(system, 'london-housing-rep', wanted(system, ref, [item.id], {}));
    log(short(a));
    await at('2026-12-15T08:00:00.000Z', async () => log(await requestSeen(system, 'london-housing-rep', a.data.requestRedisclosure.id)));
  });
  t('H F-34 elsewhere', async () => {
    const item = itemOf(system, 'KEN-2026-001', 'kent-police-rep', 'kent-housing-rep');
    log(short(await ask(system, 'kent-housing-rep', wanted(system, 'KEN-2026-001', [item.id], { particulars: { extent: 'for immigration enforcement' } }))));
    log(short(await ask(system, 'kent-housing-rep', wanted(system, 'KEN-2026-001', [item.id], { purpose: '\u0456mm\u0456grat\u0456on enforcement' }))));
    log(short(await ask(system, 'kent-housing-rep', wanted(system, 'KEN-2026-001', [item.id], { purpose: 'HomeOffice' }))));
    log(short(await ask(system, 'kent-housing-rep', wanted(system, 'KEN-2026-001', [item.id], { purpose: 'UKVI report' }))));
  });
  t('I poison', async () => {
    const item = itemOf(system, 'KEN-2026-001', 'kent-police-rep', 'kent-housing-rep');
    for (const bad of ['x\r\nMARKING: NONE', 'a\u0000b', '\u202Etxt', '<script>', '__proto__']) {
      log(JSON.stringify(bad), short(await ask(system, 'kent-housing-rep', wanted(system, 'KEN-2026-001', [item.id], { route: 'THIRD_PARTY', purpose: 'A school', recipient: { organisation: bad, person: bad } }))));
      log('purpose', short(await ask(system, 'kent-housing-rep', wanted(system, 'KEN-2026-001', [item.id], { necessity: bad }))));
      log('key', short(await ask(system, 'kent-housing-rep', wanted(system, 'KEN-2026-001', [item.id], { idempotencyKey: bad }))));
      log('item', short(await ask(system, 'kent-housing-rep', wanted(system, 'KEN-2026-001', [bad], {}))));
      log('cond', short(await reply(system, 'kent-police-rep', (await ask(system, 'kent-housing-rep', wanted(system, 'KEN-2026-001', [item.id]))).data.requestRedisclosure.id, { decision: 'GRANTED', conditions: [bad] })));
    }
  });
  t('K fifty items', async () => {
    const caseId = system.caseId('KEN-2026-001');
    const all = Object.values(system.cast.research).flatMap(({ items }) => items).filter((i) => i.caseId === caseId && i.supersededAt === null && i.withdrawnAt === null && !i.existenceProtected && i.audience.length === 0 && i.matchConfidence === 'CONFIRMED');
    const ok: string[] = [];
    for (const i of all) { const a = await ask(system, 'kent-police-rep', wanted(system, 'KEN-2026-001', [i.id], { purpose: 'OTHER_AGENCY_BUSINESS', draft: true })); if (a.data?.requestRedisclosure) ok.push(i.id); }
    log('open items', ok.length);
    log(short(await ask(system, 'kent-police-rep', wanted(system, 'KEN-2026-001', ok.slice(0, 50), { purpose: 'OTHER_AGENCY_BUSINESS' }))));
    log('51', short(await ask(system, 'kent-police-rep', wanted(system, 'KEN-2026-001', Array.from({ length: 51 }, () => randomUUID()), { purpose: 'OTHER_AGENCY_BUSINESS' }))));
  });
  t('L chair of the author’s agency directs', async () => {
    const [chair] = await inDatabase(system, 'conference', `SELECT agency_id, area_id FROM nomination n JOIN agency a ON a.id=n.agency_id WHERE role='CHAIR' AND area_id='london'`);
    log(chair, agencyOf(system, 'london-police-rep').id);
    const ref = 'LON-2026-001';
    const item = itemOf(system, ref, 'london-health-rep', 'london-police-rep');
    const a = await ask(system, 'london-police-rep', wanted(system, ref, [item.id], { route: 'COURT_ORDER', purpose: 'COURT_PROCEEDINGS', recipient: { organisation: 'Court', person: 'Office' }, particulars: order }));
    log(short(a));
    const id = a.data.requestRedisclosure.id;
    log(short(await reply(system, 'london-health-rep', id, { decision: 'REFUSED' })));
    log('chair', short(await change(system, 'london-chair', 'recordLegalDirection', { requestId: id, outcome: 'RELEASE_ALL', advice: 'x' })));
    log(await requestSeen(system, 'london-police-rep', id));
  });
});
