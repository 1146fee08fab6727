import type { AreaBook } from './area-book.ts';
import { caseId } from './cases.ts';
import type { CaseScript } from './case-script.ts';
import type { CastRestriction, CastRestrictionMember } from './cast.ts';
import { nominationFor } from './officers.ts';
import { opaqueId } from './opaque-id.ts';

/** Days before today on which the chair restricted a case. */
const restrictedAgo = 9;

const restrictionId = ({ area }: AreaBook, { number }: CaseScript): string =>
  opaqueId('s', area.id, String(number));

/** The chair's decision, where the case is restricted. */
export function restrictions(book: AreaBook, script: CaseScript): CastRestriction[] {
  if (!script.restriction) return [];
  return [
    {
      id: restrictionId(book, script),
      caseId: caseId(book.area, script.number),
      ...script.restriction,
      basis: book.area.restrictedCategory ? 'DOCUMENT' : 'DISCRETIONARY',
      setBy: nominationFor(book.officers, 'chair').id,
      setAt: book.calendar.at(book.area.storyShift + restrictedAgo, 14),
    },
  ];
}

/** The representatives whom the chair names, and the chair. */
export function restrictionMembers(book: AreaBook, script: CaseScript): CastRestrictionMember[] {
  if (!script.restriction) return [];
  return ['police-rep', 'idva-rep', 'childrens-rep', 'chair'].map((post) => ({
    restrictionId: restrictionId(book, script),
    nominationId: nominationFor(book.officers, post).id,
  }));
}
