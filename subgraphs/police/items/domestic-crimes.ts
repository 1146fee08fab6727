import { date, optional, text } from '../../shared/research/item-field.ts';
import { policeItem } from '../police-item.ts';
import { crimeReference, crimeStatus } from './crime-fields.ts';

/**
 * POL-04, crimes resulting from domestic incidents
 * [D-A2 l.194; B-K l.1300-1301; B-H l.1036; L 4.1 l.501].
 */
export const domesticCrimes = policeItem({
  ref: 'POL-04',
  category: 'police.domesticCrimes',
  type: 'PoliceDomesticCrime',
  fields: {
    offence: text(200),
    status: crimeStatus,
    offenceDate: optional(date()),
    summary: optional(text(600)),
    crimeReference,
  },
  examples: [
    {
      offence: 'Intentional strangulation',
      status: 'UNDER_INVESTIGATION',
      offenceDate: '2026-08-30',
      summary: 'Witness account from a neighbour; victim has given a first account only.',
      crimeReference: 'CR/0420/26',
      sourceSystem: 'CRIS',
    },
  ],
});
