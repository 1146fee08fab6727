import { Field, ID, ObjectType } from 'type-graphql';
import { Instant } from '../../../schema/vocabulary/scalars.ts';
import { NeedToKnow } from './classified.ts';
import { AgendaItem } from './meeting.ts';
import { AgendaCopyForEnum } from './words.ts';

@NeedToKnow('conference.meeting')
@ObjectType({
  description: 'The agenda as it goes to the coordinator of another panel, on record (R-054).',
})
export class AgendaCopy {
  @Field(() => ID, { description: 'The record of this copy.' }) id!: string;
  @Field(() => Instant) at!: Date;
  @Field(() => ID) meetingId!: string;
  @Field(() => AgendaCopyForEnum) for!: string;
  @Field(() => [AgendaItem], { description: 'Without restricted cases.' }) items!: AgendaItem[];
  @Field(() => [AgendaItem], {
    nullable: true,
    description:
      'For the chair, who decides on a separate disclosure: the restricted cases. Never sent.',
  })
  leftOut!: AgendaItem[] | null;
}
