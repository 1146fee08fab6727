// R-062, R-063 [L 1.2 l.106; L-E l.705-709; B 2.9; K l.353]: from this moment on, whoever is present hears the case.
import { randomUUID } from 'node:crypto';
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { refusal } from '../../../schema/errors/refusal.ts';
import type { Present } from '../agenda/presence.ts';
import { presentAt } from '../agenda/presence.ts';
import { visibleEntries } from '../agenda/visible-entries.ts';
import type { ConferenceContext } from '../context.ts';
import { ClassifiedArg, NeedToKnow } from '../graph/classified.ts';
import { londonDay } from '../records/london-day.ts';
import { aboutCase, decide, refuse, requireCase } from './decide.ts';
import { Decision } from './decision.ts';

const category = 'conference.decision';

@Resolver()
export class OpenCase {
  /**
   * The meeting begins to discuss a case on its agenda. The record keeps who was present by the
   * register of that moment; what the register says of it later, corrections included, `notPresent` says.
   */
  @NeedToKnow(category)
  @Mutation(() => Decision)
  openCase(
    @ClassifiedArg(category, 'meetingId', () => ID) meetingId: string,
    @ClassifiedArg('case.identity', 'caseId', () => ID) name: string,
    @Ctx() context: ConferenceContext,
  ): Promise<Decision> {
    const rules = { roles: ['CHAIR', 'COORDINATOR'], about: aboutCase(context, name) } as const;
    return decide(context, rules, async (deciding) => {
      const { tx, by, now } = deciding;
      const caseId = await requireCase(context, deciding, name);
      // The same test as for the agenda: what is not on theirs, they do not open.
      const entry = await tx.agendaEntry.findFirst({
        where: { meetingId, caseId, ...visibleEntries(by, now), meeting: { areaId: by.area } },
        include: { meeting: true },
      });
      if (!entry) throw refusal('NOT_FOUND');
      if (londonDay(now) !== londonDay(entry.meeting.startsAt)) refuse('meetingId', 'R-062');
      const id = randomUUID();
      const hearing = { meetingId, caseId, openedAt: now };
      await tx.caseHearing.create({ data: { id, ...hearing, openedBy: by.nominationId } });
      const present = await tx.$queryRaw<Present[]>(presentAt([hearing]));
      const outcome = { hearing: id, present: present.map(({ nominationId }) => nominationId) };
      const record = { kind: 'CASE_OPENED', meetingId, caseId, outcome };
      return { result: true, about: id, record };
    });
  }
}
