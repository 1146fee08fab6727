import { Field, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../../schema/vocabulary/scalars.ts';
import { NeedToKnow } from './classified.ts';
import { AddressStatusEnum } from './words.ts';

/**
 * Parts of a participant, each of the class of the field that holds it; all nullable, so that a denial
 * stays local. Data dictionary 1.3.
 */

@NeedToKnow('participant.addresses')
@ObjectType({ description: 'An address that is not protected.' })
export class Address {
  @Field(() => String, { nullable: true }) line!: string | null;
  @Field(() => String, { nullable: true }) postcode!: string | null;
  @Field(() => AddressStatusEnum, {
    nullable: true,
    description: 'An old address is never shown as current (R-159).',
  })
  status!: string;
  @Field(() => CalendarDate, { nullable: true }) since!: string | null;
  @Field(() => CalendarDate, { nullable: true }) lastVerifiedOn!: string | null;
}

/** A type of its own: one list for both kinds would need a filter in every place that reads it. */
@NeedToKnow('participant.protectedAddress')
@ObjectType({ description: 'An address that can lead somebody to a person in danger.' })
export class ProtectedAddress {
  @Field(() => String, { nullable: true }) line!: string | null;
  @Field(() => String, { nullable: true }) postcode!: string | null;
  @Field(() => AddressStatusEnum, { nullable: true }) status!: string;
  @Field(() => CalendarDate, { nullable: true }) since!: string | null;
  @Field(() => CalendarDate, { nullable: true }) lastVerifiedOn!: string | null;
}

@NeedToKnow('participant.safeContact')
@ObjectType({ description: 'How and when the person can be reached without being endangered.' })
export class SafeContact {
  @Field(() => String, { nullable: true }) number!: string | null;
  @Field(() => String, { nullable: true }) times!: string | null;
  @Field(() => String, { nullable: true }) note!: string | null;
}

@NeedToKnow('participant.relationships')
@ObjectType({ description: 'A significant person, with the reason for concern.' })
export class Relationship {
  @Field(() => String, { nullable: true }) name!: string | null;
  @Field(() => String, { nullable: true }) relation!: string;
  @Field(() => String, { nullable: true }) concern!: string | null;
}
