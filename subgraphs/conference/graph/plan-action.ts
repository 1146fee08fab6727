import { Field, ID, ObjectType } from 'type-graphql';
import { CalendarDate, Instant } from '../../../schema/vocabulary/scalars.ts';
import { Agency } from '../../shared/research/supplied-item.ts';
import { NeedToKnow } from './classified.ts';

/** The class of an entry of the action plan. */
export const planCategory = 'action.entry';

@NeedToKnow(planCategory)
@ObjectType({
  description: 'One entry of a case’s action plan; it keeps the owners of what it rests on.',
})
export class PlanAction {
  @Field(() => ID) id!: string;
  @Field(() => String) text!: string;
  @Field(() => Agency, { description: 'Who carries it out.' }) agency!: Agency;
  @Field(() => CalendarDate, { nullable: true }) dueOn!: string | null;
  @Field(() => [Agency], {
    description:
      'Whose information it rests on: each has to agree before it goes any further (R-118, R-126).',
  })
  sources!: Agency[];
  @Field(() => Instant) recordedAt!: Date;
}
