// R-043 [B 9.2; 9.3]: whoever knows a party says so; access pauses until the coordinator clears it.
import { randomUUID } from 'node:crypto';
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { rolesOnCases } from '../../../schema/vocabulary/attendance.ts';
import type { ConferenceContext } from '../context.ts';
import { ClassifiedArg, NeedToKnow } from '../graph/classified.ts';
import { aboutCase, decide, requireCase, requireReason } from './decide.ts';

@Resolver()
export class DeclareConflict {
  /** True once it is on record, where the coordinator finds it (`pausedConflicts`). Said twice, it stays one. */
  @NeedToKnow('conference.decision')
  @Mutation(() => Boolean)
  async declareConflict(
    @ClassifiedArg('case.identity', 'caseId', () => ID) name: string,
    @ClassifiedArg('conference.decision', 'explanation', () => String) explanation: string,
    @Ctx() context: ConferenceContext,
  ): Promise<boolean> {
    const rules = { roles: rolesOnCases, about: aboutCase(context, name) };
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
