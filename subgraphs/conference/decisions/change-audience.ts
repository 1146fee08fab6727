// R-034 [L 4.1 l.476; 2.13 l.399; B-ISA 2.36; D 3.2; K l.389; C 7.2.1], decision 12.
import { randomUUID } from 'node:crypto';
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { sectorPrefix } from '../../../schema/vocabulary/sector-prefix.ts';
import type { AudienceToken } from '../../../schema/vocabulary/terms.ts';
import type { ConferenceContext } from '../context.ts';
import { conferenceOwner } from '../context.ts';
import { AudienceTokenEnum } from '../../shared/research/supplied-item.ts';
import { ClassifiedArg, NeedToKnow } from '../graph/classified.ts';
import type { Deciding } from './decide.ts';
import { aboutCase, decide, refuse, requireCase, requireReason } from './decide.ts';
import { Decision } from './decision.ts';

const category = 'conference.decision';
/** Who never receives what must not be known to exist. */
const tooWide: readonly AudienceToken[] = ['ALL', 'PERPETRATOR_SERVICE'];

@Resolver()
export class ChangeAudience {
  /**
   * An owner narrows or widens who receives one of its categories on one case; its own, always. For the
   * conference's own records the coordinator decides, about those kept from most: a protected address
   * goes further only by a decision that names to whom.
   */
  @NeedToKnow(category)
  @Mutation(() => Decision)
  changeAudience(
    @ClassifiedArg('case.identity', 'caseId', () => ID) name: string,
    @ClassifiedArg(category, 'category', () => String) changed: string,
    @ClassifiedArg(category, 'audience', () => [AudienceTokenEnum]) wanted: AudienceToken[],
    @ClassifiedArg(category, 'reason', () => String) reason: string,
    @Ctx() context: ConferenceContext,
  ): Promise<Decision> {
    const roles = ['REPRESENTATIVE', 'DEPUTY', 'SPOC', 'COORDINATOR'] as const;
    return decide(context, { roles, about: aboutCase(context, name) }, async (deciding) => {
      const { tx, by, now } = deciding;
      const caseId = await requireCase(context, deciding, name);
      const ownerId = await requireOwnCategory(context, deciding, caseId, changed);
      const audience = [...new Set(wanted)];
      if (audience.length === 0) refuse('audience', 'R-034');
      // to everybody outside, a protected category looks like nothing. ALL would leave no outside, and
      // whoever works with the perpetrator is whom it is protected from.
      const isProtected = context.needToKnow.get(changed)?.existence === 'protected';
      if (isProtected && audience.some((token) => tooWide.includes(token)))
        refuse('audience', 'R-036');
      // of what most do not receive, the conference's custodian never makes what all receive.
      if (ownerId === conferenceOwner && audience.includes('ALL')) refuse('audience', 'R-041');
      const given = requireReason(reason, 'R-034');
      await tx.audienceDecision.updateMany({
        where: { caseId, ownerId, category: changed, supersededAt: null },
        data: { supersededAt: now },
      });
      const id = randomUUID();
      const decided = { reason: given, decidedBy: by.nominationId, at: now };
      await tx.audienceDecision.create({
        data: { id, caseId, ownerId, category: changed, audience, ...decided },
      });
      const outcome = { category: changed, audience };
      const record = {
        kind: 'AUDIENCE_CHANGED',
        caseId,
        agencyId: by.agencyId,
        outcome,
        reason: given,
      };
      return { result: true, about: id, record };
    });
  }
}

/**
 * The owner of a category that the decider decides about: a supplied category of the decider's own
 * sector, on a case its agency was asked about; for the coordinator, one of the conference's own.
 */
async function requireOwnCategory(
  { needToKnow }: ConferenceContext,
  { tx, by }: Deciding,
  caseId: string,
  changed: string,
): Promise<string> {
  const { agencyId } = by;
  const row = needToKnow.get(changed);
  if (row?.kind !== 'supplied') refuse('category', 'R-034');
  if (by.role === 'COORDINATOR') {
    const decidable = changed.startsWith('participant.') && !row.audience.includes('ALL');
    if (!decidable) refuse('category', 'R-034');
    return conferenceOwner;
  }
  const request = await tx.researchRequest.findUnique({
    where: { caseId_agencyId: { caseId, agencyId } },
    include: { agency: true },
  });
  if (!request) refuse('caseId', 'R-034');
  const { sector } = request.agency;
  const isOwn = sector !== null && changed.startsWith(`${sectorPrefix(sector)}.`);
  if (!isOwn) refuse('category', 'R-034');
  return agencyId;
}
