import { Field, ID, ObjectType } from 'type-graphql';
import { Instant } from '../../../schema/vocabulary/scalars.ts';
import { NeedToKnow } from '../graph/classified.ts';

@NeedToKnow('conference.decision')
@ObjectType({
  description: 'A decision that took effect and is on record with its reason (R-153).',
})
export class Decision {
  @Field(() => ID) id!: string;
  @Field(() => Instant) at!: Date;
  @Field(() => Boolean) recorded!: boolean;
  @Field(() => ID, {
    nullable: true,
    description: 'The nomination, admission or agency decided about.',
  })
  about!: string | null;
}
