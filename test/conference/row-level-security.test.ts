import { Prisma } from '../../schema/prisma/conference/generated/client.ts';
import type { PrismaClient } from '../../schema/prisma/conference/generated/client.ts';
import {
  forAgenda,
  forFacts,
  forPicture,
  inOneStatement,
  openToDecision,
  readIn,
} from '../../subgraphs/conference/records/open-rows.ts';
import { seedConference } from '../../subgraphs/conference/seed.ts';
import { openRecords } from '../../subgraphs/conference/start.ts';
import type { Viewer } from '../../schema/permit/permit.ts';
import { freshDatabases } from '../support/postgres.ts';
import { castOf } from './cast.ts';

/** What a statement that forgot its `where` sees, as the role that the running conference has. */
let app: PrismaClient;
let owner: PrismaClient;
let drop: () => Promise<void>;
beforeAll(async () => {
  const databases = await freshDatabases(['conference']);
  ({ drop } = databases);
  owner = openRecords(databases.conference.ownerUrl);
  app = openRecords(databases.conference.appUrl);
  for (const area of ['bexley', 'kent'] as const) await seedConference(owner, castOf(area));
  for (const number of ['1', '3'])
    await owner.relationship.create({
      data: { id: number, participationId: `bexley-part-${number}a`, relation: 'sister' },
    });
  await owner.conflict.create({
    data: {
      id: 'conflict',
      caseId: 'bexley-case-1',
      officerId: 'bexley-officer-health-rep',
      explanation: 'a neighbour',
      declaredAt: new Date('2026-03-01T09:00:00Z'),
    },
  });
}, 30_000);
afterAll(async () => {
  await app.$disconnect();
  await owner.$disconnect();
  await drop();
});

const cases = (): Prisma.PrismaPromise<{ id: string }[]> =>
  app.maracCase.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
const parties = () =>
  [app.person.count(), app.participation.count(), app.relationship.count()] as const;
const aboutCases = () =>
  [
    app.distribution.count(),
    app.restriction.count(),
    app.restrictionMember.count(),
    app.employerExclusion.count(),
    app.namedDespiteEmployer.count(),
    app.conflict.count(),
    app.agendaEntry.count(),
    app.admission.count(),
    app.researchRequest.count(),
  ] as const;
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

const viewer: Viewer = {
  nominationId: 'bexley-nomination-chair',
  officerId: 'bexley-officer-chair',
  subject: 'bexley-chair',
  name: 'x',
  agencyId: 'bexley-conference',
  agencyType: 'CONFERENCE',
  role: 'CHAIR',
  area: 'bexley',
};
/** Runs one piece of work in a decision of the chair about these cases, and takes it back. */
async function deciding<T>(
  open: readonly string[],
  work: (tx: Prisma.TransactionClient) => Promise<T>,
): Promise<T> {
  const done = new Error('taken back');
  let result: { readonly is: T } | undefined;
  const made = app.$transaction(async (tx) => {
    await openToDecision(tx, { viewer, cases: open, meetings: [], about: 'a test' });
    result = { is: await work(tx) };
    throw done;
  });
  await made.catch((error: unknown) => {
    if (error !== done) throw error;
  });
  if (!result) throw done;
  return result.is;
}

describe('nothing was opened', () => {
  it('R-033 there is no case, no party and nothing about them', async () => {
    expect(await cases()).toEqual([]);
    for (const count of [...parties(), ...aboutCases()]) expect(await count).toBe(0);
    expect(await owner.person.count()).toBe(8);
  });

  it('R-046 an opening ends with its transaction and is not left on the connection', async () => {
    expect(ids(await readIn(app, forPicture(['bexley-case-1']), cases()))).toEqual([
      'bexley-case-1',
    ]);
    // One more than there are connections, so that the one just used is among them.
    const all = await Promise.all(Array.from({ length: 11 }, () => cases()));
    expect(all.flat()).toEqual([]);
  });

  it('R-046 an id with a comma or a brace in it is one id', async () => {
    const forged = ['bexley-case-1,bexley-case-2', '{bexley-case-1}', '"', '\\', 'NULL'];
    expect(await readIn(app, forPicture(forged), cases())).toEqual([]);
  });
});

