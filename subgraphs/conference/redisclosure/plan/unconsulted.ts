// R-125 [B-H l.1134]: nobody acts outside on another's information before having consulted them.
import type { PlainDate } from '../../../../schema/protocols/calendar/plain-date.ts';

export interface Consultation {
  readonly agencyId: string;
  readonly consultedOn: PlainDate;
}

/** An entry that reaches outside the signatories, and what it rests on. */
export interface ExternalAction {
  readonly agencyId: string;
  readonly sourceIds: readonly string[];
  readonly asked: readonly string[];
  readonly consultations: readonly Consultation[];
  readonly today: PlainDate;
}

/**
 * The sources that nobody has consulted yet: other agencies than the one that acts, which were asked
 * about the case. A consultation that is still to come is none.
 */
export function unconsulted({
  agencyId,
  sourceIds,
  asked,
  consultations,
  today,
}: ExternalAction): string[] {
  const consulted = consultations.filter(({ consultedOn }) => consultedOn <= today);
  return sourceIds.filter(
    (id) => id !== agencyId && asked.includes(id) && !consulted.some((one) => one.agencyId === id),
  );
}
