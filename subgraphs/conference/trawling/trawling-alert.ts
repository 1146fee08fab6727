// F-27: what the inbox says of a caller who was stopped. No case, and nothing that tells one.
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Instant } from '../../../schema/vocabulary/scalars.ts';
import type { Role } from '../../../schema/vocabulary/terms.ts';
import type { Tx } from '../decisions/decide.ts';
import { NeedToKnow } from '../graph/classified.ts';
import { RoleEnum } from '../graph/words.ts';

@NeedToKnow('conference.decision')
@ObjectType({ description: 'A caller opened unusually many cases in an hour and was stopped.' })
export class TrawlingAlert {
  @Field(() => ID) nominationId!: string;
  @Field(() => RoleEnum) role!: Role;
  @Field(() => ID) agencyId!: string;
  @Field(() => Int, { description: 'Different cases opened in the hour before.' }) cases!: number;
  @Field(() => Instant) since!: Date;
  @Field(() => Instant) stoppedAt!: Date;
}

interface Row extends TrawlingAlert {
  readonly id: string;
}

/** The alerts with these ids that the transaction is open to: those somebody was sent a notice of. */
export async function trawlingAlerts(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, TrawlingAlert>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<Row[]>`
    SELECT t.id, t.nomination_id AS "nominationId", n.role, n.agency_id AS "agencyId", t.cases, t.since,
      t.at AS "stoppedAt"
    FROM trawling_alert t JOIN nomination n ON n.id = t.nomination_id
    WHERE t.id = ANY (${[...ids]}::text[])`;
  return new Map(rows.map(({ id, ...alert }) => [id, alert]));
}
