import { refusal } from '../../../../schema/errors/refusal.ts';
import type { ResearchContext } from '../research-context.ts';
import { actingAs, currentItems } from './acting-as.ts';
import { decideContributor } from './contributor.ts';
import type { ResearchAnswer } from './research-answer.ts';
import { namedCase } from './named-case.ts';
import { storedAnswer } from './stored-answer.ts';
import { isUnfit } from './unfit-text.ts';

export interface Withdrawal {
  readonly caseId: string;
  readonly itemId: string;
  readonly reason: string;
}

const longestReason = 500;

/**
 * Takes one of the agency's own items out of every picture; it is kept, with the reason. An
 * item that is another's, is no longer current or never was, is refused alike: R-088, and no oracle.
 * Throws OPERATION_NOT_ALLOWED, NOT_FOUND, or CONTRIBUTION_REFUSED naming the field and the rule.
 */
export async function withdrawItem(
  { caseId, itemId, reason }: Withdrawal,
  context: ResearchContext,
): Promise<ResearchAnswer> {
  const { permit } = context;
  const named = namedCase(caseId, permit);
  // a coordinator may enter what an absent agency sent, and may not take it back.
  if (permit.viewer?.role === 'COORDINATOR')
    throw refusal('OPERATION_NOT_ALLOWED', { rule: 'R-088' });
  const contributor = decideContributor(named, null, context);
  const text = reason.trim();
  if (text === '') throw refusal('CONTRIBUTION_REFUSED', { field: 'reason', rule: 'R-159' });
  if (text.length > longestReason || isUnfit(text))
    throw refusal('CONTRIBUTION_REFUSED', { field: 'reason', rule: 'R-076' });
  return actingAs(contributor, context, async (tx) => {
    const current = await currentItems(tx, contributor);
    if (!current.has(itemId))
      throw refusal('CONTRIBUTION_REFUSED', { field: 'itemId', rule: 'R-088' });
    const { answerId } = await tx.item.update({
      where: { id: itemId },
      data: { withdrawnAt: context.clock(), withdrawnReason: text },
      select: { answerId: true },
    });
    return storedAnswer(tx, answerId);
  });
}
