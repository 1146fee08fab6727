// F-01, R-073: a contribution whose connection ends at any of its packets is there whole or not at all.
import { jest } from '@jest/globals';
import { loadNeedToKnow } from '../../schema/need-to-know/table.ts';
import { openResearchDatabase } from '../../schema/database/research-client.ts';
import { loadProfiles } from '../../schema/protocols/profile.ts';
import { healthSector } from '../../subgraphs/health/sector.ts';
import { startResearch } from '../../subgraphs/shared/research/start-research.ts';
import { answerInput, item, kept, newCase, plainKinds, submit } from '../contract/calls.ts';
import { firstAgency, now } from '../contract/sector-bench.ts';
import type { SectorBench } from '../contract/sector-bench.ts';
import { openBench } from '../contract/subgraph-bench.ts';
import type { Direction } from './system/wires.ts';
import { createWires } from './system/wires.ts';

jest.setTimeout(120_000);

const sector = healthSector;
const wire = 'health database';
const wires = createWires();
let bench: SectorBench;

beforeAll(async () => {
  const opened = await openBench(sector.name, async ({ appUrl, permits, told }) => {
    const through = new URL(appUrl);
    through.port = String(await wires.lay(wire, Number(through.port)));
    return startResearch({
      sector,
      port: 0,
      databaseUrl: through.href,
      permitKeys: () => permits.publicKeys,
      clock: () => now,
      profiles: loadProfiles(),
      table: loadNeedToKnow(),
      onError: (error) => told.errors.push(error),
    });
  });
  const owner = openResearchDatabase(opened.ownerUrl, 1);
  const tenant = { id: firstAgency, name: 'First agency', type: sector.agencyType };
  await owner.agency.createMany({ data: [tenant] });
  bench = { ...opened, sector, owner, statements: [] };
});
afterAll(async () => {
  await bench.owner.$disconnect();
  await bench.close();
  await wires.close();
});

const [kind] = plainKinds(sector);
/** More than a contribution has packets in either direction. */
const atMost = 60;

/** One case with an item, and a contribution that replaces it by three. */
async function begun() {
  const caseId = newCase();
  const first = kept(await submit(bench, answerInput(caseId, { [kind.field]: [item(kind)] })));
  const items = [item(kind, { supersedes: first.itemIds[0] }), item(kind), item(kind)];
  return { caseId, first, input: answerInput(caseId, { [kind.field]: items }) };
}

/** Which items are current, and how many answers there are. */
async function stored(caseId: string) {
  const answers = await bench.owner.researchAnswer.count({ where: { caseId } });
  const current = await bench.owner.item.findMany({ where: { caseId, supersededAt: null } });
  return { answers, current: current.map(({ id }) => id) };
}

/** Cut at one packet after the other, until nothing is left to cut. Out: how many there were. */
async function cutEverywhere(direction: Direction): Promise<number> {
  for (let packet = 1; packet <= atMost; packet += 1) {
    const { caseId, first, input } = await begun();
    const cuts: number[] = [];
    void wires.breakAt({ wire, direction, packet, passes: 'nothing' }, () => cuts.push(packet));
    const answer = await submit(bench, input);
    wires.mend();
    if (cuts.length === 0) return packet - 1;
    const found = await stored(caseId);
    // Whole or not at all: three items and the one before replaced, or the one before alone.
    expect([1, 3]).toContain(found.current.length);
    if (found.current.length === 1) expect(found).toEqual({ answers: 1, current: first.itemIds });
    if (answer.errors.length === 0) expect(found.current).toHaveLength(3);
    // Sent again with the same key it succeeds, and there is one of it.
    const sentAgain = await submit(bench, input);
    expect(sentAgain.errors).toEqual([]);
    const again = kept(sentAgain);
    expect(await stored(caseId)).toMatchObject({ answers: 2 });
    expect(new Set((await stored(caseId)).current)).toEqual(new Set(again.itemIds));
  }
  throw new Error('a contribution has more packets than anybody thought');
}

it.each(['out', 'back'] as const)(
  'F-01 R-073 cut off from its database at any packet %s, a contribution is whole or not there, and sent again it is there once',
  async (direction) => {
    expect(await cutEverywhere(direction)).toBeGreaterThan(5);
  },
);
