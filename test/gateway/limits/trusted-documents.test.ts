import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { GraphQLSchema } from 'graphql';
import { Kind, parse } from 'graphql';
import { checkDocument } from '../../../gateway/trusted-documents/check-document.ts';
import {
  callersSchema,
  collectDocuments,
  readDocuments,
  writtenList,
} from '../../../gateway/trusted-documents/collect-documents.ts';
import {
  documentDigest,
  readTrustedDocuments,
  trustedDocumentsFile,
} from '../../../gateway/trusted-documents/document-digest.ts';
import { readGatewaySettings } from '../../../gateway/config.ts';
import { limits } from '../../../gateway/limits/settings.ts';
import { asUser } from '../../support/postgres.ts';
import { readAnswer } from '../../support/system.ts';
import { wholePicture } from '../rules/graph.ts';
import { codesOf } from '../rules/pictures.ts';
import type { TrappedSystem } from '../traps/trapped-system.ts';
import { startTrappedSystem } from '../traps/trapped-system.ts';
import { recorded } from './recorded.ts';

const folder = fileURLToPath(new URL('../../../schema/trusted-documents', import.meta.url));
const documents = readDocuments(folder);
const textOf = (file: string): string =>
  documents.find((one) => one.file === file)?.text ?? `no ${file}`;

describe('the list of trusted documents', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await callersSchema();
  });

  test('T11 is made of sound operations, and is the one that is committed', () => {
    // `npm run trusted-documents` writes it.
    const list = writtenList(collectDocuments(documents, schema));
    expect(readFileSync(trustedDocumentsFile, 'utf8')).toBe(list);
  });

  test('T11 holds a client’s way to every question and every change there is', () => {
    const asked = new Set(
      documents.flatMap(({ text }) =>
        parse(text).definitions.flatMap((definition) =>
          definition.kind === Kind.OPERATION_DEFINITION
            ? definition.selectionSet.selections.flatMap((one) =>
                one.kind === Kind.FIELD ? [one.name.value] : [],
              )
            : [],
        ),
      ),
    );
    const all = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}),
    );
    expect(all.filter((name) => !asked.has(name))).toEqual([]);
  });

  test.each([
    ['a field that there is not', 'query A { me { nothing } }'],
    ['what is no GraphQL', 'query A {'],
    ['two operations', 'query A { me { username } } query B { me { username } }'],
    ['an operation without a name', '{ me { username } }'],
    ['more than may be asked', `query A { ${'meetings { id } '.repeat(limits.rootFields + 1)} }`],
    ['a key that is not a caller’s', 'query A { constructor: me { username } }'],
  ])('T11 takes in no file with %s', (_what, text) => {
    expect(() => collectDocuments([{ file: 'a.graphql', text }], schema)).toThrow('a.graphql');
  });

  test('T11 takes in no name twice', () => {
    const text = 'query A { me { username } }';
    const twice = ['a.graphql', 'b.graphql'].map((file) => ({ file, text }));
    expect(() => collectDocuments(twice, schema)).toThrow('b.graphql: there is another A');
  });

  test('T11 has room for the whole picture, every field named, and for an agenda of twenty', () => {
    const whole = wholePicture.replace('query (', 'query Whole(');
    expect(checkDocument(whole, schema)).toMatchObject({ kind: 'sound' });
    const aliases = textOf('agenda-of-twenty.graphql').match(/case\d+: casePicture/g);
    expect(aliases).toHaveLength(limits.rootFields);
  });

  test('T11 is required unless a demonstration says otherwise', () => {
    const url = 'http://somewhere.invalid/graphql';
    const names = ['CONFERENCE', 'POLICE', 'HEALTH', 'HOUSING', 'CHILDRENS_SERVICES', 'IDVA'];
    const settings = readGatewaySettings({
      MARAC_OIDC_ISSUER: 'https://issuer.invalid',
      MARAC_LOG_DATABASE_URL: 'postgres://log.invalid/log',
      MARAC_PERMIT_KEY_FILE: 'key.json',
      ...Object.fromEntries(names.map((name) => [`MARAC_${name}_URL`, url])),
    });
    expect(settings.MARAC_TRUSTED_DOCUMENTS).toBe('required');
  });
});

describe('a gateway that answers trusted documents', () => {
  const rep = 'bexley-police-rep';
  let system: TrappedSystem;
  beforeAll(async () => {
    system = await startTrappedSystem(() => ({ trustedDocuments: readTrustedDocuments() }));
  });
  afterAll(() => system.close());
  beforeEach(() => {
    system.reset();
  });

  const post = async (body: unknown): Promise<Awaited<ReturnType<typeof readAnswer>>> =>
    readAnswer(
      await fetch(`${system.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await system.token(rep)}`,
        },
        body: JSON.stringify(body),
      }),
    );

  test('T11 answers them, from the agenda over the declaration to the picture and back', async () => {
    const ask = (file: string, variables: object = {}) => system.ask(rep, textOf(file), variables);
    const { data } = await ask('meetings.graphql');
    const meetings = data.meetings as { id: string; agenda: { caseId: string }[] }[];
    const [meeting] = meetings;
    const declared = await ask('make-declaration.graphql', {
      meetingId: meeting?.id,
      accepted: true,
    });
    expect(codesOf(declared)).toEqual([]);
    const picture = await ask('case-picture.graphql', { caseId: system.caseId('BEX-2026-001') });
    expect(picture.data.casePicture.police.callouts).not.toHaveLength(0);
    // White space at the ends is no other operation.
    const trimmed = await system.ask(rep, `\n${textOf('inbox.graphql').trim()}  `);
    expect(codesOf(trimmed)).toEqual([]);
  });

  test('T11 refuses any other, in the same words whatever it is, and asks nobody', async () => {
    const inbox = textOf('inbox.graphql');
    const [known] = readTrustedDocuments();
    const others: unknown[] = [
      { query: inbox.replace('inbox', 'mine: inbox') },
      { query: '{ me { username } }' },
      { query: '{ everything { secret } }' },
      { query: '{' },
      { query: '{ __schema { types { name } } }' },
      { query: [inbox] },
      [{ query: inbox }],
      { extensions: { persistedQuery: { version: 1, sha256Hash: known } } },
      { extensions: { persistedQuery: { version: 1, sha256Hash: documentDigest(inbox) } } },
      {},
    ];
    const texts = new Set<string>();
    for (const body of others) {
      const answer = await post(body);
      expect([answer.status, ...codesOf(answer)]).toEqual([400, 'DOCUMENT_NOT_TRUSTED']);
      texts.add(answer.text);
    }
    expect(texts.size).toBe(1);
    expect(system.agency('conference').calls).toEqual([]);
    expect(await recorded(system, rep, 'DOCUMENT_NOT_TRUSTED')).toContain('UNKNOWN');
    const { rows } = await asUser(system.databases.disclosure_log.appUrl, (client) =>
      client.query<{ digest: string }>(
        `SELECT operation_digest AS digest FROM disclosure_entry WHERE body->>'code' = 'DOCUMENT_NOT_TRUSTED'`,
      ),
    );
    expect(new Set(rows.map(({ digest }) => digest)).size).toBeGreaterThan(1);
  });

  test('T11 prints packs, by an operation of its own', async () => {
    const response = await fetch(`${system.url}/packs/nothing.pdf`, {
      headers: { authorization: `Bearer ${await system.token(rep)}` },
    });
    expect(codesOf(await readAnswer(response))).toEqual(['PURPOSE_NOT_PERMITTED']);
  });
});
