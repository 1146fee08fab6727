import { flag, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/** HEA-14, prescribed medication as a note of risk [K-I1 l.490; l.516]. */
export const medication = itemKind({
  ref: 'HEA-14',
  category: 'health.medication',
  type: 'HealthMedication',
  fields: {
    medicine: text(200),
    riskNote: text(500),
    taken: optional(
      oneOf('HealthMedicationTaken', ['AS_PRESCRIBED', 'IRREGULARLY', 'STOPPED', 'MISUSED']),
    ),
    effectOfStopping: optional(text(300)),
    stockAtHome: optional(flag()),
  },
  examples: [
    {
      medicine: 'Long-acting antipsychotic injection, monthly',
      riskNote: 'Two injections missed; earlier violence followed a gap in treatment.',
      taken: 'IRREGULARLY',
      effectOfStopping: 'Jealous beliefs return within six weeks.',
    },
    {
      medicine: 'Strong opioid painkiller',
      riskNote: 'Says that her partner keeps her tablets and gives them out.',
      taken: 'IRREGULARLY',
      stockAtHome: true,
    },
  ],
});
