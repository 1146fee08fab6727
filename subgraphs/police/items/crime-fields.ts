import { narrower, oneOf, optional, text } from '../../shared/research/item-field.ts';

/** How far a recorded crime has come; POL-04 and POL-14. */
export const crimeStatus = oneOf('PoliceCrimeStatus', [
  'RECORDED',
  'UNDER_INVESTIGATION',
  'WITH_PROSECUTOR',
  'CHARGED',
  'CONVICTED',
  'ACQUITTED',
  'CAUTIONED',
  'NO_FURTHER_ACTION',
]);

/** The crime report number opens the police record, so fewer people get it than the crime. */
export const crimeReference = optional(narrower('police.crimeReference', text(40)));

/** What followed a breach; POL-09 and POL-12. */
export const breachOutcome = optional(
  oneOf('PoliceBreachOutcome', [
    'NOT_YET_DEALT_WITH',
    'ARRESTED',
    'CHARGED',
    'REMANDED',
    'FINED',
    'IMPRISONED',
    'NO_FURTHER_ACTION',
  ]),
);
