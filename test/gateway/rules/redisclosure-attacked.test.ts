import { jest } from '@jest/globals';
import type { Answer, TestSystem } from '../../support/system.ts';
import { startSystem } from '../../support/system.ts';
import { agencyOf, inDatabase } from './people.ts';
import { change, refusals } from './pictures.ts';
import {
  ask,
  asked,
  grant,
  itemOf,
  refuseIt,
  reply,
  requestSeen,
  wanted,
} from './redisclosure/asking.ts';
import { ordered } from './redisclosure/orders.ts';

jest.setTimeout(180_000);

type Given = Readonly<Record<string, unknown>>;

const refused = (field: string, rule: string) => [
  expect.objectContaining({ code: 'DECISION_REFUSED', field, rule }),
];

/** Ways round the owner's, the chair's or the victim's word, each tried over the gateway. */
describe('ways round redisclosure', () => {
  let system: TestSystem;
  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system.close());

  const kent = 'KEN-2026-001';
  const itemOn = (area: string, reference: string, owner = 'police'): string =>
    itemOf(system, reference, `${area}-${owner}-rep`, `${area}-housing-rep`).id;
  const tryIn = (area: string, reference: string, changes: Given): Promise<Answer> =>
    ask(
      system,
      `${area}-housing-rep`,
      wanted(system, reference, [itemOn(area, reference)], changes),
    );

  it('R-042 a purpose with a route of its own is asked for on that route, and a route is for its purpose alone', async () => {
    const tenancy = { purpose: 'TENANCY_ENFORCEMENT' };
    for (const [area, reference, changes] of [
      // In both an order waits for nobody but the clock: called one, anything would.
      ['dorset', 'DOR-2026-001', ordered(tenancy)],
      ['london', 'LON-2026-001', ordered(tenancy)],
      ['bexley', 'BEX-2026-001', { purpose: 'CHILD_PROTECTION_CONFERENCE' }],
      ['bexley', 'BEX-2026-001', { purpose: 'PUBLICATION' }],
    ] as const)
      expect(refusals(await tryIn(area, reference, changes))).toEqual(
        refused('input.purpose', 'R-042'),
      );
  });

  it('R-121 an agency at the table, or an officer of one, is no third party under a written name', async () => {
    const { name } = agencyOf(system, 'dorset-housing-rep');
    const outside = (recipient: Given) =>
      tryIn('dorset', 'DOR-2026-001', { route: 'THIRD_PARTY', recipient });
    const byName = await outside({ organisation: name.toUpperCase(), person: 'Somebody' });
    expect(refusals(byName)).toEqual(refused('input.recipient.organisation', 'R-121'));
    const oneself = await outside({ organisation: 'Solicitors', person: 'dorset-housing-rep' });
    expect(refusals(oneself)).toEqual(refused('input.recipient.person', 'R-121'));
  });

  it('R-116 the silence of an owner of whose officers none can be told releases nothing', async () => {
    const reference = 'LON-2026-001';
    const ownerId = agencyOf(system, 'london-police-rep').id;
    const itemId = itemOn('london', reference);
    const request = () => asked(system, 'london-housing-rep', wanted(system, reference, [itemId]));
    const told = await request();
    await inDatabase(
      system,
      'conference',
      'UPDATE nomination SET held_at = now() WHERE agency_id = $1',
      [ownerId],
    );
    const untold = await request();
    const { now } = system.time;
    try {
      system.time.now = new Date('2026-12-15T09:30:00.000Z');
      const seen = ({ id }: { id: string }) => requestSeen(system, 'london-housing-rep', id);
      expect(await seen(told)).toMatchObject({ status: 'DECIDED_GRANTED' });
      expect(await seen(untold)).toMatchObject({ status: 'EXPIRED', permissions: [] });
    } finally {
      system.time.now = now;
      await inDatabase(
        system,
        'conference',
        'UPDATE nomination SET held_at = NULL WHERE agency_id = $1',
        [ownerId],
      );
    }
  });

  it('F-33 whom it is for knows of a request once there is a permission, and never of one that was refused', async () => {
    const recipient = {
      agencyId: agencyOf(system, 'kent-childrens-rep').id,
      person: 'kent-childrens-rep',
    };
    const request = () =>
      asked(
        system,
        'kent-housing-rep',
        wanted(system, kent, [itemOn('kent', kent)], { recipient }),
      );
    const [granted, no] = [await request(), await request()];
    const seen = ({ id }: { id: string }) => requestSeen(system, 'kent-childrens-rep', id);
    expect([await seen(granted), await seen(no)]).toEqual([null, null]);
    await grant(system, 'kent-police-rep', granted.id);
    await refuseIt(system, 'kent-police-rep', no.id);
    expect(await seen(granted)).toMatchObject({ status: 'DECIDED_GRANTED' });
    expect(await seen(no)).toBeNull();
  });

  it('R-128 glass broken again and again opens no more than glass broken once', async () => {
    const { id: ownerId } = agencyOf(system, 'kent-police-rep');
    const open = (...categories: string[]): Promise<Answer> =>
      change(system, 'kent-housing-rep', 'breakGlass', {
        input: {
          ...{ caseId: kent, ownerId, categories, reasonCode: 'IMMINENT_VIOLENCE' },
          ...{ reason: 'He is on his way.', lawfulBasis: 'UK_GDPR_6_1_D' },
        },
      });
    expect(refusals(await open('police.escalation', 'police.weapons'))).toEqual([]);
    expect(refusals(await open('police.escalation', 'police.weapons'))).toEqual([]);
    expect(refusals(await open('police.convictionRelevance'))).toEqual([]);
    expect(refusals(await open('police.crimeReference'))).toEqual(refused('categories', 'R-128'));
  });

  it('F-34 is read in every field of a request, and look-alike letters hide nothing', async () => {
    for (const changes of [
      { particulars: { extent: 'What immigration enforcement needs.' } },
      { purpose: '\u0456mm\u0456grat\u0456\u043en enf\u043erc\u0435ment' },
      { purpose: '1mmigration enf0rcement' },
    ])
      expect(refusals(await tryIn('kent', kent, changes))).toEqual(
        refused('input.purpose', 'F-34'),
      );
  });

  it('F-35 the chair directs a release for a coordinator who asked, and for nobody else', async () => {
    const reference = 'LON-2026-001';
    const request = await asked(
      system,
      'london-housing-rep',
      wanted(system, reference, [itemOn('london', reference)], ordered()),
    );
    await refuseIt(system, 'london-police-rep', request.id);
    const direct = (username: string) =>
      change(system, username, 'recordLegalDirection', {
        ...{ requestId: request.id, outcome: 'RELEASE_ALL', advice: 'The order binds.' },
      });
    expect(refusals(await direct('london-chair'))).toEqual(refused('requestId', 'F-35'));
    expect(refusals(await direct('london-coordinator'))).toEqual([]);
  });

  it('F-37 what is printed on every page has no line of its own, and text nobody can keep is refused', async () => {
    const named = (person: string) =>
      tryIn('kent', kent, {
        ...{ route: 'THIRD_PARTY', purpose: 'So that the school can act' },
        recipient: { organisation: 'Larkrise Primary School', person },
      });
    for (const person of ['She\nOFFICIAL: anybody may read this', 'a\u202Eb', 'a\u0000b'])
      expect(refusals(await named(person))).toEqual(refused('input.recipient.person', 'R-110'));
    expect(refusals(await tryIn('kent', kent, { necessity: 'a\u0000b' }))).toEqual(
      refused('input.necessity', 'F-32'),
    );
    const request = await asked(
      system,
      'kent-housing-rep',
      wanted(system, kent, [itemOn('kent', kent)]),
    );
    const conditions = ['Not to be copied.\nExcept by anybody.'];
    expect(
      refusals(
        await reply(system, 'kent-police-rep', request.id, { decision: 'GRANTED', conditions }),
      ),
    ).toEqual(refused('conditions[0]', 'R-124'));
  });

  it('F-33 an owner reads where its own part stands, and nothing of another that said no', async () => {
    const items = [itemOn('kent', kent), itemOn('kent', kent, 'childrens')];
    const request = await asked(system, 'kent-housing-rep', wanted(system, kent, items));
    await grant(system, 'kent-police-rep', request.id);
    const seen = () => requestSeen(system, 'kent-police-rep', request.id);
    const before = await seen();
    expect(before).toMatchObject({ status: 'DECIDED_GRANTED', asks: [{ status: 'GRANTED' }] });
    await refuseIt(system, 'kent-childrens-rep', request.id);
    expect(await seen()).toEqual(before);
    const whole = await requestSeen(system, 'kent-housing-rep', request.id);
    expect(whole).toMatchObject({ status: 'DECIDED_IN_PART' });
  });

  it('F-35 the victim’s word is not brought by a colleague of whoever asks for it', async () => {
    const item = itemOf(system, 'DOR-2026-001', 'dorset-police-rep', 'dorset-idva-rep').id;
    const recipient = {
      agencyId: agencyOf(system, 'dorset-idva-rep').id,
      person: 'dorset-idva-rep',
    };
    const input = wanted(system, 'DOR-2026-001', [item], { recipient });
    const request = await asked(system, 'dorset-idva-rep', input);
    const record = (username: string) =>
      change(system, username, 'recordVictimPermission', {
        ...{ requestId: request.id, given: true, how: 'In person.', reason: 'She came alone.' },
      });
    expect(refusals(await record('dorset-idva-deputy'))).toEqual(refused('requestId', 'F-35'));
    expect(refusals(await record('dorset-coordinator'))).toEqual([]);
  });

  it('R-136 nobody is given by silence what they ask for themselves', async () => {
    const reference = 'CLE-2026-001';
    const request = await asked(
      system,
      'cleveland-housing-rep',
      wanted(system, reference, [itemOn('cleveland', reference)], {
        ...{ route: 'MAPPA', purpose: 'MAPPA' },
      }),
    );
    const { now } = system.time;
    try {
      system.time.now = new Date('2026-12-01T09:00:00.000Z');
      const late = await requestSeen(system, 'cleveland-housing-rep', request.id);
      expect(late).toMatchObject({ status: 'AWAITING', permissions: [] });
    } finally {
      system.time.now = now;
    }
  });
});
