import type { Check } from '../contribution.ts';

/**
 * What a contributor confirms: relevance, accuracy, that neither victim nor alleged
 * perpetrator was contacted (R-077; the IDVA's work is that contact), and, on a restricted case, that
 * the agency has shielded its own records: a person says so first, a system only repeats it.
 */
export const checkConfirmations: Check = (contribution) => {
  const { input, sector, shieldingInPerson } = contribution;
  const shielded = input.shieldingConfirmed === true && shieldingInPerson;
  if (contribution.case.restricted && !shielded)
    return { field: 'shieldingConfirmed', rule: 'R-052' };
  if (input.answer === 'ITEMS') {
    if (input.relevanceConfirmed !== true) return { field: 'relevanceConfirmed', rule: 'R-076' };
    if (input.accuracyConfirmed !== true) return { field: 'accuracyConfirmed', rule: 'R-161' };
  }
  const searched = input.answer !== 'DECLINED' && sector.agencyType !== 'IDVA_DA';
  if (searched && input.noContactConfirmed !== true)
    return { field: 'noContactConfirmed', rule: 'R-077' };
  return null;
};
