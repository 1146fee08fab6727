import { ConfirmRight } from './confirm-right.ts';
import { DisposalList } from './disposal-list.ts';
import { RecordConveyance } from './record-conveyance.ts';
import { RecordHandover } from './record-handover.ts';
import { RecordHold } from './record-hold.ts';

/** Holds and disposal, rights, what leaves, and what is told on without a contact. */
export const compelledResolvers = [
  RecordHold,
  DisposalList,
  ConfirmRight,
  RecordHandover,
  RecordConveyance,
] as const;
