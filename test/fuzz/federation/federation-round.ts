// One round with every rule open: what the gateway answers has to be what plain federation does.
import { readSchema } from '../../../gateway/read-schema.ts';
import { createPermitSigner } from '../../support/sign-permit.ts';
import type { TestSystem } from '../../support/system.ts';
import { startSystem } from '../../support/system.ts';
import { firstDifference } from '../first-difference.ts';
import { questioner } from '../generate/questions.ts';
import { aliases } from '../generate/selections.ts';
import { readGraph } from '../oracle/graph.ts';
import type { Asked } from '../oracle/oracle.ts';
import type { World } from '../oracle/world.ts';
import { readWorld } from '../oracle/world.ts';
import type { Round } from '../round.ts';
import { expectSame, extentsOf } from '../round.ts';
import { openPermits } from './open-permits.ts';
import { openEverything } from './open-world.ts';
import { startPlainGateway } from './plain-gateway.ts';

const area = 'bexley';

/** Both gateways over the same agencies. */
export interface OpenSystem {
  /** Out: what each of them answered. */
  readonly askBoth: (asked: Asked) => Promise<Readonly<Record<'ours' | 'theirs', Read>>>;
  readonly world: World;
  readonly close: () => Promise<void>;
}

interface Read {
  readonly data: unknown;
  readonly errors: readonly unknown[];
}

/** Starts a system in which one area keeps nothing from anybody, and Apollo's gateway beside ours. */
export async function startOpenSystem(): Promise<OpenSystem> {
  const signer = createPermitSigner();
  const system: TestSystem = await startSystem(undefined, {
    permitKeys: () => ({ keys: [...system.permitKeys.keys, ...signer.keys().keys] }),
  });
  const { databases, subgraphUrls, time } = system;
  const plain = await startPlainGateway(readSchema().supergraphSdl, subgraphUrls, signer);
  await openEverything(databases, await readWorld(databases, time.now), area);
  const world = onlyOfTheArea(await readWorld(databases, time.now));
  const permits = openPermits(world);
  return {
    world,
    async askBoth({ subject, text, variables }) {
      const [ours, theirs] = await Promise.all([
        system.ask(subject, text, variables),
        plain.ask(text, variables, (subgraph) => permits(subject, subgraph)),
      ]);
      return { ours: read(ours.data, ours.errors), theirs: read(theirs.data, theirs.errors ?? []) };
    },
    async close() {
      await plain.stop();
      await system.close();
    },
  };
}

/**
 * As it comes out of JSON, but for two things in which plain federation does not do as the specification says, and
 * which the oracle holds ours to: the order of the keys, where an operation has two fragments on one type; and an
 * object of which a condition leaves nothing, which it answers with null.
 */
const read = (data: unknown, errors: readonly unknown[]): Read => ({
  data: JSON.parse(JSON.stringify(data), (_, value: unknown) => (isEmpty(value) ? null : value)),
  errors,
});

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length === 0;

/** The people of the area who see cases, and its cases. */
function onlyOfTheArea(all: World): World {
  const signed = all.agency.filter((one) => one.areaId === area && one.standing === 'SIGNED');
  const here = new Set(signed.map(({ id }) => id));
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

/**
 * In: how many operations to ask of both, and the seed: they are written from the very tapes that the guard's
 * round of this seed reads, of what the agencies answer by themselves. Out: how many were asked, shrinking
 * included; how many characters ours answered; and the smallest difference found, null when there is none.
 */
export async function federationRound(
  { askBoth, world }: Pick<OpenSystem, 'askBoth' | 'world'>,
  operations: number,
  seed: number,
): Promise<Round & { readonly told: number }> {
  // Plain federation takes the alias `id` for the key of a record, and answers with an error.
  const others = aliases.filter((one) => one !== 'id');
  // Of a fragment under two conditions that both hold it now and then leaves out what stands in it.
  const kind = { astray: false, aliases: others, twoConditions: false };
  const written = questioner(world, readGraph('of agencies'), kind);
  let asked = 0;
  let told = 0;
  const ask = async (numbers: readonly number[]): Promise<void> => {
    asked += 1;
    const question = written(numbers);
    const { ours, theirs } = await askBoth(question);
    told += JSON.stringify(ours.data).length;
    expectSame(question, ours, theirs);
  };
  for (const extent of extentsOf(operations, seed)) {
    const difference = await firstDifference(extent, ask);
    if (difference !== null) return { asked, told, difference };
  }
  return { asked, told, difference: null };
}
