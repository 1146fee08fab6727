import { narrower, oneOf, optional } from '../shared/research/item-field.ts';
import type { ItemKind, ItemKindDefinition } from '../shared/research/item-kind.ts';
import { itemKind } from '../shared/research/item-kind.ts';

/** POL-19: the police system an item was recovered from, for the police alone [L-D l.689]. */
const sourceSystem = optional(
  narrower(
    'police.sourceSystem',
    oneOf('PoliceSourceSystem', [
      'PNC',
      'CRIS',
      'CRIMINT',
      'MERLIN',
      'DOMESTIC_ABUSE_NOTEBOOK',
      'PART_2_ASSESSMENT',
      'REFERRAL_FORM',
      'CASE_FILE',
    ]),
  ),
);

/** A police item kind: as any, with the source system beside it. */
export function policeItem(definition: ItemKindDefinition): ItemKind {
  return itemKind({ ...definition, fields: { ...definition.fields, sourceSystem } });
}
