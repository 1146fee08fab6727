import { z } from 'zod';

/** `none` in a profile is a real answer (there is no such limit) and reads as null. */
const orNone = <T extends z.ZodType>(value: T) =>
  z.union([z.literal('none').transform(() => null), value]);

const count = z.int().positive();
const host = z.enum(['POLICE', 'CONFERENCE']);
const keepFrom = z.enum(['INITIAL_REFERRAL', 'LATEST_REFERRAL', 'LATER_OF_REFERRAL_AND_MEETING']);
const keepMonths = z.strictObject({ months: count, from: keepFrom });

/** How a person may accept the confidentiality declaration. */
export const declarationMethods = [
  'ELECTRONIC_SIGNATURE',
  'WRITTEN_SIGNATURE',
  'ATTENDANCE_SHEET',
  'VERBAL',
] as const;
export type DeclarationMethod = (typeof declarationMethods)[number];

/** What on a referral makes a case one to restrict. */
export const restrictionTriggers = [
  'HONOUR_BASED_ABUSE',
  'HIGH_PROFILE_VICTIM',
  'PARTNER_EMPLOYEE',
] as const;
export type RestrictionTrigger = (typeof restrictionTriggers)[number];

/** Whose coordinators are sent the agenda of a meeting. */
export const agendaCopyRecipients = ['MAPPA', 'COMMUNITY_RISK'] as const;
export type AgendaCopyRecipient = (typeof agendaCopyRecipients)[number];

/**
 * Every setting a protocol profile must hold: what it is about, and the values it takes. A profile
 * that leaves one out, or holds one that is not here, does not load.
 */
