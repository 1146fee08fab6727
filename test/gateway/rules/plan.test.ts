import { jest } from '@jest/globals';
import { readDisclosures } from '../../../gateway/disclosure-log/read-disclosures.ts';
import type { TestSystem } from '../../support/system.ts';
import { startSystem } from '../../support/system.ts';
import { agencyOf } from './people.ts';
import { codeAt, codesOf, pictureOf, read } from './pictures.ts';

jest.setTimeout(120_000);

let system: TestSystem;
beforeAll(async () => {
  system = await startSystem();
  await system.declare('bexley-police-rep', 'bexley-idva-rep');
});
afterAll(() => system.close());

const reference = 'BEX-2026-001';
const record = `mutation ($caseId: ID!, $text: String!, $agencyId: ID!, $sources: [ID!]!) {
  recordAction(caseId: $caseId, text: $text, agencyId: $agencyId, sourceAgencyIds: $sources) { about } }`;
const selection = 'actions { id text agency { id } sources { id } } withheld { category }';

const recordAction = (username: string, text: string) => {
  const agencyId = agencyOf(system, 'bexley-housing-rep').id;
  const sources = [agencyOf(system, 'bexley-police-rep').id];
  return system.ask(username, record, { caseId: reference, text, agencyId, sources });
};

it('R-118 R-145 the plan goes to everyone on the case, and each entry that went is on record', async () => {
  const refused = await recordAction('bexley-police-rep', 'Fit a new lock.');
  expect(codesOf(refused)).toEqual(['OPERATION_NOT_ALLOWED']);
  const made = await recordAction('bexley-coordinator', 'Fit a new lock.');
  expect(codesOf(made)).toEqual([]);
  const id = made.data.recordAction.about as string;
  for (const username of ['bexley-police-rep', 'bexley-idva-rep']) {
    const answer = await read(system, username, reference, selection);
    expect(codesOf(answer)).toEqual([]);
    expect(pictureOf(answer)['actions']).toEqual([
      {
        ...{ id, text: 'Fit a new lock.' },
        agency: { id: agencyOf(system, 'bexley-housing-rep').id },
        sources: [{ id: agencyOf(system, 'bexley-police-rep').id }],
      },
    ]);
    const all = { case: undefined, item: id, subject: undefined, since: undefined };
    const lines = await readDisclosures(system.databases.disclosure_log.ownerUrl, all);
    const own = lines.filter(({ disclosure }) => disclosure === answer.disclosureId);
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ category: 'action.entry', owner: 'conference', item: id });
  }
});

it('R-144 the disposal list is the coordinator’s, through the gateway as behind it', async () => {
  const query = '{ disposalList { reference disposable heldBecause } }';
  const answer = await system.ask('bexley-coordinator', query);
  expect(codesOf(answer)).toEqual([]);
  const lines = answer.data.disposalList as { reference: string }[];
  expect(lines.map((line) => line.reference)).toContain(reference);
  for (const username of ['bexley-chair', 'bexley-police-rep', 'bexley-auditor'])
    expect(codesOf(await system.ask(username, query))).toEqual(['OPERATION_NOT_ALLOWED']);
});

it('R-033 what is not for somebody’s eyes is withheld from them and not an empty plan', async () => {
  const answer = await read(system, 'bexley-police-system', reference, 'reference actions { id }');
  expect(codeAt(answer, 'actions')).toBe('WITHHELD');
  expect(pictureOf(answer)['actions']).toBeNull();
});
