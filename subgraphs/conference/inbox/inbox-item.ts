import { Field, ID, ObjectType } from 'type-graphql';
import { Instant } from '../../../schema/vocabulary/scalars.ts';
import { enumOf } from '../../shared/research/supplied-item.ts';
import { NeedToKnow } from '../graph/classified.ts';
import { TrawlingAlert } from '../trawling/trawling-alert.ts';
import type { NoticeKind, NoticeState } from './kinds.ts';
import { noticeKinds, noticeStates } from './kinds.ts';

const NoticeKindEnum = enumOf('NoticeKind', noticeKinds);
const NoticeStateEnum = enumOf('NoticeState', noticeStates);

@NeedToKnow('conference.decision')
@ObjectType({
  description:
    'Something that waits for the caller, or happened to what the caller asked; content is elsewhere.',
})
export class InboxItem {
  @Field(() => ID) id!: string;
  @Field(() => NoticeKindEnum) kind!: NoticeKind;
  @Field(() => ID, { nullable: true, description: 'Null for what is about no case.' })
  caseId!: string | null;
  @Field(() => String, { nullable: true }) reference!: string | null;
  @Field(() => ID, { nullable: true }) requestId!: string | null;
  @Field(() => ID, { nullable: true }) permissionId!: string | null;
  @Field(() => Instant, { nullable: true }) dueBy!: Date | null;
  @Field(() => Instant) at!: Date;
  @Field(() => Boolean, { description: 'It waits, and was due before now.' }) overdue!: boolean;
  @Field(() => NoticeStateEnum, {
    description: 'LAPSED: nobody answered in time, or it was taken back (R-122).',
  })
  state!: NoticeState;
  @Field(() => ID, {
    nullable: true,
    description: 'What it is about where it is no request: an emergency, a conveyance.',
  })
  about!: string | null;
  @Field(() => TrawlingAlert, {
    nullable: true,
    description: 'For TRAWLING: who was stopped (F-27).',
  })
  trawling!: TrawlingAlert | null;
}
