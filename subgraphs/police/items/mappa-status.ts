import { flag, narrower, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { policeItem } from '../police-item.ts';

const level = 'police.mappaLevel';

/** POL-22, MAPPA status and level [B 7.22; C 8.9.1; 8.9.3; C-A5 l.1441-1449]. */
export const mappaStatus = policeItem({
  ref: 'POL-22',
  category: 'police.mappaStatus',
  type: 'PoliceMappaStatus',
  fields: {
    managed: flag(),
    level: optional(narrower(level, oneOf('PoliceMappaLevel', ['LEVEL_1', 'LEVEL_2', 'LEVEL_3']))),
    eligibility: optional(
      narrower(
        level,
        oneOf('PoliceMappaCategory', [
          'REGISTERED_SEX_OFFENDER',
          'VIOLENT_OR_OTHER_SEXUAL_OFFENDER',
          'OTHER_DANGEROUS_OFFENDER',
        ]),
      ),
    ),
    leadAgency: optional(narrower(level, text(120))),
  },
  examples: [
    {
      managed: true,
      level: 'LEVEL_2',
      eligibility: 'VIOLENT_OR_OTHER_SEXUAL_OFFENDER',
      leadAgency: 'Probation',
    },
    { managed: false },
  ],
});
