import 'reflect-metadata';
import { Directive, Field, ID, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { CalendarDate, Instant } from '../../../schema/vocabulary/scalars.ts';
import { releaseForms } from '../../../schema/vocabulary/redisclosure.ts';
import {
  agencyTypes,
  audienceTokens,
  lawfulBases,
  matchConfidences,
  natures,
  specialConditions,
} from '../../../schema/vocabulary/terms.ts';

/** The object TypeGraphQL registers as a GraphQL enum for a closed list of words. */
export function enumOf(name: string, values: readonly string[]): Record<string, string> {
  const words = Object.fromEntries(values.map((value) => [value, value]));
  registerEnumType(words, { name });
  return words;
}

export const NatureEnum = enumOf('ItemNature', natures);
export const AgencyTypeEnum = enumOf('AgencyType', agencyTypes);
export const LawfulBasisEnum = enumOf('LawfulBasis', lawfulBases);
export const SpecialConditionEnum = enumOf('SpecialCondition', specialConditions);
export const MatchConfidenceEnum = enumOf('MatchConfidence', matchConfidences);
export const ReleaseFormEnum = enumOf('ReleaseForm', releaseForms);
export const AudienceTokenEnum = enumOf('AudienceToken', audienceTokens);

/** An agency as every part of the graph shows it: a value, never a path to anything else. */
@Directive('@shareable')
@Directive('@needToKnow(category: "conference.agency")')
@ObjectType()
export class Agency {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => AgencyTypeEnum) type!: string;
}

/** A reference to a person's part in a case; the conference holds the rest. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType()
export class Participant {
  @Directive('@needToKnow(category: "case.participants")')
  @Field(() => ID)
  id!: string;
}

/** The envelope every supplied item carries. Data dictionary §1.2. */
@InterfaceType({
  autoRegisterImplementations: false,
  resolveType: (item: { __typename: string }) => item.__typename,
})
export abstract class SuppliedItem {
  @Field(() => ID) id!: string;
  @Field(() => Agency, { description: 'The data controller: it stays the owner, always (R-086).' })
  owner!: Agency;
  @Field(() => NatureEnum) nature!: string;
  @Field(() => Participant, { nullable: true }) subject!: Participant | null;
  @Field(() => String, {
    nullable: true,
    description: 'Who originally said it, where that is not the owner (R-075).',
  })
  originalSource!: string | null;
  @Field(() => CalendarDate, { nullable: true }) occurredOn!: string | null;
  @Field(() => CalendarDate) recordedOn!: string;
  @Field(() => CalendarDate, { nullable: true }) lastVerifiedOn!: string | null;
  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'Set when the item is older than the area allows: not verified since this day (R-162).',
  })
  notVerifiedSince!: string | null;
  @Field(() => [String], {
    description: 'The owner’s conditions, which travel with the item (R-124).',
  })
  handlingConditions!: string[];
  @Field(() => String, { nullable: true }) marking!: string | null;
  @Field(() => LawfulBasisEnum) lawfulBasis!: string;
  @Field(() => SpecialConditionEnum, { nullable: true }) specialCondition!: string | null;
  @Field(() => String) permittedUse!: string;
  @Field(() => MatchConfidenceEnum) match!: string;
  @Field(() => Boolean, { description: 'Told in confidence (R-092).' }) confided!: boolean;
  @Field(() => Boolean) disputed!: boolean;
  @Field(() => ReleaseFormEnum, {
    nullable: true,
    description: 'Under a permission: how much of it its owner granted (R-123).',
  })
  releasedAs!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Under a permission for a summary: the owner’s own words in place of the item.',
  })
  releasedSummary!: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The permission it is shown under; null for the conference’s own purpose.',
  })
  permissionId!: string | null;
  @Field(() => Instant, { nullable: true, description: 'When that permission is over (R-110).' })
  permittedUntil!: string | null;
}
