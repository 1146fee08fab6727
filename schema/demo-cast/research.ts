import type { Sector } from '../vocabulary/terms.ts';
import { agencyOf } from './agencies.ts';
import type { AgencyKey } from './areas.ts';
import type { CaseScript } from './case-script.ts';
import type { CastAgency, CastAnswer, CastItem } from './cast.ts';
import type { Draft, DraftAnswer, Part } from './drafts.ts';
import { groundsFor } from './grounds.ts';
import { officerIn } from './officers.ts';
import { bodyDigest, opaqueId } from './opaque-id.ts';
import { caseId, participantId } from './cases.ts';
import type { AreaBook } from './area-book.ts';

/** Days before today on which research was written down and last checked, and on which it was corrected. */
const researched = 6;
const corrected = 5;

const systemsSearched: Readonly<Record<Sector, readonly string[]>> = {
  police: ['Crime and incident records', 'Custody records', 'Domestic abuse notebook'],
  health: ['Emergency department', 'Community records', 'Maternity', 'General practice summary'],
  housing: ['Tenancies', 'Repairs', 'Complaints'],
  'childrens-services': ['Case management', 'Early help'],
  idva: ['Service case files', 'Outreach diary'],
};

interface Answering {
  readonly book: AreaBook;
  readonly script: CaseScript;
  readonly agency: CastAgency;
  readonly sector: Sector;
  readonly contributedBy: string;
  readonly recordedBy: string;
  readonly answerId: string;
  readonly caseId: string;
}

/** One agency's answer to one case with its items, as contribution would have stored them. */
export function answerRecord(
  book: AreaBook,
  script: CaseScript,
  key: AgencyKey,
  draft: DraftAnswer,
): { readonly answer: CastAnswer; readonly items: readonly CastItem[] } {
  const agency = agencyOf(book.agencies, key);
  if (agency.sector === null) throw new Error(`${agency.name} has nowhere to keep research`);
  const [rep, system] = [
    officerIn(book.officers, `${key}-rep`),
    officerIn(book.officers, `${key}-system`),
  ];
  const id = opaqueId('r', book.area.id, String(script.number), key);
  const context: Answering = {
    book,
    script,
    agency,
    sector: agency.sector,
    contributedBy: rep.id,
    // Every other case was typed in by the representative, the rest came from the agency's system.
    recordedBy: script.number % 2 === 1 ? system.id : rep.id,
    answerId: id,
    caseId: caseId(book.area, script.number),
  };
  const items =
    draft.kind === 'ITEMS'
      ? draft.items.map((item, index) => itemRecord(context, item, index))
      : [];
  const { at } = book.calendar;
  return {
    answer: {
      id,
      caseId: context.caseId,
      agencyId: agency.id,
      kind: draft.kind,
      searched: {
        by: rep.name,
        at: at(book.area.storyShift + researched, 10),
        identifiers: ['NAME', 'DATE_OF_BIRTH', 'ADDRESS'],
        systems: systemsSearched[agency.sector],
      },
      reason: draft.kind === 'DECLINED' ? draft.reason : null,
      relevanceConfirmed: true,
      noContactConfirmed: true,
      // asked for a restricted case only.
      shieldingConfirmed: script.restriction ? true : null,
      accuracyConfirmed: true,
      contributedBy: context.contributedBy,
      recordedBy: context.recordedBy,
      contributedAt: at(book.area.storyShift + researched, 11),
      idempotencyKey: opaqueId('k', id),
      bodyDigest: bodyDigest(draft),
    },
    items,
  };
}

function itemRecord(context: Answering, draft: Draft, index: number): CastItem {
  const { book, script, agency, sector } = context;
  const { calendar, area } = book;
  const shift = area.storyShift;
  const itemId = (key: string): string => opaqueId('i', context.answerId, key);
  const correction = isCorrected(script.answers, draft);
  const occurredOn = draft.ago === null ? null : calendar.day(draft.ago + shift);
  const recordedAgo = draft.recordedAgo ?? Math.max((draft.ago ?? researched + 1) - 1, researched);
  const verifiedAgo = draft.verifiedAgo ?? (draft.corrects === undefined ? researched : corrected);
  const source = draft.fields['sourceSystem'];
  return {
    id: itemId(draft.key ?? String(index)),
    caseId: context.caseId,
    ownerId: agency.id,
    answerId: context.answerId,
    category: draft.category,
    subjectId:
      draft.about === null
        ? null
        : participantId(area, script.number, presentPart(script, draft.about)),
    nature: draft.nature,
    originalSource: draft.originalSource ?? null,
    contributedBy: context.contributedBy,
    occurredOn,
    recordedOn: calendar.day(recordedAgo + shift),
    lastVerifiedOn: calendar.day(verifiedAgo + shift),
    audience: draft.audience ?? [],
    existenceProtected: draft.existenceProtected ?? false,
    handlingConditions: draft.conditions ?? [],
    marking: area.marking,
    ...groundsFor(sector, draft.category),
    matchConfidence: draft.uncertainBecause === undefined ? 'CONFIRMED' : 'UNCERTAIN',
    matchedBy: context.contributedBy,
    matchReason: draft.uncertainBecause ?? 'Name, date of birth and address agree.',
    permittedUse: 'MARAC_SAFETY',
    extent: 'An extract; the record stays with its owner.',
    reason: 'Bears on the risk of serious harm in this case.',
    confided: draft.confided ?? false,
    sourceSystem: typeof source === 'string' ? source : null,
    disputed: draft.disputed ?? false,
    fields: draft.fields,
    version: draft.corrects === undefined ? 1 : 2,
    supersedes: draft.corrects === undefined ? null : itemId(draft.corrects),
    supersededAt: correction ? calendar.at(corrected + shift, 15) : null,
    withdrawnAt: draft.withdrawnBecause === undefined ? null : calendar.at(corrected + shift, 16),
    withdrawnReason: draft.withdrawnBecause ?? null,
    createdAt: calendar.at((draft.corrects === undefined ? researched : corrected) + shift, 11),
  };
}

function isCorrected(answers: CaseScript['answers'], draft: Draft): boolean {
  if (draft.key === undefined) return false;
  return Object.values(answers).some(
    (answer) =>
      answer.kind === 'ITEMS' && answer.items.some(({ corrects }) => corrects === draft.key),
  );
}

function presentPart(script: CaseScript, part: Part): Part {
  if (!script.people.some((present) => present.part === part))
    throw new Error(`case ${String(script.number)} has nobody in the part ${part}`);
  return part;
}
