// What is done to the system with the canaries: success, refusal and failure, each with a person's words in it.
import type { Mailbox } from '../../../gateway/notices/mailbox.ts';
import { databaseNames } from '../../../schema/database/databases.ts';
import { asAdmin, asUser } from '../../support/postgres.ts';
import type { Answer, TestSystem } from '../../support/system.ts';
import { answerOn, attendance, submit } from '../rules/contribution/research.ts';
import { wholePicture } from '../rules/graph.ts';
import { asked, grant, itemOf, permissionOf, wanted } from '../rules/redisclosure/asking.ts';
import type { CanarySystem } from './canary-system.ts';

/** What came of it, as whoever is not meant to know reads it. */
export interface Seen {
  /** What people were answered who may not see a case, or asked while something was broken. */
  readonly refusals: readonly Answer[];
  readonly pack: { readonly headers: string; readonly bytes: Buffer };
  readonly health: string;
  /** PostgreSQL's own view of its sessions. */
  readonly activity: string;
}

const housing = 'kent-housing-rep';
/** All but the gateway's own. */
export const agencyDatabases = databaseNames.filter((name) => name !== 'disclosure_log');

export async function everythingThatHappens(
  canary: CanarySystem,
  reference: string,
): Promise<Seen> {
  const { mailbox, system } = canary;
  await system.declare(housing, 'kent-police-rep', 'kent-idva-rep', 'kent-chair');
  const pack = await answered(canary, reference);
  const refusals = [...(await refused(canary, reference)), ...(await failed(canary, reference))];
  const activity = await asAdmin(async (admin) => {
    const { rows } = await admin.query('SELECT application_name, query FROM pg_stat_activity');
    return JSON.stringify(rows);
  });
  await noticesSent(mailbox);
  return { refusals, pack, activity, health: await healthPages(system) };
}

/** A word of the cast with its canary, to put where an agency or a caller may put words. */
function personOf(system: TestSystem): string {
  const [person] = system.cast.conference.persons;
  if (!person) throw new Error('the cast has nobody');
  return person.name;
}

const asking =
  (system: TestSystem, reference: string) =>
  (username: string, name = reference, headers: object = {}): Promise<Answer> =>
    system.ask(username, wholePicture, { case: name }, headers);

/** Pictures, a permission asked for and given, and the pack made of it. */
async function answered({ system }: CanarySystem, reference: string): Promise<Seen['pack']> {
  const ask = asking(system, reference);
  for (const username of ['kent-police-rep', 'kent-idva-rep', 'kent-chair'])
    await ask(username, reference, {
      traceparent: '00-0123456789abcdef0123456789abcdef-0123456789abcdef-01',
      tracestate: `name=${personOf(system)}`.replaceAll(' ', '_'),
      baggage: `person=${encodeURIComponent(personOf(system))}`,
    });
  const granted = itemOf(system, reference, 'kent-police-rep', housing);
  const { id } = await asked(system, housing, wanted(system, reference, [granted.id]));
  await grant(system, 'kent-police-rep', id, {});
  const permission = await permissionOf(system, housing, id, 'kent-police-rep');
  const response = await fetch(`${system.url}/packs/${permission}.pdf`, {
    headers: { authorization: `Bearer ${await system.token(housing)}` },
  });
  return {
    headers: JSON.stringify([...response.headers]),
    bytes: Buffer.from(await response.arrayBuffer()),
  };
}

/** People who may not see: of another area, with no declaration, an observer, somebody unknown. */
async function refused({ system }: CanarySystem, reference: string): Promise<Answer[]> {
  const ask = asking(system, reference);
  const person = personOf(system);
  const refusals: Answer[] = [];
  for (const username of ['dorset-police-rep', 'kent-observer', 'kent-auditor', 'kent-health-rep'])
    refusals.push(await ask(username));
  refusals.push(await ask('kent-police-rep', 'KEN-2026-999'));
  const withName = `query { casePicture(caseId: "${person}") { reference } }`;
  refusals.push(await system.ask('kent-health-rep', withName));
  await system.ask('kent-police-rep', withName);
  await fetch(`${system.url}/graphql`, {
    method: 'POST',
    headers: { authorization: 'Bearer none', 'content-type': 'application/json' },
    body: JSON.stringify({ query: withName }),
  });
  // Refused by a rule of the agency, and by the graph before anything is asked.
  const { nature: _nature, ...told } = { ...attendance, presentation: person };
  for (const victimAttendances of [[told], [{ ...told, date: person, note: person }]])
    await submit(
      system,
      'kent-health-system',
      answerOn(system, reference, { victimAttendances, idempotencyKey: person }),
    );
  return refusals;
}

/** Agencies, databases and the log failing, each with the words of a record. */
async function failed(canary: CanarySystem, reference: string): Promise<Answer[]> {
  const { system } = canary;
  const ask = asking(system, reference);
  const person = personOf(system);
  const refusals: Answer[] = [];
  const agency = system.agency('housing');
  const error = {
    message: person,
    name: person,
    code: person,
    extensions: { code: person, field: person, rule: person },
  };
  for (const body of [
    JSON.stringify({ data: null, errors: [error, { ...error, name: 'qzaqz', code: 'QZAQZ' }] }),
    `{"data": "${person}`,
    `<h1>${person}</h1>`,
  ]) {
    agency.reply = () => ({ body });
    await ask('kent-police-rep');
  }
  agency.reply = () => ({ status: 500, body: person });
  await ask('kent-police-rep');
  agency.reply = null;
  agency.tamper = (answer) => ({ ...answer, data: { ...answer.data, [person]: person } });
  await ask('kent-police-rep');
  agency.tamper = null;

  canary.refuseEntries(new Error(person));
  refusals.push(await ask('kent-police-rep'));
  canary.refuseEntries(null);

  // Every database that quotes the row, in its message and not only in the detail.
  for (const name of agencyDatabases) {
    const { ownerUrl } = system.databases[name];
    await asUser(ownerUrl, (client) =>
      client.query(`
        CREATE FUNCTION quote_row() RETURNS trigger LANGUAGE plpgsql AS
          $$ BEGIN RAISE EXCEPTION 'refused: % ${person}', NEW; END $$;
        CREATE TRIGGER quote_row BEFORE INSERT ON release_log FOR EACH ROW EXECUTE FUNCTION quote_row()`),
    );
    await ask('kent-police-rep');
    if (name === 'idva') refusals.push(await ask('dorset-police-rep'));
    await asUser(ownerUrl, (client) => client.query('DROP FUNCTION quote_row CASCADE'));
  }
  return refusals;
}

async function healthPages(system: TestSystem): Promise<string> {
  const bases = [
    system.url,
    ...Object.values(system.subgraphUrls).map((url) => new URL(url).origin),
  ];
  const pages = await Promise.all(
    bases.flatMap((base) =>
      ['live', 'ready'].map(async (page) => {
        const response = await fetch(`${base}/health/${page}`);
        return JSON.stringify([...response.headers]) + (await response.text());
      }),
    ),
  );
  return pages.join('\n');
}

/** Waits for the outbox: it sends by itself, every tenth of a second. */
async function noticesSent(mailbox: Mailbox): Promise<void> {
  while (mailbox.received().length === 0) await new Promise((resolve) => setImmediate(resolve));
}
