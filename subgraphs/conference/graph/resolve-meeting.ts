import { Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { MeetingFrame } from '../agenda/meetings.ts';
import { meetingsFor } from '../agenda/meetings.ts';
import type { ConferenceContext } from '../context.ts';
import { ClassifiedArg, NeedToKnow } from './classified.ts';
import type { AgendaItemFrame } from '../agenda/agenda-items.ts';
import { Agency } from '../../shared/research/supplied-item.ts';
import { Attendance } from './attendance.ts';
import { Declaration } from './declaration.ts';
import { AgendaItem, Meeting } from './meeting.ts';

@Resolver(() => Meeting)
export class MeetingResolver {
  @NeedToKnow('conference.meeting')
  @Query(() => [Meeting])
  meetings(@Ctx() context: ConferenceContext): Promise<readonly MeetingFrame[]> {
    return meetingsFor(context);
  }

  @NeedToKnow('conference.meeting')
  @Query(() => Meeting, { nullable: true })
  async meeting(
    @ClassifiedArg('conference.meeting', 'id', () => ID) id: string,
    @Ctx() context: ConferenceContext,
  ): Promise<MeetingFrame | null> {
    const [meeting] = await meetingsFor(context, id);
    return meeting ?? null;
  }

  @FieldResolver(() => Declaration, { nullable: true })
  declaration(
    @Root() { id }: MeetingFrame,
    @Ctx() { meetings }: ConferenceContext,
  ): Promise<Declaration | null> {
    return meetings.declarations.load(id);
  }

  @FieldResolver(() => [AgendaItem])
  agenda(
    @Root() { id }: MeetingFrame,
    @Ctx() { meetings }: ConferenceContext,
  ): Promise<readonly AgendaItemFrame[]> {
    return meetings.agendas.load(id);
  }

  @FieldResolver(() => [Attendance], { nullable: true })
  attendance(
    @Root() { id }: MeetingFrame,
    @Ctx() { register }: ConferenceContext,
  ): Promise<readonly Attendance[] | null> {
    return register.attendance.load(id);
  }
}

@Resolver(() => AgendaItem)
export class AgendaItemResolver {
  @FieldResolver(() => [Agency], { nullable: true })
  notPresent(
    @Root() { meetingId, caseId }: AgendaItemFrame,
    @Ctx() { register }: ConferenceContext,
  ): Promise<readonly Agency[] | null> {
    return register.notPresent.load({ meetingId, caseId });
  }
}
