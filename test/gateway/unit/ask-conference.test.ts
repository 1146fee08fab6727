import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';
import { askConference } from '../../../gateway/facts/ask-conference.ts';
import { caseFacts, facts } from './circumstances.ts';

const question = { subject: 'police-rep', cases: ['c-1'] };
const answers = { ...question, disclosureId: 'd-1' };

describe('F-53 facts are believed only as the answer to the one question that was asked', () => {
  let answered: unknown;
  let pool: Pool;
  let told: unknown[];
  const server = createServer((_request, response) => {
    response.end(JSON.stringify(answered));
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    pool = new Pool(`http://127.0.0.1:${String(port)}`);
  });
  afterAll(async () => {
    await pool.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  async function asked(answer: unknown) {
    answered = answer;
    told = [];
    const { port } = server.address() as AddressInfo;
    const source = {
      conferenceUrl: `http://127.0.0.1:${String(port)}`,
      dispatcher: pool,
      signPermit: () => 'permit',
      onError: (fault: unknown) => told.push(fault),
    };
    return askConference(source, question, 'd-1', performance.now() + 20_000);
  }
  const unbelieved = async (answer: unknown): Promise<void> => {
    expect(await asked(answer)).toEqual({ kind: 'unavailable' });
    expect(told).toMatchObject([{ code: 'ANSWER_TO_ANOTHER' }]);
  };

  it('F-53 the answer to this question, of this operation, is believed', async () => {
    const known = facts({ cases: { 'c-1': caseFacts() } });
    expect(await asked({ answers, facts: known })).toEqual({ kind: 'known', facts: known });
    expect(told).toEqual([]);
  });

  it('F-53 an answer about another person, from another operation or to fewer cases is not', async () => {
    const known = facts();
    await unbelieved({ answers: { ...answers, subject: 'health-rep' }, facts: known });
    await unbelieved({ answers: { ...answers, disclosureId: 'd-0' }, facts: known });
    await unbelieved({ answers: { ...answers, cases: [] }, facts: known });
  });

  it('F-53 R-047 nor is one that speaks of a case nobody asked about', async () => {
    const cases = { 'c-1': caseFacts(), 'c-2': caseFacts({ id: 'c-2' }) };
    await unbelieved({ answers, facts: facts({ cases }) });
  });
});
