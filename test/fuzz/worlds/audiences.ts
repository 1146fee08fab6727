// Whom owners show their information to: class by class for a case, and item by item.
import { loadNeedToKnow } from '../../../schema/need-to-know/table.ts';
import { sectorPrefix } from '../../../schema/vocabulary/sector-prefix.ts';
import { audienceTokens } from '../../../schema/vocabulary/terms.ts';
import type { AudienceToken } from '../../../schema/vocabulary/terms.ts';
import type { Tape } from '../generate/tape.ts';
import type { Agency, World } from '../oracle/world.ts';
import type { Change } from './change.ts';
import { conference, databaseOf } from './change.ts';

const table = [...loadNeedToKnow().values()].filter(({ kind }) => kind === 'supplied');

/** Fewer people, or others, or more; never nobody. */
function audience(tape: Tape): AudienceToken[] {
  const few = Array.from({ length: 1 + tape.below(3) }, () => tape.pick(audienceTokens));
  return tape.chance(35) ? ['ALL'] : [...new Set(few)];
}

/** an owner's decision for one case, wider or narrower than the table. */
export function audienceDecision(world: World, tape: Tape): Change[] {
  const { agency, caseId } = askedAgency(world, tape);
  const owner = tape.chance(20) ? null : agency;
  const prefix = owner?.sector ? sectorPrefix(owner.sector) : 'participant';
  const held = new Set(
    world.items.filter((one) => one.ownerId === agency.id).map((one) => one.category),
  );
  const own = table.filter(({ category }) => category.startsWith(`${prefix}.`));
  const full = own.filter(({ category }) => held.has(category));
  const { category } = tape.pick(full.length > 0 && tape.chance(70) ? full : own);
  const ownerId = owner?.id ?? 'conference';
  return [
    conference(
      `UPDATE audience_decision SET superseded_at = now()
       WHERE case_id = $1 AND owner_id = $2 AND category = $3 AND superseded_at IS NULL`,
      caseId,
      ownerId,
      category,
    ),
    conference(
      `INSERT INTO audience_decision (id, case_id, owner_id, category, audience, reason, decided_by, at)
       VALUES (gen_random_uuid()::text, $1, $2, $3, $4, 'Decided.', $5, now())`,
      caseId,
      ownerId,
      category,
      audience(tape),
      tape.pick(world.nomination).id,
    ),
  ];
}

function askedAgency(world: World, tape: Tape): { agency: Agency; caseId: string } {
  const request = tape.pick(world.research_request);
  const agency = world.agency.find(({ id }) => id === request.agencyId);
  if (!agency) throw new Error('an agency that was asked is not there');
  return { agency, caseId: request.caseId };
}

/** one item for fewer people, unsure, withdrawn; or another owner's in the same list. */
export function itemChange(world: World, tape: Tape): Change[] {
  const item = tape.pick(world.items);
  const sector = world.agency.find(({ id }) => id === item.ownerId)?.sector ?? '';
  const change = (set: string, ...values: readonly unknown[]): Change[] => [
    {
      database: databaseOf(sector),
      sql: `UPDATE item SET ${set} WHERE id = $1`,
      values: [item.id, ...values],
    },
  ];
  const kind = tape.pick([
    'narrow',
    'narrow',
    'narrow',
    'protect',
    'owner',
    'unsure',
    'withdraw',
    'widen',
  ]);
  switch (kind) {
    case 'narrow':
      return change('audience = $2', audience(tape));
    case 'protect':
      return change('audience = $2, existence_protected = true', audience(tape));
    case 'owner':
      return change(`audience = ARRAY['OWNER']`);
    case 'unsure':
      return change(`match_confidence = 'UNCERTAIN'`);
    case 'withdraw':
      return change(`withdrawn_at = now(), withdrawn_reason = 'Withdrawn.'`);
    default:
      return change(`audience = '{}', existence_protected = false, match_confidence = 'CONFIRMED'`);
  }
}
