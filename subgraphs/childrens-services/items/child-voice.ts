import { date, flag, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/** CHI-07, what a child saw or said, and the concern it expressed [K-I2 l.572-576]. */
export const childVoice = itemKind({
  ref: 'CHI-07',
  category: 'childrensServices.childVoice',
  type: 'ChildrensServicesChildVoice',
  fields: {
    account: text(1000),
    witnessed: optional(
      oneOf('ChildrensServicesWitnessed', ['SAW', 'HEARD', 'PRESENT', 'NOT_PRESENT', 'NOT_KNOWN']),
    ),
    incidentOn: optional(date()),
    concernFor: optional(text(200)),
    wishes: optional(text(500)),
    feelsAtRiskNow: optional(flag()),
    toldTo: optional(text(200)),
  },
  examples: [
    {
      account: 'She said that Dad put his hands round Mum’s neck and Mum went quiet.',
      witnessed: 'SAW',
      incidentOn: '2026-09-12',
      concernFor: 'Her mother and her baby brother',
      wishes: 'Does not want to go to Dad’s on Saturdays.',
      feelsAtRiskNow: true,
      toldTo: 'Her social worker, alone at school',
    },
  ],
});
