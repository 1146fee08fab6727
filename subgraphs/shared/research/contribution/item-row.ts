import { randomUUID } from 'node:crypto';
import type { Prisma } from '../../../../schema/prisma/research/generated/client.ts';
import type { CurrentItem, ItemDraft } from './contribution.ts';
import { itemAudience } from './item-audience.ts';

/** What all items of one contribution have in common. */
export interface ContributionFrame {
  readonly answerId: string;
  readonly caseId: string;
  /** The data controller: the agency the permit names, whatever the input says. */
  readonly ownerId: string;
  readonly contributedBy: string;
  /** who decided that the person is the same. */
  readonly matchedBy: string;
  /** the area's marking, if it has one. */
  readonly marking: string | null;
  readonly reason: string | null;
  readonly now: Date;
}

const asDay = (day: string | null | undefined): Date | null =>
  (day ?? null) === null ? null : new Date(`${String(day)}T00:00:00Z`);

/** In: a draft that passed every check. Out: the row that is stored. `position` is its place in the input. */
export function itemRow(
  draft: ItemDraft,
  position: number,
  frame: ContributionFrame,
  current: ReadonlyMap<string, CurrentItem>,
): Prisma.ItemCreateManyInput {
  const { envelope, kind, values } = draft;
  const { now, reason, ...common } = frame;
  const supersedes = envelope.supersedes ?? null;
  const before = supersedes === null ? undefined : current.get(supersedes);
  return {
    ...common,
    ...itemAudience(draft),
    id: randomUUID(),
    category: kind.category,
    subjectId: envelope.subjectId ?? null,
    nature: envelope.nature ?? '',
    originalSource: envelope.originalSource ?? null,
    occurredOn: asDay(envelope.occurredOn),
    recordedOn: new Date(`${envelope.recordedOn ?? ''}T00:00:00Z`),
    lastVerifiedOn: asDay(envelope.lastVerifiedOn),
    handlingConditions: [...(envelope.handlingConditions ?? [])],
    lawfulBasis: envelope.lawfulBasis ?? '',
    specialCondition: envelope.specialCondition ?? null,
    // An item about nobody in particular was matched with nobody, so nothing about it is uncertain.
    matchConfidence: envelope.match ?? 'CONFIRMED',
    matchReason: envelope.matchedOn ?? null,
    permittedUse: envelope.permittedUse ?? 'MARAC_SAFETY',
    extent: 'an extract relevant to this case',
    reason: reason ?? 'asked for by the conference',
    confided: envelope.confided === true,
    fields: kind.schema.parse(values) as Prisma.InputJsonObject,
    version: (before?.version ?? 0) + 1,
    supersedes,
    // A millisecond apart, so that the order of a contribution can be told again without an id that
    // counts: a gap between two numbers would say that an item was left out.
    createdAt: new Date(now.getTime() + position),
  };
}
