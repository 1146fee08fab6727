// F-32, F-34, F-36: what a request must say before anybody is asked anything.
import { addDays } from '../../../../schema/protocols/calendar/plain-date.ts';
import { missingParticulars } from '../../../../schema/protocols/redisclosure/missing-particulars.ts';
import type { RedisclosureRoute } from '../../../../schema/vocabulary/redisclosure.ts';
import type { Purpose } from '../../../../schema/vocabulary/terms.ts';
import type { ConferenceContext } from '../../context.ts';
import type { Deciding } from '../../decisions/decide.ts';
import { refuse, requireReason } from '../../decisions/decide.ts';
import { londonDay } from '../../records/london-day.ts';
import type { RedisclosureInput } from '../graph/inputs.ts';
import { redisclosureCategory } from '../graph/words.ts';
import { fitsRoute, isImmigrationEnforcement, needsNoPermission, purposeOf } from './purpose-of.ts';

const aYear = 366;

export type Particulars = Readonly<Record<string, string | number | boolean>>;

export interface Checked {
  readonly route: RedisclosureRoute;
  readonly purpose: Purpose;
  readonly purposeText: string;
  readonly lawfulBasis: string;
  readonly necessity: string;
  readonly particulars: Particulars;
}

/** The particulars that were given: an optional field that is null was not. */
export function particularsGiven(input: RedisclosureInput['particulars']): Particulars {
  const given = Object.entries(input ?? {}).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return Object.fromEntries(given);
}

/** Refuses, by field and rule, a request that does not say what its route and every route asks for. */
export async function checkRequest(
  context: ConferenceContext,
  deciding: Deciding,
  caseId: string,
  input: RedisclosureInput,
): Promise<Checked> {
  const { by, now } = deciding;
  const route = input.route as RedisclosureRoute;
  const purposeText = requireReason(input.purpose, 'R-042', 'input.purpose');
  const lawfulBasis = requireReason(input.lawfulBasis, 'R-085', 'input.lawfulBasis');
  const necessity = requireReason(input.necessity, 'F-32', 'input.necessity');
  const purpose = purposeOf(purposeText, route);
  if (needsNoPermission(purpose)) refuse('input.purpose', 'R-042');
  await requireNoEnforcement(context, deciding, { caseId, purpose, input });
  if (!fitsRoute(purpose, route)) refuse('input.purpose', 'R-042');
  const today = londonDay(now);
  if (input.until < today || input.until > addDays(today, aYear)) refuse('input.until', 'R-110');
  const rule = context.profiles[by.area].route(route);
  if (rule === 'NEVER') refuse('input.route', 'R-109');
  const particulars = particularsGiven(input.particulars);
  const [missing] = missingParticulars(route, particulars, rule);
  if (missing !== undefined) refuse(`input.particulars.${missing}`, 'F-36');
  const unreadable = Object.entries(particulars).find(([, value]) => /\p{C}/u.test(String(value)));
  if (unreadable) refuse(`input.particulars.${unreadable[0]}`, 'F-36');
  return { route, purpose, purposeText, lawfulBasis, necessity, particulars };
}

interface Meant {
  readonly caseId: string;
  readonly purpose: Purpose;
  readonly input: RedisclosureInput;
}

/** F-34: never, unless the chair has recorded a decision about her safety; and the attempt is on record. */
async function requireNoEnforcement(
  { releases }: ConferenceContext,
  { tx }: Deciding,
  { caseId, purpose, input }: Meant,
): Promise<void> {
  const { recipient } = input;
  const told = [input.purpose, input.necessity, input.lawfulBasis];
  const whom = [recipient.organisation, recipient.role, recipient.person];
  const beside = Object.values(particularsGiven(input.particulars)).map(String);
  const meant = isImmigrationEnforcement(purpose, [...told, ...whom, ...beside]);
  if (!meant || (await tx.safetyDecision.count({ where: { caseId } })) > 0) return;
  await releases.record({
    ...{ caseId, participantId: null },
    ...{ category: redisclosureCategory, outcome: 'REFUSED' },
  });
  refuse('input.purpose', 'F-34');
}
