import { date, flag, oneOf, optional } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/**
 * CHI-02, the status of the child with children’s services and receipt of the referral [C 8.8.2].
 */
export const status = itemKind({
  ref: 'CHI-02',
  category: 'childrensServices.status',
  type: 'ChildrensServicesStatus',
  fields: {
    status: oneOf('ChildrensServicesStatusKind', [
      'IN_NEED',
      'CHILD_PROTECTION_PLAN',
      'EARLY_HELP',
      'NOT_KNOWN',
      'NO_ACTION',
    ]),
    since: optional(date()),
    // Absent is not "no": that a referral arrived has to be confirmed, and is never inferred.
    referralReceived: optional(flag()),
    referralReceivedOn: optional(date()),
  },
  examples: [
    {
      status: 'IN_NEED',
      since: '2026-06-02',
      referralReceived: true,
      referralReceivedOn: '2026-05-28',
    },
    { status: 'NOT_KNOWN' },
  ],
});
