import { z } from 'zod';
import { count, date, flag, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/** Whole pence, so that no sum is ever rounded; up to £100,000. */
const pence = { ...count(), schema: z.number().int().min(0).max(10_000_000) };

/** HOU-04, rent arrears [D-A2 l.202; B-K l.1305]. */
export const arrears = itemKind({
  ref: 'HOU-04',
  category: 'housing.arrears',
  type: 'HousingArrears',
  fields: {
    amountPence: pence,
    weeks: count(),
    possessionRisk: oneOf('HousingPossessionRisk', [
      'NONE',
      'EARLY_ACTION',
      'NOTICE_SERVED',
      'COURT_CLAIM',
      'POSSESSION_ORDER',
      'EVICTION_WARRANT',
    ]),
    asAt: optional(date()),
    hearingOn: optional(date()),
    causedByAbuse: optional(flag()),
    economicAbuse: optional(text(400)),
    repayment: optional(text(300)),
  },
  examples: [
    {
      amountPence: 41_260,
      weeks: 4,
      possessionRisk: 'EARLY_ACTION',
      asAt: '2026-11-09',
      causedByAbuse: true,
      economicAbuse: 'He takes her wages on pay day; the rent has gone unpaid since he moved in.',
      repayment: 'Recovery held until after the conference.',
    },
    {
      amountPence: 187_500,
      weeks: 15,
      possessionRisk: 'COURT_CLAIM',
      asAt: '2026-11-02',
      hearingOn: '2026-12-10',
    },
  ],
});
