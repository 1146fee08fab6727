import { GraphQLError } from 'graphql';
import { isErrorCode } from '../../../../schema/errors/catalogue.ts';
import { findCase } from '../contribution/named-case.ts';
import type { ResearchContext } from '../research-context.ts';
import type { RefusalCode } from './release-rows.ts';
import { rowsFor } from './release-rows.ts';

/** What a contribution or withdrawal says it is about; nothing of it is believed. */
interface Claimed {
  readonly caseId?: string | null | undefined;
  readonly onBehalfOf?: string | null | undefined;
}

/**
 * Runs a contribution or withdrawal and keeps its refusal, with the rule, in the agency's own log
 * each of these answers one signed permit, so their number is the gateway's to limit. Throws
 * what the work throws. A refusal that cannot be written is told to the operator and is still refused.
 */
export async function keepingRefusals<T>(
  claimed: Claimed,
  context: ResearchContext,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    if (code !== null) await keepRefusal(code, claimed, context);
    throw error;
  }
}

/** The code with the rule behind it: a reason that is a reference. */
function codeOf(error: unknown): RefusalCode | null {
  if (!(error instanceof GraphQLError)) return null;
  const { code, rule } = error.extensions;
  if (!isErrorCode(code)) return null;
  return typeof rule === 'string' ? `${code}:${rule}` : code;
}

async function keepRefusal(
  code: RefusalCode,
  { caseId, onBehalfOf }: Claimed,
  { permit, prisma, clock, onError }: ResearchContext,
): Promise<void> {
  // An id that the permit does not name may be anything at all, a sentence about somebody too.
  const known = findCase(caseId, permit);
  const agencyId = onBehalfOf ?? permit.viewer?.agencyId ?? '';
  const mayBe = known === null ? [] : (permit.cases[known]?.contributeFor ?? []);
  const row = rowsFor(permit, clock()).refused(code, {
    caseId: known,
    ownerId: mayBe.includes(agencyId) ? agencyId : null,
    category: 'research.contribution',
  });
  try {
    await prisma.releaseLog.createMany({ data: [row] });
  } catch (error) {
    onError(error);
  }
}
