import { Field, ID, InputType } from 'type-graphql';
import { CalendarDate } from '../../../schema/vocabulary/scalars.ts';
import {
  AudienceTokenEnum,
  LawfulBasisEnum,
  MatchConfidenceEnum,
  NatureEnum,
  SpecialConditionEnum,
} from './supplied-item.ts';

/**
 * What a contributor says about any item. All of it may be absent in the schema, and is then refused
 * by rule: a GraphQL type error could not say which rule asks for the field.
 */
@InputType('ItemEnvelopeInput')
export class ItemEnvelopeInput {
  @Field(() => ID, { nullable: true }) subjectId?: string | null;
  @Field(() => NatureEnum, { nullable: true }) nature?: string | null;
  @Field(() => String, { nullable: true }) originalSource?: string | null;
  @Field(() => CalendarDate, { nullable: true }) occurredOn?: string | null;
  @Field(() => CalendarDate, { nullable: true }) recordedOn?: string | null;
  @Field(() => CalendarDate, { nullable: true }) lastVerifiedOn?: string | null;
  @Field(() => [AudienceTokenEnum], {
    nullable: true,
    description: 'Fewer people than the category allows; never more (R-034).',
  })
  audience?: string[] | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Even the existence of this item is for its audience only (R-036).',
  })
  existenceProtected?: boolean | null;
  @Field(() => [String], { nullable: true }) handlingConditions?: string[] | null;
  @Field(() => LawfulBasisEnum, { nullable: true }) lawfulBasis?: string | null;
  @Field(() => SpecialConditionEnum, { nullable: true }) specialCondition?: string | null;
  @Field(() => String, { nullable: true }) permittedUse?: string | null;
  @Field(() => MatchConfidenceEnum, { nullable: true }) match?: string | null;
  @Field(() => String, { nullable: true }) matchedOn?: string | null;
  @Field(() => Boolean, { nullable: true }) confided?: boolean | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The item of your own that this one corrects (R-159).',
  })
  supersedes?: string | null;
}
