import { z } from 'zod';
import { isCalendarDate } from '../vocabulary/scalars.ts';
import type { BankHolidays } from './calendar/working-days.ts';
import { agreementInWords, recipients } from './redisclosure/agreement-in-words.ts';
import { ruledRoutes } from './redisclosure/routes.ts';
import type { RoutesInForce } from './redisclosure/routes.ts';
import { acceptsDeclaration } from './rules/accepts-declaration.ts';
import { admitsGuest } from './rules/admits-guest.ts';
import { admitsObserver } from './rules/admits-observer.ts';
import { agendaDueBy } from './rules/agenda-due-by.ts';
import { isStale } from './rules/is-stale.ts';
import { marking } from './rules/marking.ts';
import { officerChangeLateness } from './rules/officer-change-lateness.ts';
import { opensRestricted } from './rules/opens-restricted.ts';
import { restrictionBasis } from './rules/restriction-basis.ts';
import { sendsAgendaCopy } from './rules/sends-agenda-copy.ts';
import { trainingBlocks } from './rules/training-blocks.ts';
import {
  agendaCopyRecipients,
  declarationMethods,
  restrictionTriggers,
} from './setting-catalogue.ts';
import type { EffectiveSettings } from './setting-catalogue.ts';

/** What of a profile an example runs against. */
export type InForce = EffectiveSettings & RoutesInForce & { readonly bankHolidays: BankHolidays };

/** A kind of example: what it is given, the sentence it makes, and the rule it runs. */
function kind<G>(
  given: z.ZodType<G>,
  sentence: (given: G) => string,
  run: (profile: InForce, given: G) => string,
) {
  return {
    accepts: (value: unknown) => given.safeParse(value).success,
    sentence: (value: unknown) => sentence(given.parse(value)),
    run: (profile: InForce, value: unknown) => run(profile, given.parse(value)),
  };
}

const day = z.string().refine(isCalendarDate);
const dayOrNone = z.union([z.literal('none').transform(() => null), day]);

/** Every kind of example that a profile may hold, by the word it is given under. */
export const kinds = {
  declaration: kind(
    z.enum(declarationMethods),
    (method) => `a declaration by ${method} is`,
    (profile, method) => (acceptsDeclaration(profile, method) ? 'accepted' : 'refused'),
  ),
  guest: kind(
    z.strictObject({ agencySigned: z.boolean() }),
    ({ agencySigned }) => `a guest of ${agencySigned ? 'a signed' : 'an unsigned'} agency is`,
    (profile, { agencySigned }) =>
      admitsGuest(profile, agencySigned).admitted ? 'admitted' : 'refused',
  ),
  observer: kind(
    z.literal('invited'),
    () => 'an invited observer is',
    (profile) => (admitsObserver(profile).admitted ? 'admitted' : 'refused'),
  ),
  restriction: kind(
    z.literal('by the chair'),
    () => 'a restriction by the chair rests on',
    (profile) => restrictionBasis(profile),
  ),
  referralTicked: kind(
    z.enum(restrictionTriggers),
    (trigger) => `a referral ticked ${trigger} opens`,
    (profile, trigger) => (opensRestricted(profile, [trigger]) ? 'restricted' : 'ordinary'),
  ),
  access: kind(
    z.strictObject({ trainedOn: dayOrNone, today: day }),
    ({ trainedOn, today }) => `with training on ${trainedOn ?? 'no day'} access on ${today} is`,
    (profile, { trainedOn, today }) =>
      trainingBlocks(profile, trainedOn, today) ? 'closed' : 'open',
  ),
  marking: kind(
    z.literal('on a picture'),
    () => 'a picture carries',
    (profile) => marking(profile)?.marking ?? 'none',
  ),
  officerChange: kind(
    z.strictObject({ effectiveOn: day, noticeOn: day }),
    ({ effectiveOn, noticeOn }) => `a change on ${effectiveOn} told on ${noticeOn} is`,
    (profile, { effectiveOn, noticeOn }) => {
      const { late, workingDays } = officerChangeLateness(profile, effectiveOn, noticeOn);
      return `${late ? 'late' : 'in time'}, ${workingDays} working days`;
    },
  ),
  agenda: kind(
    z.strictObject({ meetingOn: day }),
    ({ meetingOn }) => `the agenda for ${meetingOn} is out by`,
    (profile, { meetingOn }) => agendaDueBy(profile, meetingOn),
  ),
  agendaCopy: kind(
    z.enum(agendaCopyRecipients),
    (recipient) => `an agenda copy for the ${recipient} coordinator is`,
    (profile, recipient) => (sendsAgendaCopy(profile, recipient) ? 'sent' : 'refused'),
  ),
  item: kind(
    z.strictObject({ lastVerifiedOn: dayOrNone, recordedOn: day, today: day }),
    ({ lastVerifiedOn, recordedOn, today }) =>
      `an item recorded ${recordedOn}, verified ${lastVerifiedOn ?? 'never'}, is on ${today}`,
    (profile, { lastVerifiedOn, recordedOn, today }) =>
      isStale(profile, lastVerifiedOn, recordedOn, today) ? 'stale' : 'current',
  ),
  redisclosure: kind(
    z.strictObject({ route: z.enum(ruledRoutes), to: z.enum(recipients) }),
    ({ route, to }) => `${route} to ${to} needs`,
    (profile, { route, to }) => agreementInWords(profile, route, to),
  ),
} as const;
export type Kind = keyof typeof kinds;
