import type { ErrorCode } from '../../schema/errors/catalogue.ts';
import type { DisclosureLog } from '../disclosure-log/log.ts';
import type { FactsSource } from '../facts/ask-conference.ts';
import type { ItemsSource } from '../items/ask-sector.ts';
import type { Limits } from '../limits/settings.ts';
import type { WatchCases } from '../trawling/watch.ts';
import type { RunPlanned } from '../federation/load-planner.ts';
import type { GraphQLSchema } from 'graphql';
import type { Operation } from './operation.ts';
import type { Watch } from '../watch/watch.ts';
import type { Surroundings } from './surroundings.ts';

/** What the steps work with, beside the operation itself. */
export interface Means {
  readonly surroundings: Surroundings;
  /** The façade behind its locks. */
  readonly facade: GraphQLSchema;
  readonly factsSource: FactsSource;
  readonly itemsSource: ItemsSource;
  readonly run: RunPlanned;
  readonly log: DisclosureLog;
  readonly limits: Limits;
  /** Counts the cases each caller opens (F-27). */
  readonly watchCases: WatchCases;
  /** How long one operation may take, in milliseconds. */
  readonly deadlineMs: number;
  /** What looks on, if anything does. */
  readonly watch?: Watch | undefined;
  readonly onFault: (fault: unknown) => void;
  /** Told of what an agency sent without its owner's grant. */
  readonly onUngranted: (category: string) => void;
}

/** A whole operation refused: what the caller reads, and what only the log keeps. */
export interface Refused {
  readonly code: ErrorCode;
  readonly rule?: string;
  /** For operators: never sent. */
  readonly reason?: string;
}

/** One step: does its work on the operation, or refuses it. Anything it throws is a bug and is masked. */
export type Step = (operation: Operation, means: Means) => Promise<Refused | null> | Refused | null;
