import { Field, ID, ObjectType } from 'type-graphql';
import { Instant } from '../../../schema/vocabulary/scalars.ts';
import { NeedToKnow } from './classified.ts';
import { DeclarationMethodEnum } from './words.ts';

@NeedToKnow('conference.declaration')
@ObjectType({ description: 'One attendee’s confidentiality declaration for one meeting (R-056).' })
export class Declaration {
  @Field(() => ID) id!: string;
  @Field(() => Boolean) accepted!: boolean;
  @Field(() => DeclarationMethodEnum) method!: string;
  @Field(() => String) textVersion!: string;
  @Field(() => Boolean, {
    description: 'Of a virtual meeting: not overheard, not overlooked (R-061).',
  })
  precautionsAcknowledged!: boolean;
  @Field(() => Instant) at!: Date;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => Boolean, { nullable: true, description: 'May stay without accepting (R-058).' })
  chairAllows!: boolean | null;
  @Field(() => String, { nullable: true }) chairReason!: string | null;
}
