import { date, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { policeItem } from '../police-item.ts';

/** POL-11, warning signals: use of weapons, assaults on police [D-A2 l.194; B-K l.1303-1304]. */
export const violenceToOfficers = policeItem({
  ref: 'POL-11',
  category: 'police.violenceToOfficers',
  type: 'PoliceViolenceToOfficers',
  fields: {
    date: date(),
    signal: oneOf('PoliceOfficerWarning', [
      'ASSAULT_ON_OFFICER',
      'WEAPON_USED',
      'WEAPON_THREATENED',
      'VIOLENT_RESISTANCE',
    ]),
    summary: text(600),
    staffAdvice: optional(text(300)),
  },
  examples: [
    {
      date: '2025-11-22',
      signal: 'ASSAULT_ON_OFFICER',
      summary: 'Struck an officer in the face on arrest; had been drinking.',
      staffAdvice: 'Do not visit alone, and not in the evening.',
    },
  ],
});
