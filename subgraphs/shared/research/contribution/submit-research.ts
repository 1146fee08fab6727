import { randomUUID } from 'node:crypto';
import { refusal } from '../../../../schema/errors/refusal.ts';
import type { Prisma } from '../../../../schema/prisma/research/generated/client.ts';
import { marking } from '../../../../schema/protocols/rules/marking.ts';
import type { ResearchContext } from '../research-context.ts';
import { actingAs, currentItems } from './acting-as.ts';
import { contentDigest } from './body-digest.ts';
import { findFault } from './checks.ts';
import type { Contribution } from './contribution.ts';
import { draftsOf } from './contribution.ts';
import type { ResearchInput } from './contribution-input.ts';
import type { Contributor } from './contributor.ts';
import { decideContributor } from './contributor.ts';
import { itemRow } from './item-row.ts';
import type { ResearchAnswer } from './research-answer.ts';
import { searchedShape } from '../standing/searched.ts';
import { answerOfKey, storedAnswer } from './stored-answer.ts';
import { isShieldedInPerson } from './shielded-in-person.ts';
import { isTabled } from './tabled.ts';
import { findUnfitText } from './unfit-text.ts';

/**
 * Keeps one agency's answer about one case, with its items: all of it or nothing.
 * Throws OPERATION_NOT_ALLOWED or NOT_FOUND, IDEMPOTENCY_CONFLICT, or CONTRIBUTION_REFUSED
 * naming the field and the rule.
 */
export async function submitResearch(
  input: ResearchInput,
  context: ResearchContext,
): Promise<ResearchAnswer> {
  const contributor = decideContributor(input.caseId, input.onBehalfOf, context);
  const unfit = findUnfitText(input, context.sector);
  if (unfit) throw refusal('CONTRIBUTION_REFUSED', unfit);
  // Sent by the reference and sent again by the id it is the same answer.
  const digest = contentDigest(Object.assign({}, input, { caseId: contributor.caseId }));
  return actingAs(contributor, context, async (tx) => {
    const before = await answerOfKey(tx, contributor.agencyId, input.idempotencyKey, digest);
    if (before) return before;
    const contribution: Contribution = {
      input,
      items: draftsOf(input, context.sector, context.table),
      sector: context.sector,
      case: contributor.case,
      byOwner: contributor.byOwner,
      shieldingInPerson: await isShieldedInPerson(tx, contributor),
      now: context.clock(),
      current: await currentItems(tx, contributor),
    };
    const fault = findFault(contribution);
    if (fault) throw refusal('CONTRIBUTION_REFUSED', fault);
    const answerId = await keep(tx, contribution, contributor, context, digest);
    return storedAnswer(tx, answerId);
  });
}

async function keep(
  tx: Prisma.TransactionClient,
  { input, items, now, current }: Contribution,
  { agencyId, caseId, byOwner, viewer, case: grant }: Contributor,
  { profiles }: ResearchContext,
  bodyDigest: string,
): Promise<string> {
  const answerId = randomUUID();
  const searched = input.searched ? searchedShape.parse(input.searched) : null;
  // research is its officer's, whether a system sent it or a coordinator typed it.
  const inPerson = byOwner && viewer.role !== 'SYSTEM';
  const contributedBy = inPerson ? viewer.officerId : (searched?.by ?? agencyId);
  await tx.researchAnswer.updateMany({
    where: { caseId, agencyId, supersededAt: null },
    data: { supersededAt: now },
  });
  await tx.researchAnswer.create({
    data: {
      id: answerId,
      caseId,
      agencyId,
      kind: input.answer ?? '',
      ...(searched && { searched }),
      reason: input.reason ?? null,
      relevanceConfirmed: input.relevanceConfirmed === true,
      accuracyConfirmed: input.accuracyConfirmed === true,
      noContactConfirmed: input.noContactConfirmed === true,
      shieldingConfirmed: input.shieldingConfirmed ?? null,
      contributedBy,
      recordedBy: viewer.officerId,
      contributedAt: now,
      tabled: isTabled(now, grant.meetingStartsAt),
      idempotencyKey: input.idempotencyKey ?? '',
      bodyDigest,
    },
    select: { id: true },
  });
  const frame = {
    answerId,
    caseId,
    ownerId: agencyId,
    contributedBy,
    matchedBy: viewer.officerId,
    marking: marking(profiles[grant.area])?.marking ?? null,
    reason: input.reason ?? null,
    now,
  };
  const replaced = items.flatMap(({ envelope }) => envelope.supersedes ?? []);
  await tx.item.updateMany({ where: { id: { in: replaced } }, data: { supersededAt: now } });
  await tx.item.createMany({
    data: items.map((draft, position) => itemRow(draft, position, frame, current)),
  });
  return answerId;
}
