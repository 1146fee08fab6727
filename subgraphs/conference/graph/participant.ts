import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../../schema/vocabulary/scalars.ts';
import { NeedToKnow, Personal } from './classified.ts';
import { Address, ProtectedAddress, Relationship, SafeContact } from './personal-details.ts';
import { ParticipantRoleEnum } from './words.ts';

/**
 * A person's part in one case: the role is the participation's, the rest the person's, each
 * with a need-to-know row of its own. Data dictionary 1.3.
 */
@Directive('@key(fields: "id")')
@ObjectType()
export class Participant {
  @NeedToKnow('case.participants')
  @Field(() => ID)
  id!: string;

  @NeedToKnow('case.participants')
  @Field(() => ParticipantRoleEnum)
  role!: string;

  @Personal('participant.relationshipTo', () => String) relationshipTo!: string | null;
  @Personal('participant.name', () => String) name!: string | null;
  @Personal('participant.aliases', () => [String]) aliases!: string[];
  @Personal('participant.dateOfBirth', () => CalendarDate) dateOfBirth!: string | null;
  @Personal('participant.gender', () => String) gender!: string | null;
  @Personal('participant.addresses', () => [Address], 'Only those that are not protected (R-041).')
  addresses!: Address[];
  @Personal('participant.protectedAddress', () => [ProtectedAddress])
  protectedAddresses!: ProtectedAddress[];
  @Personal('participant.safeContact', () => SafeContact) safeContact!: SafeContact | null;
  @Personal('participant.ethnicity', () => String) ethnicity!: string | null;
  @Personal('participant.religion', () => String) religion!: string | null;
  @Personal('participant.sexualOrientation', () => String) sexualOrientation!: string | null;
  @Personal('participant.needs', () => [String], 'What someone who meets them must provide for.')
  needs!: string[];
  @Personal('participant.needsDetail', () => String) needsDetail!: string | null;
  @Personal('participant.firstLanguage', () => String) firstLanguage!: string | null;
  @Personal('participant.interpreterNeeded', () => Boolean) interpreterNeeded!: boolean | null;
  @Personal('participant.immigrationStatus', () => String) immigrationStatus!: string | null;
  @Personal('participant.description', () => String) description!: string | null;
  @Personal(
    'participant.images',
    () => [String],
    'References; the pictures stay with whoever keeps them.',
  )
  images!: string[];
  @Personal('participant.employment', () => String) employment!: string | null;
  @Personal('participant.finances', () => String) finances!: string | null;
  @Personal('participant.relationships', () => [Relationship]) relationships!: Relationship[];
  @Personal('participant.gp', () => String) gp!: string | null;
  @Personal('participant.nhsNumber', () => String) nhsNumber!: string | null;
  @Personal('participant.school', () => String) school!: string | null;
  @Personal('participant.pregnancy', () => String) pregnancy!: string | null;
}
