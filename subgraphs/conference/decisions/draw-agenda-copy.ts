// R-054 [B 4.20; 7.22; 7.24]: the agenda for the MAPPA or Community Risk coordinator, without restricted cases.
import { Ctx, ID, Query, Resolver } from 'type-graphql';
import { refusal } from '../../../schema/errors/refusal.ts';
import { sendsAgendaCopy } from '../../../schema/protocols/rules/sends-agenda-copy.ts';
import type { AgendaCopyRecipient } from '../../../schema/protocols/setting-catalogue.ts';
import type { AgendaItemFrame } from '../agenda/agenda-items.ts';
import { agendaItems } from '../agenda/agenda-items.ts';
import { onAgenda } from '../agenda/meeting-loaders.ts';
import { mayOpenAgenda } from '../agenda/open-to-agenda.ts';
import { visibleEntries } from '../agenda/visible-entries.ts';
import type { ConferenceContext } from '../context.ts';
import { AgendaCopy } from '../graph/agenda-copy.ts';
import { ClassifiedArg, NeedToKnow } from '../graph/classified.ts';
import { AgendaCopyForEnum } from '../graph/words.ts';
import type { Deciding } from './decide.ts';
import { decide } from './decide.ts';

const category = 'conference.meeting';

type CopyFrame = Omit<AgendaCopy, 'items' | 'leftOut'> & {
  readonly items: readonly AgendaItemFrame[];
  readonly leftOut: readonly AgendaItemFrame[] | null;
};

@Resolver()
export class DrawAgendaCopy {
  /** A query that is recorded like a decision: whoever draws a copy passes a list of people on. */
  @NeedToKnow(category)
  @Query(() => AgendaCopy, { nullable: true })
  async agendaCopy(
    @ClassifiedArg(category, 'meetingId', () => ID) meetingId: string,
    @ClassifiedArg(category, 'for', () => AgendaCopyForEnum) recipient: AgendaCopyRecipient,
    @Ctx() context: ConferenceContext,
  ): Promise<CopyFrame> {
    const about = `agenda copy ${meetingId}`;
    const rules = { roles: ['COORDINATOR', 'CHAIR'], about, meetings: [meetingId] } as const;
    const { id, at, result } = await decide(context, rules, async (deciding) => {
      const { by, now } = deciding;
      if (!sendsAgendaCopy(context.profiles[by.area], recipient))
        throw refusal('OPERATION_NOT_ALLOWED', { rule: 'R-054' });
      if (!mayOpenAgenda(by, context.profiles, now))
        throw refusal('OPERATION_NOT_ALLOWED', { rule: 'R-009' });
      return draw(deciding, meetingId, recipient);
    });
    const shown = [...result.items, ...(result.leftOut ?? [])];
    await Promise.all(shown.map(({ caseId }) => context.releases.record(onAgenda(caseId))));
    return { id, at, meetingId, for: recipient, ...result };
  }
}

/**
 * The meeting's agenda as the person who draws the copy may know it, in two halves, the second for the
 * chair alone. The record keeps all that was left out, also what that person may not know of.
 */
async function draw({ tx, by, now }: Deciding, meetingId: string, recipient: AgendaCopyRecipient) {
  const meeting = await tx.meeting.findUnique({ where: { id: meetingId, areaId: by.area } });
  if (!meeting) throw refusal('NOT_FOUND');
  const entries = await tx.agendaEntry.findMany({
    where: { meetingId, ...visibleEntries(by, now) },
    include: { case: { include: { restrictions: { where: { liftedAt: null } } } } },
    orderBy: [{ position: 'asc' }, { caseId: 'asc' }],
  });
  const isRestricted = (entry: (typeof entries)[number]) => entry.case.restrictions.length > 0;
  const items = agendaItems(entries.filter((entry) => !isRestricted(entry)));
  const leftOut = by.role === 'CHAIR' ? agendaItems(entries.filter(isRestricted)) : null;
  const sent = items.map(({ caseId }) => caseId);
  const [all] = await tx.$queryRaw<[{ ids: string[] }]>`SELECT agenda_of(${meetingId}) AS ids`;
  const kept = all.ids.filter((id) => !sent.includes(id));
  const outcome = { for: recipient, items: sent, leftOut: kept };
  return { result: { items, leftOut }, record: { kind: 'AGENDA_COPY', meetingId, outcome } };
}
