import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Interposition } from '../gateway/traps/interposed.ts';
import { interpose } from '../gateway/traps/interposed.ts';
import { createPermitSigner } from '../support/sign-permit.ts';
import { readSchema } from '../../gateway/read-schema.ts';
import type { TestSystem } from '../support/system.ts';
import { startSystem } from '../support/system.ts';
import { firstDifference } from './first-difference.ts';
import { openEverything } from './federation/open-world.ts';
import type { PlainGateway } from './federation/plain-gateway.ts';
import { startPlainGateway } from './federation/plain-gateway.ts';
import { askBoth } from './federation/same-answer.ts';
import { aliases } from './generate/selections.ts';
import { questioner } from './generate/questions.ts';
import { readGraph } from './oracle/graph.ts';
import type { World } from './oracle/world.ts';
import { readWorld } from './oracle/world.ts';
import { expectSame } from './round.ts';

let system: TestSystem;
let agencies: Interposition;
let plain: PlainGateway;
let world: World;

beforeAll(async () => {
  const signer = createPermitSigner();
  agencies = await interpose();
  system = await startSystem(agencies.overrides, {
    permitKeys: () => ({ keys: [...system.permitKeys.keys, ...signer.keys().keys] }),
  });
  const urls = Object.entries(agencies.at).map(([name, { url }]) => [name, url]);
  plain = await startPlainGateway(readSchema().supergraphSdl, Object.fromEntries(urls), signer);
  const before = await readWorld(system.databases, system.time.now, []);
  await openEverything(system.databases, before, 'bexley');
  world = onlyOf(await readWorld(system.databases, system.time.now, []), 'bexley');
});
afterAll(async () => {
  await plain.stop();
  await system.close();
  await agencies.close();
});

/** The people of one area who see cases, and its cases. */
function onlyOf(all: World, area: string): World {
  const here = new Set(
    all.agency
      .filter(({ areaId, standing }) => areaId === area && standing === 'SIGNED')
      .map(({ id }) => id),
  );
  const onCases = all.nomination.filter(
    ({ agencyId, role }) => here.has(agencyId) && rolesWithCases.includes(role),
  );
  return {
    ...all,
    officer: all.officer.filter(({ id }) => onCases.some(({ officerId }) => officerId === id)),
    marac_case: all.marac_case.filter(({ areaId }) => areaId === area),
    meeting: all.meeting.filter(({ areaId }) => areaId === area),
  };
}

const rolesWithCases: readonly string[] = ['REPRESENTATIVE', 'DEPUTY', 'CHAIR', 'COORDINATOR'];

/** Ours and Apollo's gateway one after the other, the permits of the one being those of the other. */
const patience = 5 * 60_000;

test(
  'R-033 with every rule open the answer is that of federation itself, key by key',
  async () => {
    // Plain federation takes the alias `id` for the key of a record, and answers with an error.
    const others = aliases.filter((one) => one !== 'id');
    const graph = readGraph('of agencies');
    const written = questioner(world, graph, { astray: false, aliases: others });
    let told = 0;
    const extent = { questions: 200, atOnce: 1, seed: 20_261_120 };
    const difference = await firstDifference(extent, async (numbers) => {
      const asked = written(numbers);
      const { ours, theirs } = await askBoth({ system, agencies, plain }, asked);
      told += ours.data.length;
      expectSame(asked, ours, theirs);
    });
    expect(difference).toBeNull();
    // Two gateways that say nothing would agree as well.
    expect(told).toBeGreaterThan(20_000);
  },
  patience,
);
