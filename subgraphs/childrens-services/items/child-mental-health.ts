import { date, flag, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/** CHI-04, the children’s mental health [D-A2 l.196; B-K l.1277-1278]. */
export const childMentalHealth = itemKind({
  ref: 'CHI-04',
  category: 'childrensServices.childMentalHealth',
  type: 'ChildrensServicesChildMentalHealth',
  fields: {
    summary: text(1000),
    since: optional(date()),
    riskToSelf: optional(flag()),
    specialistHelp: optional(
      oneOf('ChildrensServicesSpecialistHelp', [
        'NOT_SOUGHT',
        'REFERRED',
        'WAITING',
        'RECEIVING',
        'ENDED',
        'REFUSED',
      ]),
    ),
    linkToAbuse: optional(text(500)),
  },
  examples: [
    {
      summary: 'Nightmares, bed-wetting and panic when a door slams.',
      since: '2026-03-01',
      riskToSelf: false,
      specialistHelp: 'WAITING',
      linkToAbuse: 'Began after the assault in February, which he saw.',
    },
  ],
});
