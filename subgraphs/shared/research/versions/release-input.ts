import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import type { ReleaseForm } from '../../../../schema/vocabulary/redisclosure.ts';
import { ReleaseFormEnum } from '../supplied-item.ts';

/** The owner's own words in place of one of its texts. */
@Directive('@needToKnow(category: "research.contribution")')
@InputType('ReplacedFieldInput')
export class ReplacedFieldInput {
  @Field(() => String) field!: string;
  @Field(() => String) text!: string;
}

/** What an owner leaves of an item, or writes in its place, for one redisclosure request. */
@Directive('@needToKnow(category: "research.contribution")')
@InputType('ReleaseInput')
export class ReleaseInput {
  @Directive('@needToKnow(category: "case.identity")')
  @Field(() => ID, { description: 'The id of the case, or its reference.' })
  caseId!: string;

  @Field(() => ID, { description: 'The redisclosure request that it answers, and no other.' })
  requestId!: string;

  @Field(() => ID) itemId!: string;

  @Field(() => ReleaseFormEnum, { description: 'SUMMARY or REDACTED; FULL needs no version.' })
  form!: ReleaseForm;

  @Field(() => [String], {
    nullable: true,
    description: 'REDACTED: the fields that stay as they are. What is not named is left out.',
  })
  keep?: string[] | null;

  @Field(() => [ReplacedFieldInput], {
    nullable: true,
    description: 'REDACTED: texts of your own.',
  })
  replace?: ReplacedFieldInput[] | null;

  @Field(() => String, { nullable: true, description: 'SUMMARY: the words that go instead.' })
  summary?: string | null;
}

/** What an owner is told of the version it prepared. */
@Directive('@shareable')
@Directive('@needToKnow(category: "research.contribution")')
@ObjectType('PreparedRelease')
export class PreparedRelease {
  @Field(() => ID) id!: string;
  @Field(() => ID) itemId!: string;
  @Field(() => ReleaseFormEnum) form!: ReleaseForm;
}
