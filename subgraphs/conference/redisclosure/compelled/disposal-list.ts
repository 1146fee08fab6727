// R-143, R-144 [B 7.15; 7.16; 7.19; L 2.5; L-D l.685]: what may go, what is kept, and why it is kept.
import { Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { CalendarDate, Instant } from '../../../../schema/vocabulary/scalars.ts';
import { Prisma } from '../../../../schema/prisma/conference/generated/client.ts';
import type { ConferenceContext } from '../../context.ts';
import { NeedToKnow } from '../../graph/classified.ts';
import type { Acting } from '../../records/acting.ts';
import { londonDay } from '../../records/london-day.ts';
import { readIn } from '../../records/open-rows.ts';
import { disposalDueOn, mayDispose } from './may-dispose.ts';
import { HoldReasonEnum } from './words.ts';

const category = 'conference.decision';

@NeedToKnow(category)
@ObjectType({ description: 'What suspends disposal of a case, until the coordinator ends it.' })
export class LegalHold {
  @Field(() => ID) id!: string;
  @Field(() => HoldReasonEnum) because!: string;
  @Field(() => Instant) since!: Date;
}

@NeedToKnow(category)
@ObjectType({
  description:
    'One case as any disposal of records has to treat it. Nothing is disposed of by this project: the list is what an ' +
    'agency’s or the coordinator’s own disposal obeys.',
})
export class DisposalLine {
  @Field(() => ID) caseId!: string;
  @Field(() => String) reference!: string;
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Null where the area’s document names no period, or the case was not heard.',
  })
  dueOn!: string | null;
  @Field(() => Boolean) disposable!: boolean;
  @Field(() => [String], { description: 'Words of `HoldReason`.' }) heldBecause!: string[];
  @Field(() => [LegalHold]) holds!: LegalHold[];
}

/** The cases of the area that this coordinator may know of: ids, by the settings the policies read. */
const forDisposal = ({ nominationId }: Pick<Acting, 'nominationId'>): Prisma.Sql => Prisma.sql`
  SELECT set_config('marac.acting', 'disposal', true),
    set_config('marac.cases', disposal_cases(${nominationId})::text, true) AS cases`;

@Resolver()
export class DisposalList {
  /** The coordinator’s cases with when they may go and what holds them; empty for everybody else. */
  @NeedToKnow(category)
  @Query(() => [DisposalLine])
  async disposalList(@Ctx() context: ConferenceContext): Promise<DisposalLine[]> {
    const by = await context.acting();
    if (by?.role !== 'COORDINATOR') return [];
    const { records, profiles } = context;
    const cases = records.maracCase.findMany({
      where: { areaId: by.area },
      select: {
        ...{ id: true, reference: true },
        entries: { select: { meeting: { select: { startsAt: true } } } },
      },
      orderBy: { reference: 'asc' },
    });
    const open = records.legalHold.findMany({
      where: { endedAt: null },
      orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
    });
    // The holds last: one opened between the two readings is seen, and only keeps more.
    const found = await readIn(records, forDisposal(by), cases);
    const holds = await readIn(records, forDisposal(by), open);
    const today = londonDay(context.clock());
    return found.map(({ id, reference, entries }) => {
      const heard = entries.map(({ meeting }) => londonDay(meeting.startsAt)).sort();
      const dueOn = disposalDueOn(profiles[by.area], heard.at(-1) ?? null);
      const own = holds.filter(({ caseId }) => caseId === id);
      const heldBecause = [...new Set(own.map(({ reason }) => reason))].sort();
      return {
        caseId: id,
        ...{ reference, dueOn, heldBecause, disposable: mayDispose({ dueOn, heldBecause, today }) },
        holds: own.map((one) => ({ id: one.id, because: one.reason, since: one.openedAt })),
      };
    });
  }
}
