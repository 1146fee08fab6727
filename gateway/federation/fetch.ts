import type { Pruned } from '../need-to-know/prune.ts';
import type { AgencyCalls, AgencyError, CallOutcome } from './agency-call.ts';
import type { RunPlanned } from './load-planner.ts';
import { withOwnNames } from './own-names.ts';

/** What came back from the agencies for one operation. */
export interface Fetched {
  /** By response key; empty where nothing was fetched. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly outcomes: ReadonlyMap<string, CallOutcome>;
  readonly agencyErrors: readonly AgencyError[];
  /** By response keys from the root or in a record, places in lists left out: where an agency failed, and not as the catalogue says. */
  readonly failedPlaces: readonly (readonly string[])[];
}

/** Asks the agencies for what was left after pruning; contacts nobody if nothing was. */
export async function fetchPruned(
  run: RunPlanned,
  { fetched }: Pruned,
  variables: Readonly<Record<string, unknown>>,
  calls: AgencyCalls,
): Promise<Fetched> {
  const { agencyErrors, failedPlaces, outcomes } = calls;
  if (fetched === null) return { data: {}, outcomes, agencyErrors, failedPlaces };
  const own = withOwnNames(fetched);
  const data = await run(own.operation, own.variables(variables), calls);
  return {
    data: own.restore(data),
    outcomes,
    agencyErrors: agencyErrors.map((error) => ({ ...error, path: error.path.map(own.restoreKey) })),
    failedPlaces: failedPlaces.map((keys) => keys.map(own.restoreKey)),
  };
}
