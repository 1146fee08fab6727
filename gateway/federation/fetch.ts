import type { Pruned } from '../need-to-know/prune.ts';
import type { AgencyCalls, AgencyError, CallOutcome } from './agency-call.ts';
import type { RunPlanned } from './load-planner.ts';

/** What came back from the agencies for one operation. */
export interface Fetched {
  /** By response key; empty where nothing was fetched. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly outcomes: ReadonlyMap<string, CallOutcome>;
  readonly agencyErrors: readonly AgencyError[];
}

/** Asks the agencies for what was left after pruning; contacts nobody if nothing was. */
export async function fetchPruned(
  run: RunPlanned,
  { fetched }: Pruned,
  variables: Readonly<Record<string, unknown>>,
  calls: AgencyCalls,
): Promise<Fetched> {
  const { outcomes, agencyErrors } = calls;
  if (fetched === null) return { data: {}, outcomes, agencyErrors };
  const used = new Set(fetched.variableDefinitions?.map(({ variable }) => variable.name.value));
  const needed = Object.entries(variables).filter(([name]) => used.has(name));
  const data = await run(fetched, Object.fromEntries(needed), calls);
  return { data: data ?? {}, outcomes, agencyErrors };
}
