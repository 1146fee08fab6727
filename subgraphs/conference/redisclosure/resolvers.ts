import { AnswerRedisclosure } from './answer-redisclosure.ts';
import { CheckPack } from './check-pack.ts';
import { DecideRedisclosure } from './decide-redisclosure.ts';
import { ReadRequests } from './read-requests.ts';
import { RecordLegalDirection } from './record-legal-direction.ts';
import { RecordSafetyDecision } from './record-safety-decision.ts';
import { RecordVictimPermission } from './record-victim-permission.ts';
import { RequestRedisclosure } from './request-redisclosure.ts';
import { RequestedItemResolver } from './resolve-item.ts';
import { RevokePermission } from './revoke-permission.ts';
import { SendRedisclosure } from './send-redisclosure.ts';
import { WithdrawRedisclosure } from './withdraw-redisclosure.ts';

/** Asking, answering and deciding about what goes further, and reading where that stands. */
export const redisclosureResolvers = [
  RequestRedisclosure,
  SendRedisclosure,
  WithdrawRedisclosure,
  AnswerRedisclosure,
  DecideRedisclosure,
  RecordVictimPermission,
  RecordLegalDirection,
  RevokePermission,
  CheckPack,
  RecordSafetyDecision,
  ReadRequests,
  RequestedItemResolver,
] as const;