describe('a picture was opened', () => {
  it('R-046 it holds the cases of the permit with their parties, and no others', async () => {
    const open = ['bexley-case-1', 'kent-case-3'];
    expect(ids(await readIn(app, forPicture(open), cases()))).toEqual(open);
    const parts = await readIn(app, forPicture(['bexley-case-1']), app.participation.findMany());
    expect(ids(parts).sort()).toEqual(['bexley-part-1a', 'bexley-part-1b']);
    const people = await readIn(app, forPicture(['bexley-case-1']), app.person.findMany());
    expect(ids(people).sort()).toEqual(['bexley-ann', 'bexley-bob']);
    const family = await readIn(app, forPicture(['bexley-case-1']), app.relationship.findMany());
    expect(ids(family)).toEqual(['1']);
  });

  it('R-046 opened and read in one statement, it holds the same, and leaves nothing open', async () => {
    const every = Prisma.sql`SELECT id FROM marac_case`;
    const read = (open: readonly string[]) =>
      app.$queryRaw<{ id: string }[]>(inOneStatement(forPicture(open), every));
    const open = ['bexley-case-1', 'kent-case-3'];
    expect(ids(await read(open)).sort()).toEqual(open);
    expect(await read([])).toEqual([]);
    expect(await cases()).toEqual([]);
  });

  it('R-050 a restriction opens with its case, and its list with it', async () => {
    const open = (caseId: string) =>
      readIn(app, forPicture([caseId]), app.restrictionMember.count());
    expect([await open('bexley-case-2'), await open('bexley-case-1')]).toEqual([3, 0]);
  });
});

describe('facts were asked', () => {
  const ask = <T>(names: readonly string[], query: Prisma.PrismaPromise<T>) =>
    readIn(app, forFacts('bexley-police-rep', names), query);

  it('R-001 R-033 they hold the named cases of the subject’s areas', async () => {
    const names = ['BEX-2026-003', 'bexley-case-1', 'kent-case-1', 'KEN-2026-001', 'nothing'];
    expect(ids(await ask(names, cases()))).toEqual(['bexley-case-1', 'bexley-case-3']);
    expect(await ask(['bexley-case-1'], app.distribution.count())).toBe(4);
    const stranger = readIn(app, forFacts('on-no-list', names), cases());
    expect(await stranger).toEqual([]);
  });

  it('R-047 they hold nobody who is a party', async () => {
    for (const count of parties()) expect(await ask(['bexley-case-1'], count)).toBe(0);
  });
});

describe('an agenda was opened', () => {
  const agendaOf = async (name: string, meetings = ['bexley-meeting', 'kent-meeting']) => {
    const who = { nominationId: `bexley-nomination-${name}`, area: 'bexley' as const };
    const entries = app.agendaEntry.findMany({ orderBy: { caseId: 'asc' } });
    const shown = await readIn(app, forAgenda(who, meetings), entries);
    return shown.map(({ caseId }) => caseId.replace('bexley-case-', '')).join('');
  };

  // R-015, R-037, R-038, R-048, R-050, R-051, R-053, R-060: as on the agenda itself, windows of time aside.
  it.each([
    ['housing-rep', '14'],
    ['idva-rep', '124'],
    ['police-rep', '123'],
    ['police-deputy', '134'],
    ['police-researcher', '13'],
    ['chair', '1234'],
    ['coordinator', '134'],
    ['police-chair', '123'],
    ['police-system', '1'],
    ['guest', '1'],
    ['observer', '134'],
    ['auditor', ''],
    ['steering', ''],
    ['nobody', ''],
  ])('R-184 without a where %s finds the cases %j', async (name, found) => {
    expect(await agendaOf(name)).toBe(found);
    expect(await agendaOf(name, [])).toBe('');
  });

  it('R-047 it holds nobody who is a party', async () => {
    const chair = forAgenda(viewer, ['bexley-meeting']);
    for (const count of parties()) expect(await readIn(app, chair, count)).toBe(0);
  });
});

