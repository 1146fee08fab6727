// What somebody may not know that it exists: five secrets, each in an area of its own, and who may know of each.
import type { TestSystem } from '../support/system.ts';
import {
  ask,
  asked,
  grant,
  itemOf,
  permissionOf,
  wanted,
} from '../gateway/rules/redisclosure/asking.ts';
import { agencyOf, inDatabase, participantOf } from '../gateway/rules/people.ts';
import { change, made } from '../gateway/rules/pictures.ts';
import type { Removal } from './mirror.ts';
import { withoutCase, withoutRequest } from './mirror.ts';

export interface Secret {
  /** The protected existence, as the table of timings names it. */
  readonly what: string;
  readonly area: string;
  /** Posts of the area that must not learn of it, each of another sort. */
  readonly outsiders: readonly string[];
  /** A post that may know: its answers have to differ. */
  readonly insider: string;
  /** What an outsider who was told of the names would try, by the argument that takes each. */
  readonly names: Readonly<Record<string, string>>;
  /** A case on which it is, as outsiders may or may not know. */
  readonly reference: string;
  /** What is taken out of the world where it never was. */
  readonly removals: readonly Removal[];
}

/** Bexley: the chair's restricted case, on which the people of its list have asked, granted and broken glass. */
async function restrictedCase(system: TestSystem): Promise<Secret> {
  const reference = 'BEX-2026-002';
  const caseId = system.caseId(reference);
  const { id: itemId } = itemOf(system, reference, 'bexley-idva-rep', 'bexley-police-rep');
  const recipient = {
    agencyId: agencyOf(system, 'bexley-police-rep').id,
    person: 'bexley-police-rep',
  };
  const request = await asked(
    system,
    'bexley-police-rep',
    wanted(system, reference, [itemId], { recipient, purpose: 'OTHER_AGENCY_BUSINESS' }),
  );
  await grant(system, 'bexley-idva-rep', request.id);
  const emergency = made(
    await change(system, 'bexley-police-rep', 'breakGlass', {
      input: {
        ...{ caseId: reference, ownerId: agencyOf(system, 'bexley-childrens-rep').id },
        ...{ categories: ['childrensServices.lado'], reasonCode: 'MISSING_PERSON' },
        ...{ reason: 'She has not come home.', lawfulBasis: 'Vital interests.' },
      },
    }),
  );
  const notices = await inDatabase(
    system,
    'conference',
    'SELECT id FROM notice WHERE case_id = $1',
    [caseId],
  );
  return {
    what: 'a restricted case',
    ...{ area: 'bexley', reference, insider: 'idva-rep' },
    outsiders: [
      ...['police-deputy', 'housing-rep', 'coordinator', 'police-spoc', 'housing-system'],
      ...['observer', 'auditor', 'guest'],
    ],
    names: {
      ...{ caseId, itemId, requestId: request.id, emergencyId: String(emergency['id']) },
      permissionId: await permissionOf(system, 'bexley-police-rep', request.id, 'bexley-idva-rep'),
      participantId: participantOf(system, reference, 'VICTIM').id,
      noticeId: String(notices[0]?.['id']),
    },
    removals: withoutCase(caseId),
  };
}

/** Cleveland: a case that goes to three agencies, one of the others employing a party to it. */
function caseNotDistributed(system: TestSystem): Secret {
  const reference = 'CLE-2026-002';
  const caseId = system.caseId(reference);
  const item = itemOf(system, reference, 'cleveland-idva-rep', 'cleveland-police-rep');
  return {
    what: 'a case that goes to other agencies',
    ...{ area: 'cleveland', reference, insider: 'idva-rep' },
    outsiders: ['health-rep', 'housing-rep', 'steering'],
    names: {
      ...{ caseId, itemId: item.id, participantId: participantOf(system, reference, 'VICTIM').id },
      ...{ requestId: 'no-such-request', permissionId: 'no-such-permission' },
      ...{ emergencyId: 'no-such-emergency', noticeId: 'no-such-notice' },
    },
    removals: withoutCase(caseId),
  };
}

/** Dorset: what the police, the landlord and the domestic abuse service keep from all but those who need it. */
async function protectedItems(system: TestSystem): Promise<Secret> {
  const reference = 'DOR-2026-006';
  const caseId = system.caseId(reference);
  const hidden = (category: string) => {
    const items = Object.values(system.cast.research).flatMap((sector) => sector.items);
    const found = items.find(
      (one) => one.caseId === caseId && one.existenceProtected && one.category === category,
    );
    if (!found) throw new Error(`${category} is not protected on ${reference}`);
    return found.id;
  };
  const itemId = hidden('police.actionsTaken');
  const recipient = { agencyId: agencyOf(system, 'dorset-idva-rep').id, person: 'dorset-idva-rep' };
  const request = await asked(
    system,
    'dorset-idva-rep',
    wanted(system, reference, [itemId], { recipient, purpose: 'OTHER_AGENCY_BUSINESS' }),
  );
  const protectedHere = (database: Removal['database']): Removal => ({
    database,
    sql: 'DELETE FROM item WHERE case_id = $1 AND existence_protected',
    values: [caseId],
  });
  return {
    what: 'items whose existence is protected',
    ...{ area: 'dorset', reference, insider: 'idva-rep' },
    outsiders: ['childrens-rep', 'probation-rep', 'childrens-system'],
    names: {
      ...{ caseId, itemId, requestId: request.id, permissionId: 'no-such-permission' },
      ...{ emergencyId: 'no-such-emergency', noticeId: 'no-such-notice' },
      participantId: participantOf(system, reference, 'VICTIM').id,
    },
    removals: [
      ...(['police', 'housing', 'idva'] as const).map(protectedHere),
      ...withoutRequest(request.id),
    ],
  };
}

