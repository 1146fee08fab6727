import { Field, ID, ObjectType } from 'type-graphql';
import { Instant } from '../../../schema/vocabulary/scalars.ts';
import { Agency } from '../../shared/research/supplied-item.ts';
import { NeedToKnow } from './classified.ts';
import { AttendanceKindEnum } from './words.ts';

@NeedToKnow('conference.meeting')
@ObjectType({ description: 'One line of a meeting’s attendance register (R-062).' })
export class Attendance {
  @Field(() => ID) id!: string;
  @Field(() => ID) nominationId!: string;
  @Field(() => String) name!: string;
  @Field(() => String) jobTitle!: string;
  @Field(() => Agency) agency!: Agency;
  @Field(() => AttendanceKindEnum, {
    description: 'Present, or what came in the place of the person (R-064).',
  })
  kind!: string;
  @Field(() => Instant, { nullable: true }) arrivedAt!: Date | null;
  @Field(() => Instant, { nullable: true }) leftAt!: Date | null;
  @Field(() => Instant) recordedAt!: Date;
}