export const settingCatalogue = {
  agendaLeadDays: { about: 'calendar days from agenda to meeting', value: count },
  caseListLeadDays: { about: 'calendar days from case list to meeting', value: orNone(count) },
  agendaCopies: {
    about: 'whose coordinators are sent a copy of the agenda',
    value: orNone(z.array(z.enum(agendaCopyRecipients)).min(1)),
  },
  minutesDueWorkingDays: {
    about: 'working days from meeting to minutes, 0 for the same day',
    value: orNone(z.int().nonnegative()),
  },
  referralCutoff: {
    about: 'when referrals for a meeting close',
    value: orNone(z.union([z.literal('PUBLISHED_DATE'), z.strictObject({ workingDays: count })])),
  },
  referralSubmitHours: {
    about: 'hours from the completed form to the coordinator',
    value: orNone(count),
  },
  meetingCadence: {
    about: 'how often the conference meets',
    value: orNone(
      z.strictObject({
        everyWeeks: count,
        weekday: z.enum(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY']).optional(),
        alternating: z.array(z.string().min(1)).min(2).optional(),
      }),
    ),
  },
  minutesPerCaseMax: { about: 'minutes given to one case', value: orNone(count) },
  dashThreshold: { about: 'ticks that make visible high risk', value: orNone(count) },
  dashLength: { about: 'questions on the checklist in use', value: orNone(count) },
  escalationCount: {
    about: 'incidents in 12 months that make escalation',
    value: z.strictObject({
      incidents: count,
      counting: z.enum(['ANY', 'POLICE_REPORTED']),
      ofWhichCrimes: count.optional(),
    }),
  },
  chairKind: {
    about: 'who chairs',
    value: z.enum(['DETECTIVE_INSPECTOR_OR_SIMILAR', 'INDEPENDENT', 'UNSPECIFIED']),
  },
  chairHost: { about: 'whose staff the chair is', value: host },
  chairMayScreenOut: { about: 'may the chair keep a referral off the agenda', value: z.boolean() },
  coordinatorHost: { about: 'whose staff the coordinator is', value: host },
  declarationMethods: {
    about: 'ways of accepting the confidentiality declaration',
    value: z.array(z.enum(declarationMethods)).min(1),
  },
  guestsAllowed: { about: 'may an agency attend for one case only', value: z.boolean() },
  guestScope: {
    about: 'how long a guest stays',
    value: orNone(z.enum(['OWN_CASE', 'WHILE_CONTRIBUTING'])),
  },
  observersAllowed: { about: 'may somebody attend to observe', value: z.boolean() },
  observersDeclare: { about: 'must an observer make the declaration', value: z.boolean() },
  observersNeedChair: { about: 'must the chair agree beforehand', value: z.boolean() },
  trainingGate: { about: 'must training be recorded before access', value: z.boolean() },
  restrictedCategory: {
    about: 'does the document itself know restricted cases',
    value: z.boolean(),
  },
  restrictedTriggers: {
    about: 'what on a referral opens the case as restricted until the chair decides',
    value: z.array(z.enum(restrictionTriggers)),
  },
  officerChangeNoticeWorkingDays: {
    about: 'working days after which notice of an officer change is late',
    value: orNone(count),
  },
  ownerPermission: {
    about: 'must the supplying agency agree to redisclosure or reuse',
    value: z.enum(['REQUIRED', 'NOT_BETWEEN_SIGNATORIES', 'OWNER_TOLD_MAY_OBJECT']),
  },
  permissionInWriting: {
    about: 'the form of that permission',
    value: z.enum(['WRITTEN', 'WRITTEN_FROM_MAILBOX', 'EXPRESS_WRITTEN']),
  },
  victimPermissionForReuse: { about: 'must the victim agree to reuse', value: z.boolean() },
  chairGate: {
    about: 'the part of the chair in redisclosure',
    value: orNone(z.enum(['APPROVES', 'DECIDES_PROCESS'])),
  },
  partnersAgreement: {
    about: 'which partners must agree before a third party is told',
    value: orNone(z.enum(['ALL', 'PRESENT'])),
  },
  courtRoute: {
    about: 'the way of a court order',
    value: z.enum([
      'CHAIR_AND_COURT_GUIDANCE',
      'LEGAL_COORDINATOR_OWNER_REDACTION',
      'OWNER_NOTIFIED_AT_ONCE',
    ]),
  },
  ownerAnswerWorkingDays: {
    about: 'working days for an answer to a request; silence after them is refusal',
    value: count,
  },
  repeatAnchor: {
    about: 'what the 12 months of a repeat run from',
    value: z.enum(['LAST_REFERRAL', 'LAST_MEETING', 'EITHER']),
  },
  repeatNeedsCrime: {
    about: 'what further incident makes a repeat',
    value: z.enum(['NO_CRIME_NEEDED', 'CRIMINAL_BEHAVIOUR', 'EMERGENCY_CALL']),
  },
  caseRetention: {
    about: 'how long agencies keep case information',
    value: z.union([keepMonths, z.enum(['PER_AGENCY', 'UNTIL_NOT_REQUIRED'])]),
  },
  coordinatorRecord: {
    about: 'how long the coordinator keeps the case record',
    value: orNone(
      z.union([z.strictObject({ yearsFromLastContact: count }), z.literal('PER_AGENCY')]),
    ),
  },
  flagRemoval: { about: 'when flags on records are removed', value: orNone(keepMonths) },
  breachClockHours: { about: 'hours to decide on telling the regulator', value: count },
  complaintAckWorkingDays: {
    about: 'working days to acknowledge a complaint',
    value: orNone(count),
  },
  agreementReviewMonths: {
    about: 'months between reviews of the agreement',
    value: z.union([count, z.strictObject({ first: count, then: count })]),
  },
  protectiveMarking: { about: 'the marking on documents', value: orNone(z.literal('RESTRICTED')) },
  markingHandlingText: {
    about: 'the handling text beside the marking',
    value: orNone(z.string().min(1)),
  },
  staleAfterMonths: { about: 'months after which an unverified item is stale', value: count },
} as const satisfies Record<string, { about: string; value: z.ZodType }>;

export type SettingName = keyof typeof settingCatalogue;
export type SettingValue<N extends SettingName> = z.output<(typeof settingCatalogue)[N]['value']>;
/** What is in force in an area, setting by setting: the document's value, or the project's default. */
export type EffectiveSettings = { readonly [N in SettingName]: SettingValue<N> };

export const settingNames = Object.keys(settingCatalogue) as SettingName[];
