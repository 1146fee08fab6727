import type {
  Prisma,
  ReleasedVersion,
} from '../../../../schema/prisma/research/generated/client.ts';
import type { ViewerRights } from '../viewer-rights.ts';

/** The owners' released versions that the permissions on these cases name (R-123). */
export async function readVersions(
  tx: Prisma.TransactionClient,
  caseIds: readonly string[],
  rights: ViewerRights,
): Promise<ReleasedVersion[]> {
  const ids = caseIds.flatMap((caseId) =>
    (rights.permission(caseId)?.items ?? []).flatMap(({ versionId }) => versionId ?? []),
  );
  if (ids.length === 0) return [];
  return tx.releasedVersion.findMany({ where: { id: { in: ids }, caseId: { in: [...caseIds] } } });
}
