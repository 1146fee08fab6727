import { enumOf } from '../../../shared/research/supplied-item.ts';
import { handoverMethods } from './handover-methods.ts';
import { holdReasons } from './hold-reasons.ts';

/** The closed lists of holds and handovers, as GraphQL enums. */
export const HoldReasonEnum = enumOf('HoldReason', holdReasons);
export const HandoverMethodEnum = enumOf('HandoverMethod', handoverMethods);
