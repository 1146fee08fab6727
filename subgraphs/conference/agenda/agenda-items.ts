import type { AgendaEntry, MaracCase } from '../../../schema/prisma/conference/generated/client.ts';
import type { AgendaItem } from '../graph/meeting.ts';

/** An agenda item with the meeting it stands in; who was not present is looked up when asked for. */
export type AgendaItemFrame = Omit<AgendaItem, 'notPresent'> & { readonly meetingId: string };

type Entry = Pick<AgendaEntry, 'meetingId' | 'caseId'> & { readonly case: MaracCase };

/** The entries of one meeting, in order, as one viewer's agenda. */
export function agendaItems(entries: readonly Entry[]): AgendaItemFrame[] {
  return entries.map(({ meetingId, caseId, case: one }, index) => {
    const { reference, repeat, referredWithoutConsent, counterAllegations } = one;
    const flags = { repeat, referredWithoutConsent, counterAllegations };
    // counted over what is shown; the stored position would leave a gap.
    return { meetingId, caseId, reference, position: index + 1, ...flags };
  });
}
