// whoever must agree is asked, and told, in the moment it is sent.
import { randomUUID } from 'node:crypto';
import { answerDeadline } from '../../../../schema/protocols/redisclosure/answer-deadline.ts';
import { compelledDay } from '../../../../schema/protocols/redisclosure/compelled-day.ts';
import { fitsRecipient } from '../../../../schema/protocols/redisclosure/fits-recipient.ts';
import { whoMustAgree } from '../../../../schema/protocols/redisclosure/who-must-agree.ts';
import type { AskNeeded } from '../../../../schema/protocols/redisclosure/who-must-agree.ts';
import type { RedisclosureRoute } from '../../../../schema/vocabulary/redisclosure.ts';
import type { Role } from '../../../../schema/vocabulary/terms.ts';
import type { Present } from '../../agenda/presence.ts';
import { presentAt, speaksForAgency } from '../../agenda/presence.ts';
import type { ConferenceContext } from '../../context.ts';
import type { Deciding, Tx } from '../../decisions/decide.ts';
import { refuse } from '../../decisions/decide.ts';
import { holdReasonOf } from '../compelled/hold-reasons.ts';
import { openHold } from '../compelled/open-hold.ts';
import { tell, whoMayAct } from '../tell.ts';

/** What sending has to know of a request. */
export interface Sending {
  readonly id: string;
  readonly caseId: string;
  readonly route: RedisclosureRoute;
  readonly authorNominationId: string;
  readonly recipientAgencyId: string | null;
  readonly particulars: Readonly<Record<string, unknown>>;
  /** The agencies that must agree about its items; empty where it names a scope. */
  readonly owners: readonly string[];
}

/** Routes that coordinator and chair hear of besides, to see them through. */
const formal: readonly RedisclosureRoute[] = [
  'COURT_ORDER',
  'FAMILY_COURT_REQUEST',
  'FREEDOM_OF_INFORMATION',
];

/** The agencies that somebody spoke for when the case was last discussed. */
async function agenciesPresent(tx: Tx, caseId: string): Promise<string[]> {
  const hearing = await tx.caseHearing.findFirst({
    where: { caseId },
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
  });
  if (!hearing) return [];
  const there = await tx.$queryRaw<Present[]>(presentAt([hearing]));
  return there.filter(({ role }) => speaksForAgency.includes(role)).map(({ agencyId }) => agencyId);
}

/** Every agency asked about the case: where a scope is named, each answers for what it holds. */
async function agenciesAsked(tx: Tx, caseId: string): Promise<string[]> {
  const asked = await tx.researchRequest.findMany({
    where: { caseId },
    orderBy: { agencyId: 'asc' },
  });
  return asked.map(({ agencyId }) => agencyId);
}

async function asksNeeded(
  context: ConferenceContext,
  { tx, by }: Deciding,
  sending: Sending,
): Promise<readonly AskNeeded[]> {
  const { caseId, route, recipientAgencyId } = sending;
  const partners = await tx.distribution.findMany({
    where: { caseId, agency: { standing: 'SIGNED' } },
    orderBy: { agencyId: 'asc' },
  });
  const recipientSigned =
    recipientAgencyId !== null &&
    (await tx.agency.count({ where: { id: recipientAgencyId, standing: 'SIGNED' } })) > 0;
  const atTheTable = partners.some(({ agencyId }) => agencyId === recipientAgencyId);
  if (!fitsRecipient(route, { signed: recipientSigned, atTheTable }))
    refuse('input.route', 'R-121');
  const owners = sending.owners.length > 0 ? sending.owners : await agenciesAsked(tx, caseId);
  const needed = whoMustAgree(context.profiles[by.area], {
    ...{ route, owners, recipientSigned },
    partners: partners.map(({ agencyId }) => agencyId),
    present: await agenciesPresent(tx, caseId),
  });
  if (needed === 'NEVER') return refuse('input.route', 'R-109');
  // Nobody to ask is nobody who agreed.
  if (!needed.some(({ askedOf }) => askedOf === 'OWNER')) return refuse('input.itemIds', 'R-109');
  return needed;
}

/**
 * R-116, R-136: silence lets something out only where somebody could have spoken, and in time. An owner of whose officers
 * none can be told, because none is nominated, all are kept from the case or the author is the only one, was not silent.
 * Nor does it let out what the author asked for itself, except between agencies that reuse (decision 22); nor at a court's
 * date that comes before the owners' own clock is over. Then it is not agreed, or it goes to legal where the law compels.
 */