describe('a decision was opened', () => {
  const restriction = (caseId: string) => ({
    data: {
      id: `restriction-of-${caseId}`,
      ...{ caseId, basis: 'DOCUMENT', trigger: 'STAFF_MEMBER', reason: 'x', setAt: new Date() },
    },
  });

  it('R-033 it holds its case, and nobody who is a party', async () => {
    const seen = await deciding(['bexley-case-1'], async (tx) => [
      await tx.maracCase.count(),
      await tx.conflict.count(),
      await tx.person.count(),
      await tx.participation.count(),
      await tx.relationship.count(),
    ]);
    expect(seen).toEqual([1, 1, 0, 0, 0]);
  });

  it('R-046 it changes nothing about another case', async () => {
    const restrict = (caseId: string) =>
      deciding(['bexley-case-1'], (tx) => tx.restriction.create(restriction(caseId)));
    await expect(restrict('bexley-case-1')).resolves.toBeDefined();
    await expect(restrict('bexley-case-3')).rejects.toThrow(/row-level security/);
    const cleared = deciding(['bexley-case-3'], (tx) =>
      tx.conflict.updateMany({ data: { clearedAt: new Date() } }),
    );
    expect(await cleared).toEqual({ count: 0 });
  });

  it('R-153 it is on record under its own area, and the record is not read here', async () => {
    const keep = (areaId: string, caseId: string | null) =>
      deciding(['bexley-case-1'], async (tx) => {
        const outcome = {};
        const decided = { kind: 'X', decidedBy: 'x', at: new Date(), outcome };
        await tx.decisionRecord.createMany({ data: [{ id: 'd', areaId, caseId, ...decided }] });
        return tx.decisionRecord.count();
      });
    expect([await keep('bexley', null), await keep('bexley', 'bexley-case-1')]).toEqual([0, 0]);
    await expect(keep('kent', null)).rejects.toThrow(/row-level security/);
    await expect(keep('bexley', 'bexley-case-3')).rejects.toThrow(/row-level security/);
  });

  it('R-039 whether a name is a party’s is told to a chair and a coordinator, and to nobody else', async () => {
    const told = async (name: string) => {
      const names = ['ann ashgrove', 'ann nobody'];
      const [row] = await app.$queryRaw<[{ known: string[] }]>`
        SELECT known_party_names(${name}, ${names}) AS known`;
      return row.known;
    };
    for (const name of ['bexley-nomination-coordinator', 'bexley-nomination-chair'])
      expect(await told(name)).toEqual(['ann ashgrove']);
    // R-047: to whoever nominates and to everybody else the name says nothing.
    for (const role of ['housing-spoc', 'steering', 'police-rep', 'police-system', 'auditor'])
      expect(await told(`bexley-nomination-${role}`)).toEqual([]);
  });

  it('R-054 R-060 what a decision asks past the policies is answered in its own area alone', async () => {
    const ask = (tx: Prisma.TransactionClient, area: string) =>
      tx.$queryRaw<unknown[]>`SELECT cardinality(agenda_of(${`${area}-meeting`})) AS entries,
        is_admitted(${`${area}-nomination-guest`}, ${`${area}-meeting`}) AS admitted`;
    const none = { entries: 0, admitted: false };
    expect(await deciding([], (tx) => ask(tx, 'bexley'))).toEqual([{ entries: 4, admitted: true }]);
    expect(await deciding([], (tx) => ask(tx, 'kent'))).toEqual([none]);
    expect(await ask(app, 'bexley')).toEqual([none]);
  });

  it('R-051 a delegate’s work ends with the nomination it rests on, in the decider’s area alone', async () => {
    const signedOn = new Date('2026-03-02');
    for (const area of ['bexley', 'kent']) {
      const [nominationId, supervisorNominationId] = ['police-researcher', 'police-rep'].map(
        (name) => `${area}-nomination-${name}`,
      ) as [string, string];
      const data = { caseId: `${area}-case-2`, nominationId, supervisorNominationId, signedOn };
      await owner.delegateStatement.create({ data });
    }
    const end = (records: Prisma.TransactionClient, area: string) =>
      records.$executeRaw`SELECT end_delegations(${`${area}-nomination-police-rep`}, now())`;
    const ended = async (area: string) => {
      const open = [`${area}-case-2`];
      return deciding(open, async (tx) => {
        await end(tx, area);
        return tx.delegateStatement.count({ where: { endedAt: null } });
      });
    };
    expect([await ended('bexley'), await ended('kent')]).toEqual([0, 1]);
    await end(app, 'bexley');
    expect(await owner.delegateStatement.count({ where: { endedAt: null } })).toBe(2);
  });
});

it.each([
  ['enter a case', `INSERT INTO marac_case (id, reference, area_id) VALUES ('x', 'x', 'bexley')`],
  ['enter a party', `INSERT INTO person (id) VALUES ('x')`],
  ['widen a distribution', `INSERT INTO distribution VALUES ('bexley-case-2', 'bexley-housing')`],
  ['move a case', `UPDATE marac_case SET area_id = 'kent'`],
  ['rewrite a restriction', `UPDATE restriction SET reason = 'x'`],
  ['rewrite a decision', `UPDATE decision_record SET reason = 'x'`],
  ['lift the lock', 'ALTER TABLE person DISABLE ROW LEVEL SECURITY'],
  ['become the owner', 'SET ROLE conference_owner'],
])('R-046 the running conference cannot %s', async (_what, sql) => {
  await expect(app.$executeRawUnsafe(sql)).rejects.toThrow(/denied|must be owner/);
});
