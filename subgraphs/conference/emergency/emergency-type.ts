import { Field, ID, ObjectType } from 'type-graphql';
import type { Emergency as EmergencyRow } from '../../../schema/prisma/conference/generated/client.ts';
import { Instant } from '../../../schema/vocabulary/scalars.ts';
import { NeedToKnow } from '../graph/classified.ts';
import { EmergencyReasonEnum, ReviewOutcomeEnum } from './words.ts';

@NeedToKnow('conference.decision')
@ObjectType({
  description: 'Glass broken because a life was at risk and the owner out of reach (R-128, F-29).',
})
export class Emergency {
  @Field(() => ID, { description: 'The permission to read with, for the purpose LIFE_AT_RISK.' })
  id!: string;
  @Field(() => ID) caseId!: string;
  @Field(() => String) reference!: string;
  @Field(() => ID, { description: 'The nomination that broke the glass.' }) nominationId!: string;
  @Field(() => ID) ownerId!: string;
  @Field(() => [String]) categories!: string[];
  @Field(() => EmergencyReasonEnum) reasonCode!: string;
  @Field(() => String) reason!: string;
  @Field(() => String) lawfulBasis!: string;
  @Field(() => Instant) openedAt!: Date;
  @Field(() => Instant, { description: 'The first instant at which it is over.' }) until!: Date;
  @Field(() => Boolean, { description: 'It opens its categories now.' }) open!: boolean;
  @Field(() => ReviewOutcomeEnum, { nullable: true, description: 'Null until it was reviewed.' })
  outcome!: string | null;
  @Field(() => Instant, { nullable: true }) reviewedAt!: Date | null;
  @Field(() => String, { nullable: true }) reviewReason!: string | null;
}

/** An emergency for somebody who may see it, by the clock: it is over without a job having run (F-29). */
export function presentEmergency(row: EmergencyRow, reference: string, now: Date): Emergency {
  const { officerId: _, reviewedBy: __, ...shown } = row;
  return { ...shown, reference, open: row.openedAt <= now && now < row.until };
}
