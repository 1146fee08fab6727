// What people have asked to use beyond the conference, and what was answered.
import type { RedisclosureRoute } from '../../../schema/vocabulary/redisclosure.ts';
import { purposeOfRoute, releaseForms } from '../../../schema/vocabulary/redisclosure.ts';
import type { Tape } from '../generate/tape.ts';
import { conference as conferenceId } from '../oracle/conference.ts';
import type { Item, Nomination, World } from '../oracle/world.ts';
import type { Change } from './change.ts';
import { conference, databaseOf } from './change.ts';

/** The routes that ask for items by name and wait for no second reader of a pack. */
const routes: readonly RedisclosureRoute[] = ['REUSE', 'MAPPA', 'THIRD_PARTY'];

/** Something that is asked for, and the agencies that have to agree about it. */
interface Wanted {
  readonly id: string;
  readonly category: string;
  readonly subjectId: string | null;
  readonly holderId: string;
  readonly owners: readonly string[];
  readonly item: Item | null;
}

/** One request, at any point of its life: sent or not, answered, late, in part, refused, revoked, taken back, over. */
export function redisclosure(world: World, tape: Tape, place: number): Change[] {
  const about = tape.pick(world.items);
  const { caseId } = about;
  const id = `fuzz-${world.redisclosure_request.length + place}`;
  const form = tape.chance(50) ? tape.pick(releaseForms) : 'FULL';
  // What an owner left out of one item reads as withheld of its neighbours as well, so it stands alone.
  const wanted = form === 'FULL' ? wantedOn(world, caseId, about, tape) : [wantedItem(about)];
  const [author, recipient] = [somebody(world, caseId, tape), somebody(world, caseId, tape)];
  const chair = world.nomination.find(({ role }) => role === 'CHAIR') ?? author;
  const route = tape.pick(routes);
  const deadline = '2026-11-18T17:00:00Z';
  const changes: Change[] = [
    conference(
      `INSERT INTO redisclosure_request (id, case_id, author_nomination_id, author_officer_id, author_agency_id,
         route, purpose, purpose_text, recipient_nomination_id, recipient_organisation, recipient_person,
         lawful_basis, necessity, form, until, idempotency_key, body_digest, made_at, sent_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'As stated.', $8, 'A recipient', 'Whoever it is for', 'UK_GDPR_6_1_E',
         'Needed.', $9, $10, $1, 'fuzz', '2026-11-10', $11)`,
      ...[id, caseId, author.id, author.officerId, author.agencyId],
      ...[route, purposeOfRoute[route], tape.chance(20) ? null : recipient.id],
      ...[form, tape.pick(['2026-12-31', '2027-01-31', '2026-11-20', '2026-11-19'])],
      tape.chance(6) ? null : '2026-11-10T09:00:00Z',
    ),
    ...wanted.flatMap((one) => one.owners.map((ownerId) => itemAsked(id, caseId, one, ownerId))),
  ];
  const ask = (askedOf: string, agencyId: string | null): string => {
    const askId = `${id}-${agencyId ?? askedOf}`;
    changes.push(
      conference(
        `INSERT INTO redisclosure_ask (id, request_id, case_id, asked_of, agency_id, deadline, on_silence,
           on_refusal, permission_id) VALUES ($1, $2, $3, $4, $5, $6, 'REFUSES', 'BINDS', $7)`,
        ...[askId, id, caseId, askedOf, agencyId, deadline],
        askedOf === 'OWNER' ? `${askId}-p` : null,
      ),
    );
    return askId;
  };
  const answer = (askId: string, about: readonly Wanted[], by: Nomination): void => {
    const decision = tape.pick(['GRANTED', 'GRANTED', 'GRANTED', 'GRANTED_IN_PART', 'REFUSED']);
    if (tape.chance(8)) return;
    const given = (decision === 'GRANTED_IN_PART' ? about.slice(0, 1) : about).map((one) => ({
      itemId: one.id,
      form,
      versionId: form === 'FULL' || tape.chance(8) ? null : `${id}-v`,
    }));
    const whole = decision === 'REFUSED' || (decision === 'GRANTED' && form === 'FULL');
    changes.push(
      conference(
        `INSERT INTO redisclosure_answer (id, ask_id, case_id, decision, granted, conditions, until, reason,
           nomination_id, officer_id, at) VALUES ($1, $1, $2, $3, $4, $5, $6, 'For a reason.', $7, $8, $9)`,
        ...[askId, caseId, decision, JSON.stringify(whole && tape.chance(60) ? [] : given)],
        tape.pick([[], ['Consult us first.'], ['View only.', 'Consult us first.']]),
        // Two owners' words that end on two days make one permission of two lengths: not asked here.
        owners.length === 1 ? tape.pick([null, null, '2026-12-01', '2026-11-19']) : null,
        ...[by.id, by.officerId],
        tape.chance(6) ? '2026-11-19T09:00:00Z' : '2026-11-17T09:00:00Z',
      ),
    );
  };
  const owners = [...new Set(wanted.flatMap((one) => one.owners))];
  for (const owner of owners) {
    const own = wanted.filter((one) => one.owners.includes(owner));
    answer(ask('OWNER', owner), own, chair);
  }
  if (tape.chance(30)) answer(ask('CHAIR', null), wanted, chair);
  if (form !== 'FULL')
    changes.push(version(world, about, { id: `${id}-v`, request: id, form }, tape));
  const happened = (kind: string, permissionId: string | null): Change =>
    conference(
      `INSERT INTO redisclosure_event (id, request_id, case_id, kind, permission_id, nomination_id, officer_id, at)
       VALUES (gen_random_uuid()::text, $1, $2, $3, $4, $5, $6, '2026-11-19T12:00:00Z')`,
      ...[id, caseId, kind, permissionId, author.id, author.officerId],
    );
  if (tape.chance(8)) changes.push(happened('REVOKED', `${id}-${tape.pick(owners)}-p`));
  if (tape.chance(6)) changes.push(happened(tape.pick(['WITHDRAWN', 'VICTIM_WITHDREW']), null));
  return changes;
}