/** Kent: all that an agency holds is hidden; without it the agency holds nothing. */
async function onlyProtectedItems(system: TestSystem): Promise<Secret> {
  const reference = 'KEN-2026-003';
  const caseId = system.caseId(reference);
  const { id: agencyId } = agencyOf(system, 'kent-housing-rep');
  const { id: subject } = participantOf(system, reference, 'VICTIM');
  const here = [caseId, agencyId];
  const itemId = 'item-of-a-safe-place';
  const copied = `INSERT INTO item SELECT (json_populate_record(one, $3::json)).* FROM item one
    WHERE one.existence_protected AND one.owner_id = $2 AND one.case_id <> $1 LIMIT 1`;
  const answers = await inDatabase(
    system,
    'housing',
    'UPDATE research_answer SET kind = $3 WHERE case_id = $1 AND agency_id = $2 RETURNING id',
    [...here, 'ITEMS'],
  );
  const changes = {
    id: itemId,
    case_id: caseId,
    answer_id: answers[0]?.['id'],
    subject_id: subject,
  };
  await inDatabase(system, 'housing', copied, [...here, JSON.stringify(changes)]);
  return {
    what: 'an item that is all its agency holds',
    ...{ area: 'kent', reference, insider: 'idva-rep' },
    outsiders: ['health-rep', 'probation-rep', 'auditor'],
    names: {
      ...{ caseId, itemId, requestId: 'no-such-request', permissionId: 'no-such-permission' },
      ...{ emergencyId: 'no-such-emergency', noticeId: 'no-such-notice', participantId: subject },
    },
    removals: [
      { database: 'housing', sql: 'DELETE FROM item WHERE id = $1', values: [itemId] },
      {
        database: 'housing',
        sql: 'UPDATE research_answer SET kind = $3 WHERE case_id = $1 AND agency_id = $2',
        values: [...here, 'NOTHING_HELD'],
      },
    ],
  };
}

/** London: where she really lives, beside the address that everybody on the case reads. */
async function protectedAddress(system: TestSystem): Promise<Secret> {
  const reference = 'LON-2026-001';
  const victim = participantOf(system, reference, 'VICTIM');
  const address = {
    ...{ line: '3 Nowhere Steps', postcode: 'ZZ1 1ZZ', status: 'CURRENT', protected: true },
    ...{ since: '2026-10-01', lastVerifiedOn: '2026-11-01' },
  };
  await inDatabase(
    system,
    'conference',
    'UPDATE person SET addresses = addresses || $2::jsonb WHERE id = $1',
    [victim.personId, JSON.stringify([address])],
  );
  return {
    what: 'a protected address',
    ...{ area: 'london', reference, insider: 'idva-rep' },
    outsiders: ['housing-rep', 'childrens-rep', 'housing-system'],
    names: {
      ...{ caseId: system.caseId(reference), participantId: victim.id },
      itemId: 'no-such-item',
      ...{ requestId: 'no-such-request', permissionId: 'no-such-permission' },
      ...{ emergencyId: 'no-such-emergency', noticeId: 'no-such-notice' },
    },
    removals: [
      {
        database: 'conference',
        sql: `UPDATE person SET addresses = (SELECT coalesce(jsonb_agg(one ORDER BY place), '[]')
          FROM jsonb_array_elements(addresses) WITH ORDINALITY AS all_of(one, place)
          WHERE NOT coalesce((one ->> 'protected')::boolean, false)) WHERE id = $1`,
        values: [victim.personId],
      },
    ],
  };
}

/** Puts the secrets into a world, by their own people where people make them. */
export async function putSecrets(system: TestSystem): Promise<readonly Secret[]> {
  return [
    await restrictedCase(system),
    caseNotDistributed(system),
    await protectedItems(system),
    await onlyProtectedItems(system),
    await protectedAddress(system),
  ];
}

/** What outsiders ask and are granted among themselves, so that no list of theirs is empty in either world. */
export async function putOpenMatters(system: TestSystem): Promise<void> {
  for (const area of ['bexley', 'dorset', 'kent', 'london', 'cleveland']) {
    const reference = `${area.slice(0, 3).toUpperCase()}-2026-001`;
    const { id } = itemOf(system, reference, `${area}-police-rep`, `${area}-housing-rep`);
    const request = await asked(
      system,
      `${area}-housing-rep`,
      wanted(system, reference, [id], { purpose: 'OTHER_AGENCY_BUSINESS' }),
    );
    await grant(system, `${area}-police-rep`, request.id);
    await ask(system, `${area}-probation-rep`, wanted(system, reference, [id]));
  }
}
