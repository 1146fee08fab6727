import { date, flag, oneOf, optional, text } from '../../shared/research/item-field.ts';
import type { ItemValues, Narrowing } from '../../shared/research/item-kind.ts';
import { itemKind } from '../../shared/research/item-kind.ts';
import { protectedLocation } from '../../shared/research/protected-location.ts';

/**
 * HOU-09, homelessness or rehousing application and new placement [C-A1 l.697; C-A3 l.1267].
 * An application is for housing, police and the domestic abuse service; where it leads is for fewer
 * and nobody outside either learns that there is one (decision 20).
 */
export const rehousing = itemKind({
  ref: 'HOU-09',
  category: 'housing.rehousing',
  type: 'HousingRehousing',
  fields: {
    stage: oneOf('HousingRehousingStage', [
      'ENQUIRY',
      'APPLICATION_MADE',
      'DUTY_ACCEPTED',
      'DUTY_REFUSED',
      'OFFER_MADE',
      'PLACED',
      'WITHDRAWN',
    ]),
    appliedOn: optional(date()),
    needs: optional(text(400)),
    /** Where she must not be placed: it says what the perpetrator knows, not where she goes. */
    areasToAvoid: optional(text(300)),
    placement: optional(text(300)),
    placementAddress: optional(text(200)),
    movesOn: optional(date()),
    perpetratorMayKnow: optional(flag()),
  },
  narrow: narrowPlacement,
  examples: [
    {
      stage: 'APPLICATION_MADE',
      appliedOn: '2026-10-06',
      needs: 'Two bedrooms, ground floor, one child with a wheelchair.',
      areasToAvoid: 'Anywhere near his parents or his place of work.',
      perpetratorMayKnow: false,
    },
    {
      stage: 'PLACED',
      appliedOn: '2026-09-21',
      placement: 'Temporary self-contained flat in another district.',
      placementAddress: '17 Quillback Lane, Kent ZZ3 7AB',
      movesOn: '2026-10-26',
      perpetratorMayKnow: false,
    },
  ],
});

function narrowPlacement(values: ItemValues): Narrowing | null {
  const located = ['placement', 'placementAddress', 'movesOn'].some((name) => values[name] != null);
  return located || values.stage === 'PLACED' ? protectedLocation : null;
}