/** Mostly somebody of the case's area; now and then of another's, for whom it opens nothing all the same. */
function somebody(world: World, caseId: string, tape: Tape): Nomination {
  const about = world.marac_case.find(({ id }) => id === caseId);
  const here = world.agency.filter(({ areaId }) => areaId === about?.areaId).map(({ id }) => id);
  const inArea = world.nomination.filter(({ agencyId }) => here.includes(agencyId));
  return tape.pick(tape.chance(8) ? world.nomination : inArea);
}

const wantedItem = (item: Item, others: readonly string[] = []): Wanted => ({
  id: item.id,
  category: item.category,
  subjectId: item.subjectId,
  holderId: item.ownerId,
  owners: [...new Set([item.ownerId, ...others])].sort(),
  item,
});

/** Some items of one case, of one agency or several; or entries of its plan. */
function wantedOn(world: World, caseId: string, about: Item, tape: Tape): Wanted[] {
  const plan = world.plan_action.filter((one) => one.caseId === caseId);
  if (plan.length > 0 && tape.chance(40)) {
    const { id, sourceIds } = tape.pick(plan);
    const owners = [...new Set(sourceIds)].sort();
    const entry = { category: 'action.entry', subjectId: null, holderId: conferenceId, item: null };
    return [{ ...entry, id, owners }];
  }
  const onCase = world.items.filter((item) => item.caseId === caseId);
  const own = onCase.filter(({ ownerId }) => ownerId === about.ownerId);
  const more = Array.from({ length: tape.below(6) }, () =>
    tape.pick(tape.chance(70) ? own : onCase),
  );
  const items = [...new Set([about, ...more])];
  const elsewhere = [...new Set(onCase.map(({ ownerId }) => ownerId))].sort();
  return items.map((item) => wantedItem(item, tape.chance(10) ? [tape.pick(elsewhere)] : []));
}

const itemAsked = (id: string, caseId: string, wanted: Wanted, ownerId: string): Change =>
  conference(
    `INSERT INTO redisclosure_item (request_id, item_id, owner_id, case_id, holder_id, category, subject_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    ...[id, wanted.id, ownerId, caseId, wanted.holderId, wanted.category, wanted.subjectId],
  );

/** What its owner wrote in an item's place: a summary, or the fields that stay. */
function version(
  world: World,
  item: Item,
  { form, id, request }: Readonly<Record<'form' | 'id' | 'request', string>>,
  tape: Tape,
): Change {
  const left = Object.entries(item.fields).filter(() => !tape.chance(40));
  return {
    database: databaseOf(world.agency.find((one) => one.id === item.ownerId)?.sector ?? ''),
    sql: `INSERT INTO released_version (id, case_id, request_id, item_id, owner_id, form, fields, summary,
            prepared_by, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'fuzz', '2026-11-17')`,
    values: [
      ...[id, item.caseId, request, item.id, item.ownerId, form],
      JSON.stringify(form === 'REDACTED' ? Object.fromEntries(left) : {}),
      form === 'SUMMARY' ? 'In short.' : null,
    ],
  };
}
