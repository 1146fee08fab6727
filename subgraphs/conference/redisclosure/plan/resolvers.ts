import { EndAction } from './end-action.ts';
import { RecordAction } from './record-action.ts';
import { PlanResolver } from './resolve-actions.ts';

/** The action plan: what is read of it, and how entries come and go. */
export const planResolvers = [PlanResolver, RecordAction, EndAction] as const;
