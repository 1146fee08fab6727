import { date, optional, text } from '../../shared/research/item-field.ts';
import { policeItem } from '../police-item.ts';
import { crimeReference, crimeStatus } from './crime-fields.ts';

/** POL-14, crime report details of an offence [L 4.1 l.501]. */
export const crimeReports = policeItem({
  ref: 'POL-14',
  category: 'police.crimeReports',
  type: 'PoliceCrimeReport',
  fields: {
    offence: text(200),
    details: text(1500),
    reportedOn: optional(date()),
    offenceDate: optional(date()),
    status: optional(crimeStatus),
    reportedBy: optional(text(120)),
    crimeReference,
  },
  examples: [
    {
      offence: 'Criminal damage',
      details: 'Telephone thrown against the wall while the victim was calling for help.',
      reportedOn: '2026-07-20',
      offenceDate: '2026-07-19',
      status: 'NO_FURTHER_ACTION',
      reportedBy: 'Neighbour',
      crimeReference: 'CR/0377/26',
    },
  ],
});
