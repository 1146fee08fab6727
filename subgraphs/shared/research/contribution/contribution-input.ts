import { Directive, Field, ID, InputType } from 'type-graphql';
import { Instant } from '../../../../schema/vocabulary/scalars.ts';
import type { ItemEnvelopeInput } from '../item-envelope-input.ts';
import type { SectorSchema } from '../sector.ts';
import { SearchedIdentifierEnum } from '../standing/searched-identifiers.ts';
import type { SearchedIdentifier } from '../standing/searched-identifiers.ts';
import { enumOf } from '../supplied-item.ts';

/** What an agency answers with; the absence of all three is AWAITED. */
export const contributionKinds = ['ITEMS', 'NOTHING_HELD', 'DECLINED'] as const;
export type ContributionKind = (typeof contributionKinds)[number];
export const ContributionKindEnum = enumOf('ContributionKind', contributionKinds);

/** What was searched (F-02). */
@Directive('@needToKnow(category: "research.contribution")')
@InputType('SearchedInput')
export class SearchedInput {
  @Field(() => String, { nullable: true, description: 'The name of who searched.' })
  by?: string | null;
  @Field(() => Instant, { nullable: true }) at?: string | null;
  @Field(() => [SearchedIdentifierEnum], { nullable: true })
  identifiers?: SearchedIdentifier[] | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Of the names that the sector has for them.',
  })
  systems?: string[] | null;
}

/**
 * One agency's answer about one case, without its items. Everything may be absent in the schema, and
 * is then refused by rule: a GraphQL type error could not say which rule asks for the field.
 */
@Directive('@needToKnow(category: "research.contribution")')
@InputType('ResearchInput')
export class ResearchInput {
  @Directive('@needToKnow(category: "case.identity")')
  @Field(() => ID, { nullable: true, description: 'The id of the case, or its reference.' })
  caseId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same content gives the same answer again.',
  })
  idempotencyKey?: string | null;

  @Field(() => ContributionKindEnum, { nullable: true }) answer?: ContributionKind | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The absent agency whose report a coordinator enters; it stays the owner (R-073).',
  })
  onBehalfOf?: string | null;

  @Field(() => SearchedInput, { nullable: true }) searched?: SearchedInput | null;

  @Field(() => String, { nullable: true, description: 'Why the agency declines.' })
  reason?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Relevant and proportionate (R-076).' })
  relevanceConfirmed?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Accurate and up to date (R-161).' })
  accuracyConfirmed?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Neither victim nor alleged perpetrator was contacted for it (R-077).',
  })
  noContactConfirmed?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The agency has shielded its own records of a restricted case (R-052).',
  })
  shieldingConfirmed?: boolean | null;
}

type ItemLists = Readonly<Record<string, readonly ItemEnvelopeInput[] | null | undefined>>;

/** The lists of items of a contribution, by the field of their kind. */
export function itemLists(input: ResearchInput): ItemLists {
  return input as unknown as ItemLists;
}

/** The input of one sector: an answer, and one list for each of the sector's item kinds. */
export function inputTypeOf(sector: SectorSchema): typeof ResearchInput {
  const name = `${sector.prefix}ResearchInput`;
  const inputType = { [name]: class extends ResearchInput {} }[name] as typeof ResearchInput;
  for (const kind of sector.kinds) {
    if (kind.field in new ResearchInput())
      throw new Error(`${kind.field} is a field of every answer`);
    const type = (): StringConstructor[] => [kind.inputType as unknown as StringConstructor];
    Field(type, { nullable: true })(inputType.prototype, kind.field);
  }
  Directive('@needToKnow(category: "research.contribution")')(inputType);
  InputType(name)(inputType);
  return inputType;
}
