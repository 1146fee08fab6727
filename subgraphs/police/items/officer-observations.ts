import { date, flag, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { policeItem } from '../police-item.ts';

/** POL-28, behaviour of the suspect noted by a domestic abuse officer [K l.133-144]. */
export const officerObservations = policeItem({
  ref: 'POL-28',
  category: 'police.officerObservations',
  type: 'PoliceOfficerObservation',
  fields: {
    behaviour: oneOf('PoliceObservedBehaviour', [
      'HARM_OR_THREAT_TO_CHILDREN',
      'THREAT_TO_SELF_OR_OTHERS',
      'DAMAGE_OR_HARM_TO_PETS',
      'LEAVES_BEFORE_POLICE_ARRIVE',
      'ABDUCTION_THREAT',
      'DENIAL_OR_MINIMISING',
      'DOMINANCE_OR_NO_WISH_TO_CHANGE',
      'CRIMINAL_CAREER',
      'CONTACT_ORDER_BREACH',
      'CULTURAL_FACTORS',
    ]),
    detail: text(800),
    observedOn: optional(date()),
    childAffected: optional(flag()),
  },
  examples: [
    {
      behaviour: 'LEAVES_BEFORE_POLICE_ARRIVE',
      detail: 'Gone before officers came on three of the last five occasions.',
      observedOn: '2026-09-14',
      childAffected: false,
    },
    {
      behaviour: 'ABDUCTION_THREAT',
      detail: 'Told a relative that the boy would be abroad before any court date.',
      childAffected: true,
    },
  ],
});
