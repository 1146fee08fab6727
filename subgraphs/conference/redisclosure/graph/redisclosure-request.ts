// a request as each of those concerned may read it; what is another's alone is null or left out.
import { Field, ID, ObjectType } from 'type-graphql';
import { CalendarDate, Instant } from '../../../../schema/vocabulary/scalars.ts';
import { Agency } from '../../../shared/research/supplied-item.ts';
import { NeedToKnow } from '../../graph/classified.ts';
import { PurposeEnum } from '../../graph/words.ts';
import {
  AskStatusEnum,
  AskedOfEnum,
  redisclosureCategory as category,
  ReleaseFormEnum,
  RequestStatusEnum,
  RouteEnum,
} from './words.ts';

@NeedToKnow(category)
@ObjectType({ description: 'Who is to receive it: one person, of an agency or a named body.' })
export class Recipient {
  @Field(() => Agency, { nullable: true }) agency!: Agency | null;
  @Field(() => String, { nullable: true }) organisation!: string | null;
  @Field(() => String) person!: string;
  @Field(() => String, { nullable: true }) role!: string | null;
}

@NeedToKnow(category)
@ObjectType({ description: 'Who asks.' })
export class RequestAuthor {
  @Field(() => String) name!: string;
  @Field(() => Agency) agency!: Agency;
}

@NeedToKnow(category)
@ObjectType({
  description: 'An item asked for, once for each agency that must agree (R-075, R-112).',
})
export class RequestedItem {
  @Field(() => ID) itemId!: string;
  @Field(() => Agency) owner!: Agency;
  @Field(() => String) category!: string;
  @Field(() => ID, { nullable: true }) subjectId!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Who said it originally; the owner consults them before it grants (R-075).',
  })
  originalSource!: string | null;
  @Field(() => Boolean, {
    description: 'Put to its owner as exempt from subject access; the owner decides (R-141).',
  })
  proposedExempt!: boolean;
}

@NeedToKnow(category)
@ObjectType({ description: 'Somebody whose word the request waits for.' })
export class Ask {
  @Field(() => AskedOfEnum) from!: string;
  @Field(() => Agency, { nullable: true }) agency!: Agency | null;
  @Field(() => AskStatusEnum) status!: string;
  @Field(() => Instant, { description: 'From here on silence is a refusal (R-122).' })
  deadline!: Date;
  @Field(() => String, {
    nullable: true,
    description: 'Why: for those who answered, and nobody else (R-146, F-33).',
  })
  reason!: string | null;
}

@NeedToKnow(category)
@ObjectType({ description: 'One granted item, in the form its owner granted (R-110, R-123).' })
export class PermittedItem {
  @Field(() => ID) itemId!: string;
  @Field(() => ReleaseFormEnum) form!: string;
}

@NeedToKnow(category)
@ObjectType({
  description: 'What one owner’s word came to, once all others agreed (R-109, R-110).',
})
export class Permission {
  @Field(() => ID) id!: string;
  @Field(() => Agency) owner!: Agency;
  @Field(() => [ID]) itemIds!: string[];
  @Field(() => [PermittedItem]) items!: PermittedItem[];
  @Field(() => [String], { description: 'They travel with every item (R-124).' })
  conditions!: string[];
  @Field(() => Instant) starts!: Date;
  @Field(() => CalendarDate, { description: 'Its last day.' }) expires!: string;
  @Field(() => Instant, { nullable: true }) revokedAt!: Date | null;
  @Field(() => Boolean, { description: 'Usable now.' }) inForce!: boolean;
}

@NeedToKnow(category)
@ObjectType({ description: 'One field of the route’s own form.' })
export class Particular {
  @Field(() => String) name!: string;
  @Field(() => String) value!: string;
}

@NeedToKnow(category)
@ObjectType({ description: 'Somebody asks to use or pass on what another agency owns.' })
export class RedisclosureRequest {
  @Field(() => ID) id!: string;
  @Field(() => RequestStatusEnum) status!: string;
  @Field(() => RouteEnum) route!: string;
  @Field(() => [Ask]) asks!: Ask[];
  @Field(() => [Permission]) permissions!: Permission[];
  @Field(() => ID) caseId!: string;
  @Field(() => PurposeEnum) purpose!: string;
  @Field(() => String) purposeText!: string;
  @Field(() => ReleaseFormEnum) form!: string;
  @Field(() => CalendarDate) until!: string;
  @Field(() => String, { nullable: true }) lawfulBasis!: string | null;
  @Field(() => String, { nullable: true }) necessity!: string | null;
  @Field(() => [Particular], { nullable: true }) particulars!: Particular[] | null;
  @Field(() => Recipient) recipient!: Recipient;
  @Field(() => RequestAuthor) author!: RequestAuthor;
  @Field(() => [RequestedItem]) items!: RequestedItem[];
  @Field(() => Instant) madeAt!: Date;
  @Field(() => Instant, { nullable: true }) sentAt!: Date | null;
  @Field(() => Instant, {
    nullable: true,
    description: 'When it went to the legal department (R-136, R-137).',
  })
  escalatedAt!: Date | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Words that neither confirm nor deny, for a freedom of information request (R-140).',
  })
  reply!: string | null;
}
