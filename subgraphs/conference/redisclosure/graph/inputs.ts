// R-110, F-32, F-36: what a request says, and what an answer may say besides yes or no.
import { Field, ID, InputType, Int } from 'type-graphql';
import { CalendarDate } from '../../../../schema/vocabulary/scalars.ts';
import { NeedToKnow } from '../../graph/classified.ts';
import {
  AboutRoleEnum,
  DataRightEnum,
  redisclosureCategory as category,
  itemCategory,
  ReleaseFormEnum,
  ReviewKindEnum,
  RouteEnum,
  SchemeRightEnum,
} from './words.ts';

const maybe = { nullable: true } as const;

@NeedToKnow(category)
@InputType({ description: 'One person, of an agency here or of a named body outside (R-110).' })
export class RecipientInput {
  @Field(() => ID, maybe) agencyId?: string | null;
  @Field(() => String, maybe) organisation?: string | null;
  @Field(() => String, { description: 'A nomination, a username or a name.' }) person!: string;
  @Field(() => String, maybe) role?: string | null;
}

@NeedToKnow(category)
@InputType({
  description: 'The fields of each route’s own form; the wrong form is refused (F-36).',
})
export class RouteParticularsInput {
  @Field(() => String, maybe) court?: string | null;
  @Field(() => String, maybe) letterFrom?: string | null;
  @Field(() => String, maybe) legalAdvice?: string | null;
  @Field(() => CalendarDate, maybe) orderMadeOn?: string | null;
  @Field(() => String, maybe) scope?: string | null;
  @Field(() => CalendarDate, maybe) courtDate?: string | null;
  @Field(() => String, maybe) receiver?: string | null;
  @Field(() => String, maybe) orderCopy?: string | null;
  @Field(() => String, maybe) panelChair?: string | null;
  @Field(() => ReviewKindEnum, maybe) reviewKind?: string | null;
  @Field(() => CalendarDate, maybe) writtenOn?: string | null;
  @Field(() => AboutRoleEnum, maybe) aboutRole?: string | null;
  @Field(() => CalendarDate, maybe) receivedOn?: string | null;
  @Field(() => ID, maybe) dataSubjectId?: string | null;
  @Field(() => DataRightEnum, maybe) right?: string | null;
  @Field(() => String, maybe) authorisedBy?: string | null;
  @Field(() => SchemeRightEnum, maybe) schemeRight?: string | null;
  @Field(() => String, maybe) wantedFor?: string | null;
  @Field(() => String, maybe) receivingArea?: string | null;
  @Field(() => String, maybe) reason?: string | null;
  @Field(() => String, maybe) method?: string | null;
  @Field(() => String, maybe) prosecution?: string | null;
  @Field(() => String, maybe) title?: string | null;
  @Field(() => Int, maybe) smallestGroup?: number | null;
  @Field(() => String, maybe) extent?: string | null;
  @Field(() => String, maybe) proportionality?: string | null;
  @Field(() => Boolean, maybe) victimTold?: boolean | null;
  @Field(() => String, maybe) victimNotToldBecause?: string | null;
  @Field(() => CalendarDate, maybe) reviewOn?: string | null;
  @Field(() => String, maybe) publicDomainSource?: string | null;
}

@NeedToKnow(category)
@InputType({ description: 'Who wants which items, for whom, why and until when.' })
export class RedisclosureInput {
  @NeedToKnow('case.identity')
  @Field(() => ID)
  caseId!: string;

  @NeedToKnow(itemCategory)
  @Field(() => [ID], {
    description: 'Items, or entries of the action plan. None where a court or law names the scope.',
  })
  itemIds!: string[];

  @Field(() => RouteEnum) route!: string;
  @Field(() => String) purpose!: string;
  @Field(() => RecipientInput) recipient!: RecipientInput;
  @Field(() => String) lawfulBasis!: string;
  @Field(() => String) necessity!: string;
  @Field(() => ReleaseFormEnum) form!: string;
  @Field(() => CalendarDate, { description: 'Its last day; at most a year ahead.' }) until!: string;
  @Field(() => String) idempotencyKey!: string;
  @Field(() => RouteParticularsInput, maybe) particulars?: RouteParticularsInput | null;
  @Field(() => Boolean, { defaultValue: false }) draft!: boolean;
}

@NeedToKnow(category)
@InputType({ description: 'The four factors weighed before another person’s data goes (R-141).' })
export class FourFactorsInput {
  @Field(() => String) dutyOfConfidence!: string;
  @Field(() => String) stepsToSeekConsent!: string;
  @Field(() => String) capabilityToConsent!: string;
  @Field(() => String) expressRefusal!: string;
}
