import { jest } from '@jest/globals';
import { loadNeedToKnow } from '../../schema/need-to-know/table.ts';
import { loadProfiles } from '../../schema/protocols/profile.ts';
import type { PermitRefusal } from '../../subgraphs/shared/permit/verify-permit.ts';
import {
  createRefusedPermitLog,
  listedInAMinute,
} from '../../subgraphs/shared/research/release/refused-permits.ts';
import { housingSector } from '../../subgraphs/housing/sector.ts';
import { startResearch } from '../../subgraphs/shared/research/start-research.ts';
import type { SectorBench } from '../contract/sector-bench.ts';
import { startBench } from '../contract/sector-bench.ts';

let bench: SectorBench;
let at: Date;

beforeEach(async () => {
  at = new Date('2026-10-01T10:00:00Z');
  bench = await startBench(housingSector);
});

const rows = async () => {
  const log = await bench.owner.releaseLog.findMany();
  return log.map(({ code }) => code).sort();
};
const listed = (reason: PermitRefusal, times: number) =>
  Array<string>(times).fill(`PERMIT_REFUSED:${reason}`);

function openLog() {
  const told: [PermitRefusal, number][] = [];
  const errors: unknown[] = [];
  const log = createRefusedPermitLog({
    prisma: bench.owner,
    clock: () => at,
    onRefused: (reason, times) => told.push([reason, times]),
    onError: (error) => errors.push(error),
  });
  const refuse = (reason: PermitRefusal, times: number) => {
    for (let n = 0; n < times; n += 1) log.refused(reason);
  };
  return { log, refuse, told, errors };
}

describe('a refused permit', () => {
  afterEach(() => bench.close());

  test('R-146 R-149 is in the agency’s own log, with the reason and nothing that the caller said', async () => {
    const body = JSON.stringify({ query: '{ __typename }' });
    const tokens = [
      undefined,
      'the.caller.wrote-this',
      await bench.permits.sign({ body: 'other' }),
    ];
    const running = await startResearch({
      sector: housingSector,
      port: 0,
      databaseUrl: bench.ownerUrl,
      permitKeys: () => bench.permits.publicKeys,
      clock: () => at,
      profiles: loadProfiles(),
      table: loadNeedToKnow(),
    });
    try {
      for (const token of tokens) {
        const headers = { ...(token !== undefined && { 'x-marac-permit': token }) };
        const response = await fetch(running.url, { method: 'POST', headers, body });
        expect(response.status).toBe(403);
      }
    } finally {
      await running.close();
    }
    expect(await rows()).toEqual([
      'PERMIT_REFUSED:BAD_SIGNATURE',
      'PERMIT_REFUSED:NO_PERMIT',
      'PERMIT_REFUSED:WRONG_BODY',
    ]);
    const nothing = { caseId: null, permitId: null, viewerOfficerId: null, itemId: null };
    for (const row of await bench.owner.releaseLog.findMany())
      expect(row).toMatchObject({ ...nothing, outcome: 'REFUSED', at });
  });

  test('R-146 a flood is counted in one row a minute and told to the operator, and hides no other reason', async () => {
    const { log, refuse, told } = openLog();
    refuse('NO_PERMIT', 327);
    refuse('REPLAYED', 1);
    at = new Date(at.getTime() + 60_000);
    refuse('NO_PERMIT', 1);
    await log.close();
    expect(await rows()).toEqual([
      ...listed('NO_PERMIT', listedInAMinute + 1),
      'PERMIT_REFUSED:NO_PERMIT+317',
      'PERMIT_REFUSED:REPLAYED',
    ]);
    expect(told.filter(([, times]) => times > 1)).toEqual([['NO_PERMIT', 317]]);
    expect(told.reduce((sum, [, times]) => sum + times, 0)).toBe(329);
  });

  test('R-146 a flood that has ended is written after its minute, though no further refusal comes', async () => {
    const { log, refuse, told } = openLog();
    jest.useFakeTimers();
    try {
      refuse('WRONG_AGENCY', 13);
      expect(told).toHaveLength(10);
      jest.advanceTimersByTime(60_000);
      expect(told.at(-1)).toEqual(['WRONG_AGENCY', 3]);
    } finally {
      jest.useRealTimers();
      await log.close();
    }
    expect(await rows()).toContain('PERMIT_REFUSED:WRONG_AGENCY+3');
  });

  test('R-146 what was only counted is written when the subgraph closes', async () => {
    const { log, refuse } = openLog();
    refuse('EXPIRED', 12);
    await log.close();
    expect(await rows()).toEqual([...listed('EXPIRED', 10), 'PERMIT_REFUSED:EXPIRED+2']);
  });
});

test('R-146 a refused permit that cannot be logged is still refused, and its operator told', async () => {
  const { log, refuse, told, errors } = openLog();
  await bench.close();
  refuse('NO_PERMIT', 2);
  await log.close();
  expect([told.length, errors.length]).toEqual([2, 2]);
});
