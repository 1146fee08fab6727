import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CalendarDate, Instant } from '../../../schema/vocabulary/scalars.ts';
import { Agency } from '../../shared/research/supplied-item.ts';
import { Attendance } from './attendance.ts';
import { NeedToKnow } from './classified.ts';
import { Declaration } from './declaration.ts';

@NeedToKnow('conference.meeting')
@ObjectType({
  description: 'One case on the agenda, as far as this viewer may know of it (R-184).',
})
export class AgendaItem {
  @Field(() => ID) caseId!: string;
  @Field(() => String) reference!: string;
  @Field(() => Int, { description: 'Counted per viewer, so that no gap betrays a case (R-050).' })
  position!: number;
  @Field(() => Boolean) repeat!: boolean;
  @Field(() => Boolean) referredWithoutConsent!: boolean;
  @Field(() => Boolean, { description: 'Each party accuses the other; never merged (R-080).' })
  counterAllegations!: boolean;
  @Field(() => [Agency], {
    nullable: true,
    description:
      'Agencies of the distribution with nobody to speak for them when its discussion began; null before (R-062).',
  })
  notPresent!: Agency[] | null;
}

@NeedToKnow('conference.meeting')
@ObjectType()
export class Meeting {
  @Field(() => ID) id!: string;
  @Field(() => ID) area!: string;
  @Field(() => Instant) startsAt!: Date;
  @Field(() => Instant) endsAt!: Date;
  @Field(() => Boolean) virtual!: boolean;
  @Field(() => String, {
    description: 'What a declaration for this meeting accepts (R-056, R-059).',
  })
  declarationText!: string;
  @Field(() => String) declarationVersion!: string;
  @Field(() => CalendarDate, { description: 'The last day on which the agenda is in time.' })
  agendaDueBy!: string;
  @Field(() => Declaration, { nullable: true, description: 'The viewer’s own.' })
  declaration!: Declaration | null;
  @Field(() => [AgendaItem]) agenda!: AgendaItem[];
  @Field(() => [Attendance], {
    nullable: true,
    description: 'The register, for those who run the meeting or audit it; null for others.',
  })
  attendance!: Attendance[] | null;
}
