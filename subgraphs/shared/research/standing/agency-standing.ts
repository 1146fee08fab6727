import { Directive, Field, ObjectType } from 'type-graphql';
import { Instant } from '../../../../schema/vocabulary/scalars.ts';
import { answerStates } from '../../../../schema/vocabulary/terms.ts';
import type { AnswerState } from '../../../../schema/vocabulary/terms.ts';
import { Agency, enumOf } from '../supplied-item.ts';

const AnswerStateEnum = enumOf('AnswerState', answerStates);

/** What one agency's row in a picture is made of, for one viewer; the gateway shows it. */
@Directive('@shareable')
@Directive('@needToKnow(category: "case.answers")')
@ObjectType()
export class AgencyStanding {
  @Field(() => Agency) agency!: Agency;
  @Field(() => AnswerStateEnum) state!: AnswerState;
  @Field(() => Instant, { nullable: true }) asOf!: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'Who searched, when, for what and in which systems (F-02).',
  })
  searched!: string | null;
  @Field(() => String, { nullable: true, description: 'Why the agency declined.' })
  reason!: string | null;
  @Field(() => Boolean, { description: 'Answered too late to be read before the meeting (R-078).' })
  tabled!: boolean;
  @Field(() => [String], {
    description:
      'Categories of which something is held and kept from this viewer, where that may be said.',
  })
  withheldCategories!: string[];
}
