import { randomUUID } from 'node:crypto';
import { refusal } from '../../../../schema/errors/refusal.ts';
import { possibleCaseName } from '../../../../schema/facts/facts.ts';
import type { Prisma } from '../../../../schema/prisma/research/generated/client.ts';
import { actingAs } from '../contribution/acting-as.ts';
import type { Contributor } from '../contribution/contributor.ts';
import { decideContributor } from '../contribution/contributor.ts';
import { namedCase } from '../contribution/named-case.ts';
import { isUnfit } from '../contribution/unfit-text.ts';
import type { ItemValues } from '../item-kind.ts';
import type { ResearchContext } from '../research-context.ts';
import type { ReleaseFields } from './release-fields.ts';
import { releaseFields } from './release-fields.ts';
import type { PreparedRelease, ReleaseInput } from './release-input.ts';

const longestSummary = 1000;

/**
 * Keeps what an owner leaves of one of its items, or writes in its place, for one request. An
 * earlier version stays as it was: a permission that names it goes on to mean it. An item that is
 * another's or no longer current is refused like one that never was.
 * Throws OPERATION_NOT_ALLOWED, NOT_FOUND, or CONTRIBUTION_REFUSED naming the field and the rule.
 */
export async function prepareRelease(
  input: ReleaseInput,
  context: ResearchContext,
): Promise<PreparedRelease> {
  const caseId = namedCase(input.caseId, context.permit);
  // a coordinator may enter what an absent agency sent; what goes on is that agency's word.
  if (context.permit.viewer?.role === 'COORDINATOR')
    throw refusal('OPERATION_NOT_ALLOWED', { rule: 'R-088' });
  const contributor = decideContributor(caseId, null, context);
  if (!possibleCaseName.test(input.requestId))
    throw refusal('CONTRIBUTION_REFUSED', { field: 'requestId', rule: 'R-123' });
  return actingAs(contributor, context, async (tx) => {
    const { agencyId: ownerId } = contributor;
    const current = { caseId, ownerId, supersededAt: null, withdrawnAt: null };
    const item = await tx.item.findFirst({ where: { ...current, id: input.itemId } });
    const kind = context.sector.kindByCategory.get(item?.category ?? '');
    if (!item || !kind) throw refusal('CONTRIBUTION_REFUSED', { field: 'itemId', rule: 'R-088' });
    const values = item.fields as ItemValues;
    const parts = partsOf(input, () => releaseFields(input, kind, values, context.sector));
    if (parts.kind === 'fault') throw refusal('CONTRIBUTION_REFUSED', parts.fault);
    return keep(tx, input, parts.fields, contributor, context);
  });
}

/** What the form has, and nothing that only the other one has. */
function partsOf({ form, keep, replace, summary }: ReleaseInput, redacted: () => ReleaseFields) {
  const faulty = (field: string, rule: string) =>
    ({ kind: 'fault', fault: { field, rule } }) as const;
  if (form === 'FULL') return faulty('form', 'R-123');
  if (form === 'REDACTED')
    return (summary ?? null) === null ? redacted() : faulty('summary', 'R-123');
  if ((keep ?? []).length > 0) return faulty('keep', 'R-123');
  if ((replace ?? []).length > 0) return faulty('replace', 'R-123');
  const text = (summary ?? '').trim();
  if (text === '') return faulty('summary', 'R-123');
  if (text.length > longestSummary || isUnfit(text.replaceAll(/[\t\n\r]/g, ' ')))
    return faulty('summary', 'R-076');
  return { kind: 'fields', fields: {} } as const;
}

async function keep(
  tx: Prisma.TransactionClient,
  { requestId, itemId, form, summary }: ReleaseInput,
  fields: ItemValues,
  { agencyId: ownerId, caseId, viewer }: Contributor,
  { clock }: ResearchContext,
): Promise<PreparedRelease> {
  const before = await tx.releasedVersion.findFirst({
    where: { requestId, itemId },
    orderBy: { at: 'desc' },
    select: { at: true },
  });
  // Later than the one before, even within one millisecond: the last one is what an answer means.
  const at = new Date(Math.max(clock().getTime(), (before?.at.getTime() ?? 0) + 1));
  const id = randomUUID();
  await tx.releasedVersion.create({
    data: {
      id,
      caseId,
      requestId,
      itemId,
      ownerId,
      form,
      fields: fields as Prisma.InputJsonObject,
      summary: summary?.trim() ?? null,
      preparedBy: viewer.officerId,
      at,
    },
    select: { id: true },
  });
  return { id, itemId, form };
}
