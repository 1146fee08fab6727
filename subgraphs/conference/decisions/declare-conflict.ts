// R-043 [B 9.2; 9.3]: whoever knows a party says so; access pauses until the coordinator clears it.
import { randomUUID } from 'node:crypto';
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Role } from '../../../schema/vocabulary/terms.ts';
import type { ConferenceContext } from '../context.ts';
import { ClassifiedArg, NeedToKnow } from '../graph/classified.ts';
import { aboutCase, decide, requireCase, requireReason } from './decide.ts';

const everybodyOnCases: readonly Role[] = [
  'REPRESENTATIVE',
  'DEPUTY',
  'SPOC',
  'RESEARCHER',
  'CHAIR',
  'COORDINATOR',
  'GUEST',
  'OBSERVER',
];

@Resolver()
export class DeclareConflict {
  /** True once it is on record; the record is the coordinator's notice. Said twice, it stays one. */
  @NeedToKnow('conference.decision')
  @Mutation(() => Boolean)
  async declareConflict(
    @ClassifiedArg('case.identity', 'caseId', () => ID) name: string,
    @ClassifiedArg('conference.decision', 'explanation', () => String) explanation: string,
    @Ctx() context: ConferenceContext,
  ): Promise<boolean> {
    const rules = { roles: everybodyOnCases, about: aboutCase(context, name) };
    const { recorded } = await decide(context, rules, async (deciding) => {
      const { tx, by, now } = deciding;
      const { nominationId, officerId } = by;
      const caseId = await requireCase(context, deciding, name);
      const given = requireReason(explanation, 'R-043', 'explanation');
      const open = await tx.conflict.count({ where: { caseId, officerId, clearedAt: null } });
      if (open === 0) {
        const id = randomUUID();
        const data = { id, caseId, officerId, explanation: given, declaredAt: now };
        await tx.conflict.create({ data });
      }
      // The explanation is about the officer's own life: it stays with the conflict.
      return { result: true, record: { kind: 'CONFLICT_DECLARED', caseId, nominationId } };
    });
    return recorded;
  }
}
