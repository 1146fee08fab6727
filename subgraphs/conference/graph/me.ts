import { Field, ID, ObjectType } from 'type-graphql';
import { Agency } from '../../shared/research/supplied-item.ts';
import { NeedToKnow } from './classified.ts';
import { RoleEnum } from './words.ts';

/** In which capacity this request acts: one person, one agency, one role, one area. */
@NeedToKnow('conference.me')
@ObjectType()
export class Me {
  @Field(() => String) username!: string;
  @Field(() => String) name!: string;
  @Field(() => Agency) agency!: Agency;
  @Field(() => RoleEnum) role!: string;
  @Field(() => ID) area!: string;
}
