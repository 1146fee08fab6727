// R-146, F-33, F-09: visible to the agency that decided and to the auditor; to others it is as if there were none.
import { Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { refusal } from '../../../schema/errors/refusal.ts';
import { Instant } from '../../../schema/vocabulary/scalars.ts';
import type { RefusalGround } from '../../../schema/vocabulary/redisclosure.ts';
import { Prisma } from '../../../schema/prisma/conference/generated/client.ts';
import type { ConferenceContext } from '../context.ts';
import { aboutCase, decide, requireCase, requireReason } from '../decisions/decide.ts';
import { Decision } from '../decisions/decision.ts';
import { ClassifiedArg, NeedToKnow } from '../graph/classified.ts';
import { officerRoles } from '../inbox/notify.ts';
import type { Acting } from '../records/acting.ts';
import { RefusalGroundEnum } from '../redisclosure/graph/words.ts';
import { recordNotShared } from './record-not-shared.ts';

const category = 'conference.decision';
const roles = officerRoles;
const most = 200;

@NeedToKnow(category)
@ObjectType({ description: 'An agency decided not to share what is its own (R-146).' })
export class NotShared {
  @Field(() => ID) id!: string;
  @Field(() => ID) caseId!: string;
  @Field(() => ID) agencyId!: string;
  @Field(() => ID, { nullable: true }) requestId!: string | null;
  @Field(() => RefusalGroundEnum) ground!: string;
  @Field(() => String) reason!: string;
  @Field(() => ID, { description: 'The nomination that decided.' }) decidedBy!: string;
  @Field(() => Instant) at!: Date;
}

/** No case is opened: the policies show the rows of one's own agency, or of one's area to its auditor. */
const forOwnDecisions = ({ nominationId, area }: Acting): Prisma.Sql => Prisma.sql`
  SELECT set_config('marac.acting', 'agenda', true),
    set_config('marac.cases', '{}', true) AS cases,
    set_config('marac.nominations', ${[nominationId]}::text[]::text, true),
    set_config('marac.area', ${area}, true)`;

@Resolver()
export class NotSharing {
  /** Keeps an agency's own decision not to share, about a case that is open to its officer. */
  @NeedToKnow(category)
  @Mutation(() => Decision)
  recordNotSharing(
    @ClassifiedArg('case.identity', 'caseId', () => ID) name: string,
    @ClassifiedArg(category, 'ground', () => RefusalGroundEnum) ground: RefusalGround,
    @ClassifiedArg(category, 'reason', () => String) reason: string,
    @ClassifiedArg(category, 'requestId', () => ID, { nullable: true }) requestId: string | null,
    @Ctx() context: ConferenceContext,
  ): Promise<Decision> {
    return decide(context, { roles, about: aboutCase(context, name) }, async (deciding) => {
      const caseId = await requireCase(context, deciding, name);
      const given = requireReason(reason, 'R-146');
      if (requestId != null) await requireAsked(deciding.tx, deciding.by, { caseId, requestId });
      const decided = { caseId, ground, reason: given, ...(requestId != null && { requestId }) };
      const id = await recordNotShared(deciding, decided);
      // The record says that something was decided; what and why is the agency's own, and the auditor reads it there.
      const outcome = { notShared: id };
      const record = { kind: 'NOT_SHARED', caseId, agencyId: deciding.by.agencyId, outcome };
      return { result: true, about: id, record };
    });
  }

  /** The caller's own agency's decisions, or the area's for its auditor; for everybody else none, as if there were none. */
  @NeedToKnow(category)
  @Query(() => [NotShared])
  async decisionsNotToShare(@Ctx() context: ConferenceContext): Promise<NotShared[]> {
    const by = await context.acting();
    if (!by || !(by.role === 'AUDITOR' || officerRoles.includes(by.role))) return [];
    const where = by.role === 'AUDITOR' ? { areaId: by.area } : { agencyId: by.agencyId };
    return context.records.$transaction(async (tx) => {
      await tx.$executeRaw(forOwnDecisions(by));
      const rows = await tx.notShared.findMany({
        where,
        orderBy: [{ at: 'desc' }, { id: 'asc' }],
        take: most,
      });
      if (by.role === 'AUDITOR') return rows;
      const open = await openTo(tx, by, rows);
      return rows.filter(({ caseId }) => open.has(caseId));
    });
  }
}

/** F-28: an officer kept out of a case is kept out of what the officer's own agency decided about it. */
async function openTo(
  tx: Prisma.TransactionClient,
  { nominationId }: Pick<Acting, 'nominationId'>,
  rows: readonly { readonly caseId: string }[],
): Promise<ReadonlySet<string>> {
  const cases = [...new Set(rows.map(({ caseId }) => caseId))];
  const open = await tx.$queryRaw<{ id: string }[]>`
    SELECT w.id FROM unnest(${cases}::text[]) AS w(id) WHERE may_know_case(${nominationId}, w.id)`;
  return new Set(open.map(({ id }) => id));
}

/** A request that the agency was asked about; NOT_FOUND for every other, so that ids cannot be tried out. */
async function requireAsked(
  tx: Prisma.TransactionClient,
  { agencyId }: Pick<Acting, 'agencyId'>,
  { caseId, requestId }: { readonly caseId: string; readonly requestId: string },
): Promise<void> {
  const asked = await tx.redisclosureAsk.count({ where: { requestId, caseId, agencyId } });
  if (asked === 0) throw refusal('NOT_FOUND');
}
