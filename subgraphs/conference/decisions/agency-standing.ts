// R-177 [B 9.9; 9.11]: the steering group stops an agency's transfers, and says when it is satisfied.
import { refusal } from '../../../schema/errors/refusal.ts';
import type { ConferenceContext } from '../context.ts';
import { decide, refuse, requireReason } from './decide.ts';
import type { Decision } from './decision.ts';

export interface StandingChange {
  readonly kind: 'AGENCY_SUSPENDED' | 'AGENCY_RESUMED';
  readonly from: 'SIGNED' | 'SUSPENDED';
  readonly to: 'SIGNED' | 'SUSPENDED';
}

/** Moves an agency of the decider's area from one standing to the other, with a reason. */
export function changeStanding(
  context: ConferenceContext,
  { kind, from, to }: StandingChange,
  agencyId: string,
  reason: string,
): Promise<Decision> {
  const rules = { roles: ['STEERING_GROUP'], about: `agency ${agencyId}` } as const;
  return decide(context, rules, async ({ tx, by }) => {
    const agency = await tx.agency.findUnique({ where: { id: agencyId, areaId: by.area } });
    if (!agency) throw refusal('NOT_FOUND');
    if (agency.standing !== from) refuse('agencyId', 'R-177');
    const given = requireReason(reason, 'R-177');
    await tx.agency.update({ where: { id: agencyId }, data: { standing: to } });
    const record = { kind, agencyId, outcome: { standing: to }, reason: given };
    return { result: true, about: agencyId, record };
  });
}
