import { jest } from '@jest/globals';
import { playRedisclosure } from '../../../gateway/start/demo-redisclosure.ts';
import type { AskAs } from '../../../gateway/start/demo-redisclosure.ts';
import { areas } from '../../../schema/vocabulary/terms.ts';
import type { TestSystem } from '../../support/system.ts';
import { startSystem, testNow } from '../../support/system.ts';
import { made } from './pictures.ts';

jest.setTimeout(240_000);

describe('the demonstration’s requests', () => {
  let system: TestSystem;
  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system.close());

  const ask: AskAs = async (username, query, variables) => {
    const answer = await system.ask(username, query, variables);
    return { [Object.keys(answer.data as object)[0] ?? '']: made(answer) };
  };
  const stand = async () => {
    const found = areas.map(async (area) => {
      const query = '{ redisclosureRequests { route status } }';
      const [own, court] = await Promise.all([
        system.ask(`${area}-housing-rep`, query),
        system.ask(`${area}-coordinator`, query),
      ]);
      const authored = made(own) as unknown as readonly { route: string; status: string }[];
      const all = made(court) as unknown as readonly { route: string; status: string }[];
      return {
        reuse: authored
          .filter(({ route }) => route === 'REUSE')
          .map(({ status }) => status)
          .sort(),
        court: all.filter(({ route }) => route === 'COURT_ORDER').map(({ status }) => status),
      };
    });
    return Promise.all(found);
  };

  it('in every area one request waits, one is decided in part, one refused and one under a court order', async () => {
    await playRedisclosure(system.cast, testNow, ask);
    const expected = areas.map(() => ({
      reuse: ['AWAITING', 'DECIDED_IN_PART', 'REFUSED'],
      court: ['AWAITING'],
    }));
    expect(await stand()).toEqual(expected);
    // A later start finds them and makes nothing twice.
    await playRedisclosure(system.cast, testNow, ask);
    expect(await stand()).toEqual(expected);
  });
});
