import { date, flag, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';
import { narrowWhenProtected } from '../../shared/research/protected-location.ts';

/** HEA-12, ambulance involvement that health has on record [L 4.1 l.487]. */
export const ambulanceContacts = itemKind({
  ref: 'HEA-12',
  category: 'health.ambulanceContacts',
  type: 'HealthAmbulanceContact',
  fields: {
    date: date(),
    reason: text(500),
    outcome: optional(
      oneOf('HealthAmbulanceOutcome', [
        'TREATED_AT_SCENE',
        'CONVEYED',
        'REFUSED',
        'CALL_CANCELLED',
        'ADVICE_BY_PHONE',
      ]),
    ),
    crewObservations: optional(text(600)),
    policeAtScene: optional(flag()),
    location: optional(text(200)),
    protected: optional(flag()),
  },
  narrow: narrowWhenProtected,
  examples: [
    {
      date: '2026-08-22',
      reason: 'Call from a neighbour: woman hurt on the stairs.',
      outcome: 'CONVEYED',
      crewObservations: 'Partner told the crew more than once that they were not needed.',
      policeAtScene: false,
      location: '4 Larkrise Court, Bexley ZZ1 4AA',
    },
  ],
});
