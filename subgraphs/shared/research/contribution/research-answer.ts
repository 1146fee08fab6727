import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Instant } from '../../../../schema/vocabulary/scalars.ts';
import { Agency } from '../supplied-item.ts';
import { ContributionKindEnum } from './contribution-input.ts';

/** What a contributor is told was kept. The same for the same idempotency key, always. */
@Directive('@shareable')
@Directive('@needToKnow(category: "research.contribution")')
@ObjectType()
export class ResearchAnswer {
  @Field(() => ID) id!: string;
  @Field(() => ID) caseId!: string;
  @Field(() => Agency, { description: 'The owner of everything in it (R-086).' }) agency!: Agency;
  @Field(() => ContributionKindEnum) state!: string;
  @Field(() => Instant) contributedAt!: Date;
  @Field(() => Boolean, { description: 'Too late to be read before the meeting (R-078).' })
  tabled!: boolean;
  @Field(() => [ID], {
    description: 'The items that came with it, in the order given, whatever became of them since.',
  })
  itemIds!: string[];
}
