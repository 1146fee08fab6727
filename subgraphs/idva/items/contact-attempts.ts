import { date, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/**
 * IDV-15, attempts to reach the victim, and whether the referrer was told that none succeeded [B-A
 * l.491; B 4.24].
 */
export const contactAttempts = itemKind({
  ref: 'IDV-15',
  category: 'idva.contactAttempts',
  type: 'IdvaContactAttempt',
  fields: {
    date: date(),
    by: oneOf('IdvaAttemptMeans', ['SAFE_NUMBER', 'MESSAGE', 'E_MAIL', 'VISIT', 'THROUGH_OTHERS']),
    result: oneOf('IdvaAttemptResult', [
      'REACHED',
      'NO_ANSWER',
      'UNSAFE_TO_SPEAK',
      'ANSWERED_BY_SOMEONE_ELSE',
      'NUMBER_NOT_IN_USE',
    ]),
    note: optional(text(300)),
    referrerToldOn: optional(date()),
  },
  examples: [
    { date: '2026-09-15', by: 'SAFE_NUMBER', result: 'REACHED' },
    {
      date: '2026-09-14',
      by: 'SAFE_NUMBER',
      result: 'ANSWERED_BY_SOMEONE_ELSE',
      note: 'Said wrong number and rang off; no message left.',
      referrerToldOn: '2026-09-14',
    },
  ],
});
