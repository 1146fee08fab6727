import type { BuiltSubgraph } from '../shared/build-subgraph.ts';
import { buildSubgraph } from '../shared/build-subgraph.ts';
import type { ConferenceContext } from './context.ts';
import { decisionResolvers } from './decisions/resolvers.ts';
import { CasePicture } from './graph/case-picture.ts';
import { Participant } from './graph/participant.ts';
import { CasePictureResolver, caseFrame } from './graph/resolve-case-picture.ts';
import { MeResolver } from './graph/resolve-me.ts';
import { AgendaItemResolver, MeetingResolver } from './graph/resolve-meeting.ts';
import { authorise } from './release-log/authorise.ts';

/** The conference's part of the graph: who looks, meetings, the frame of a case and its participants. */
export function conferenceSubgraph(): BuiltSubgraph {
  return buildSubgraph<ConferenceContext>({
    resolvers: [
      MeResolver,
      MeetingResolver,
      AgendaItemResolver,
      CasePictureResolver,
      ...decisionResolvers,
    ],
    orphanedTypes: [CasePicture, Participant],
    authChecker: authorise,
    references: {
      // A reference is what somebody claims; the permit says whether the case is open.
      CasePicture: async ({ id }, context) =>
        typeof id === 'string' && Object.hasOwn(context.permit.cases, id)
          ? caseFrame(context, id)
          : null,
      Participant: async ({ id }, context) => {
        const found = typeof id === 'string' ? await context.loaders.participants.load(id) : null;
        if (!found) return null;
        const { caseId } = found;
        const category = 'case.participants';
        await context.releases.record({
          caseId,
          participantId: found.id,
          category,
          outcome: 'RELEASED',
        });
        return found;
      },
    },
  });
}