async function unlessUnheard(
  deciding: Deciding,
  { caseId, route, recipientAgencyId, authorNominationId }: Sending,
  { needed, isHurried }: { needed: readonly AskNeeded[]; isHurried: boolean },
): Promise<readonly AskNeeded[]> {
  const agencies = needed.flatMap(({ agencyId }) => agencyId ?? []);
  const found = await whoMayAct(deciding, caseId, { agencies });
  const others = found.filter(({ id }) => id !== authorNominationId);
  const told = new Set(others.map(({ agencyId }) => agencyId));
  const forItself = recipientAgencyId === deciding.by.agencyId && route !== 'REUSE';
  return needed.map((ask) => {
    const heard = told.has(ask.agencyId ?? '') && !forItself && !isHurried;
    if (ask.onSilence !== 'RELEASES' || heard) return ask;
    return { ...ask, onSilence: ask.onRefusal === 'ESCALATES' ? 'ESCALATES' : 'REFUSES' };
  });
}

/** Asks everybody who must agree, tells them, and holds the case from disposal where the route does. */
export async function sendAsks(
  context: ConferenceContext,
  deciding: Deciding,
  sending: Sending,
): Promise<void> {
  const { tx, by, now } = deciding;
  const { id: requestId, caseId, route } = sending;
  const profile = context.profiles[by.area];
  const day = compelledDay(route, sending.particulars, profile.bankHolidays);
  const deadline = answerDeadline(profile, route, now, day);
  const isHurried = deadline < answerDeadline(profile, route, now, null);
  const needed = await unlessUnheard(deciding, sending, {
    needed: await asksNeeded(context, deciding, sending),
    isHurried,
  });
  await tx.redisclosureAsk.createMany({
    data: needed.map((ask) => ({
      id: randomUUID(),
      ...{ requestId, caseId, deadline },
      ...ask,
      permissionId: ask.askedOf === 'OWNER' ? randomUUID() : null,
    })),
  });
  const sent = { nominationId: by.nominationId, officerId: by.officerId, at: now };
  await tx.redisclosureEvent.create({
    data: { id: randomUUID(), requestId, caseId, kind: 'SENT', ...sent },
  });
  const reason = holdReasonOf(route);
  if (reason) await openHold(tx, { caseId, requestId, reason, by: by.nominationId, now });
  await tellAsked(deciding, sending, needed, deadline);
}

async function tellAsked(
  deciding: Deciding,
  { id: requestId, caseId, route, authorNominationId }: Sending,
  needed: readonly AskNeeded[],
  dueBy: Date,
): Promise<void> {
  const agencies = needed.flatMap(({ agencyId }) => agencyId ?? []);
  const offices: Role[] = needed.some(({ askedOf }) => askedOf === 'CHAIR') ? ['CHAIR'] : [];
  const asked = await whoMayAct(deciding, caseId, { agencies, offices });
  const others = asked.filter(({ id }) => id !== authorNominationId);
  await tell(
    deciding,
    others.map(({ id }) => id),
    { kind: 'ASK', caseId, requestId, dueBy },
  );
  if (needed.some(({ askedOf }) => askedOf === 'VICTIM')) {
    const voices = await whoAsksVictim(deciding, caseId);
    const rest = voices.filter(
      (id) => id !== authorNominationId && !others.some((one) => one.id === id),
    );
    await tell(deciding, rest, { kind: 'ASK', caseId, requestId, dueBy });
  }
  const mayEscalate = needed.some(
    ({ onRefusal, onSilence }) => onRefusal === 'ESCALATES' || onSilence === 'ESCALATES',
  );
  if (!mayEscalate && !formal.includes(route)) return;
  // Whoever may direct is told that they may have to; nobody directs what they asked for themselves (F-35).
  const directing = await whoMayAct(deciding, caseId, { offices: ['COORDINATOR', 'CHAIR'] });
  const elsewhere = directing.filter(({ id }) => id !== authorNominationId);
  await tell(
    deciding,
    elsewhere.map(({ id }) => id),
    { kind: 'LEGAL', caseId, requestId, dueBy },
  );
}

async function whoAsksVictim(deciding: Deciding, caseId: string): Promise<string[]> {
  const { tx, by } = deciding;
  const { referringAgencyId } = await tx.maracCase.findUniqueOrThrow({ where: { id: caseId } });
  const advocates = await tx.agency.findMany({ where: { areaId: by.area, type: 'IDVA_DA' } });
  const agencies = [referringAgencyId, ...advocates.map(({ id }) => id)];
  const found = await whoMayAct(deciding, caseId, { agencies, offices: ['COORDINATOR'] });
  const asking = ['REPRESENTATIVE', 'DEPUTY', 'COORDINATOR'];
  return found.filter(({ role }) => asking.includes(role)).map(({ id }) => id);
}
