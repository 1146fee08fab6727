import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { NeedToKnow } from './classified.ts';
import { Participant } from './participant.ts';
import { PlanAction, planCategory } from './plan-action.ts';

/** The conference's part of a case picture; the agencies add their sections, the gateway the answers. */
@Directive('@key(fields: "id")')
@ObjectType()
export class CasePicture {
  @NeedToKnow('case.frame')
  @Field(() => ID, { description: 'Opaque: a reference can be guessed, this cannot.' })
  id!: string;

  @NeedToKnow('case.frame')
  @Field(() => String)
  reference!: string;

  @NeedToKnow('case.frame')
  @Field(() => ID)
  area!: string;

  @NeedToKnow('case.frame')
  @Field(() => String, { nullable: true, description: 'The area’s protective marking (R-186).' })
  marking!: string | null;

  @NeedToKnow('case.frame')
  @Field(() => String, { nullable: true, description: 'The handling text beside the marking.' })
  handlingText!: string | null;

  @NeedToKnow('case.participants')
  @Field(() => [Participant])
  participants!: Participant[];

  @NeedToKnow(planCategory)
  @Field(() => [PlanAction], {
    nullable: true,
    description: 'The entries of the action plan that have not ended.',
  })
  actions!: PlanAction[] | null;
}
