// The whole system with real HTTP of ours between the gateway and every agency.
import type { GatewayDependencies } from '../../../gateway/create-gateway.ts';
import type { TestSystem } from '../../support/system.ts';
import { startSystem } from '../../support/system.ts';
import type { Interposed, Interposition } from './interposed.ts';
import { interpose } from './interposed.ts';

export interface TrappedSystem extends TestSystem {
  /** What stands between the gateway and this agency. */
  agency(name: string): Interposed;
  /** Every GraphQL call to any agency, as `subgraph` and call. */
  asked(): (readonly [subgraph: string, call: Interposed['calls'][number]])[];
  /** Forgets what was recorded and stops every misbehaviour. */
  reset(): void;
  close(): Promise<void>;
}

/** The gateway's dependencies may be replaced as with `startSystem`. */
export async function startTrappedSystem(
  overrides: (dependencies: GatewayDependencies) => Partial<GatewayDependencies> = () => ({}),
  start: typeof startSystem = startSystem,
): Promise<TrappedSystem> {
  const between: Interposition = await interpose();
  const system = await start((dependencies) => ({
    ...between.overrides(dependencies),
    ...overrides(dependencies),
  }));
  const patient = system.patience.ms;
  return {
    ...system,
    agency(name) {
      const interposed = between.at[name];
      if (!interposed) throw new Error(`nothing stands before ${name}`);
      return interposed;
    },
    asked: () =>
      Object.entries(between.at).flatMap(([name, interposed]) =>
        interposed.queries().map((call) => [name, call] as const),
      ),
    reset() {
      between.reset();
      system.events.length = 0;
      system.patience.ms = patient;
    },
    async close() {
      between.reset();
      await system.close();
      await between.close();
    },
  };
}
