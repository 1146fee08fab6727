// F-35, R-066: everybody who already has a part in a request, as findSelfApproval compares them.
import type { Prisma } from '../../../schema/prisma/conference/generated/client.ts';
import type { Deciding, Tx } from '../decisions/decide.ts';
import { refuse } from '../decisions/decide.ts';
import { nameKey } from '../records/name-key.ts';
import { inForce } from '../records/open-nomination.ts';
import type { RequestRow } from './load-request.ts';
import type { Actor, InRequest, Part } from './states/same-person.ts';
import { findSelfApproval } from './states/same-person.ts';

const known = { officer: true, nominator: { include: { officer: true } } } as const;
type Known = Prisma.NominationGetPayload<{ include: typeof known }>;

/** When a nomination was decided is on no record that is read here; null makes the nominator's hand count. */
function actorOf({ id, agencyId, officer, nominator }: Known): Actor {
  const { id: officerId, name } = officer;
  const nominatedBy = nominator && {
    officerId: nominator.officerId,
    nameKey: nameKey(nominator.officer.name),
  };
  return {
    ...{ officerId, nameKey: nameKey(name), nominationId: id, agencyId },
    nominatedBy,
    nominatedAt: null,
  };
}

/** Who had which part: the author, who answered, who recorded the victim's word, who checked a pack. */
function partsOf(row: RequestRow): { nominationId: string; part: Part }[] {
  const answers = row.asks.flatMap(({ askedOf, answer }) =>
    answer ? [{ nominationId: answer.nominationId, part: askedOf as Part }] : [],
  );
  const checks = row.events
    .filter(({ kind }) => kind === 'CHECKED')
    .map(({ nominationId }) => ({ nominationId, part: 'CHECKER' as const }));
  return [{ nominationId: row.authorNominationId, part: 'AUTHOR' as const }, ...answers, ...checks];
}

async function delegationsOn(tx: Tx, caseId: string) {
  const found = await tx.delegateStatement.findMany({
    where: { caseId, endedAt: null },
    select: {
      nomination: { select: { officerId: true } },
      supervisor: { select: { officerId: true } },
    },
  });
  return found.map(({ nomination, supervisor }) => ({
    delegate: nomination.officerId,
    supervisor: supervisor.officerId,
  }));
}

/**
 * Refuses a part to whoever already has another, under whatever nomination, account or delegation; and the
 * owner's part to whoever holds the chair.
 */
export async function requireAnother(
  { tx, by, now }: Deciding,
  row: RequestRow,
  part: Part,
  field = 'requestId',
): Promise<void> {
  // One reader may read every pack of a request, and a pack again once a fault in it was put right (F-37).
  const parts = partsOf(row).filter(
    (one) => part !== 'CHECKER' || one.part !== part || one.nominationId !== by.nominationId,
  );
  const ids = [by.nominationId, ...parts.map(({ nominationId }) => nominationId)];
  const found = await tx.nomination.findMany({ where: { id: { in: ids } }, include: known });
  const actors = new Map(found.map((one) => [one.id, actorOf(one)]));
  const actor = actors.get(by.nominationId);
  const others = parts.flatMap(({ nominationId, part: theirs }): InRequest[] => {
    const one = actors.get(nominationId);
    return one ? [{ ...one, part: theirs }] : [];
  });
  // Somebody in the request who cannot be told from others is not told apart from this one.
  if (!actor || others.length < parts.length) return refuse(field, 'F-35');
  const chairs = await tx.nomination.findMany({
    where: { role: 'CHAIR', agency: { areaId: by.area }, ...inForce(now) },
    include: { officer: true },
  });
  const isChair = chairs.some(
    ({ officer }) => officer.id === actor.officerId || nameKey(officer.name) === actor.nameKey,
  );
  const circumstances = {
    ...{ part, isChair, madeAt: row.madeAt },
    delegations: await delegationsOn(tx, row.caseId),
  };
  const rule = findSelfApproval(actor, others, circumstances);
  if (rule) refuse(field, rule);
}

/**
 * Refuses to whoever did what is to be judged to judge it, and to whoever is the same will by another name: a second
 * account, a nominee, a delegate (F-29, F-35).
 */
export async function requireOtherThan(
  { tx, by }: Deciding,
  did: { readonly nominationId: string; readonly caseId: string; readonly at: Date },
  field: string,
): Promise<void> {
  const ids = [by.nominationId, did.nominationId];
  const found = await tx.nomination.findMany({ where: { id: { in: ids } }, include: known });
  const [actor, other] = ids.map((id) => found.find((one) => one.id === id));
  if (!actor || !other) return refuse(field, 'F-35');
  const circumstances = {
    ...{ part: 'CHECKER' as const, isChair: false, madeAt: did.at },
    delegations: await delegationsOn(tx, did.caseId),
  };
  const others = [{ ...actorOf(other), part: 'AUTHOR' as const }];
  if (findSelfApproval(actorOf(actor), others, circumstances)) refuse(field, 'F-35');
}
