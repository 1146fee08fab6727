import type { BuiltSubgraph } from '../shared/build-subgraph.ts';
import { buildSubgraph } from '../shared/build-subgraph.ts';
import type { ConferenceContext } from './context.ts';
import { decisionResolvers } from './decisions/resolvers.ts';
import { emergencyResolvers } from './emergency/resolvers.ts';
import { CasePicture } from './graph/case-picture.ts';
import { Participant } from './graph/participant.ts';
import { CasePictureResolver, caseFrame } from './graph/resolve-case-picture.ts';
import { MeResolver } from './graph/resolve-me.ts';
import { AgendaItemResolver, MeetingResolver } from './graph/resolve-meeting.ts';
import { compelledResolvers } from './redisclosure/compelled/resolvers.ts';
import { planResolvers } from './redisclosure/plan/resolvers.ts';
import { InboxResolver } from './inbox/resolve-inbox.ts';
import { NotSharing } from './not-sharing/resolve-not-sharing.ts';
import { redisclosureResolvers } from './redisclosure/resolvers.ts';
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
      InboxResolver,
      ...emergencyResolvers,
      NotSharing,
      ...planResolvers,
      ...redisclosureResolvers,
      ...compelledResolvers,
    ],
    orphanedTypes: [CasePicture, Participant],
    authChecker: authorise,
    references: {
      // A reference is what somebody claims; the permit says whether the case is open.
      CasePicture: async ({ id }, context) => {
        if (typeof id === 'string' && Object.hasOwn(context.permit.cases, id))
          return caseFrame(context, id);
        await context.releases.refuse('case.frame');
        return null;
      },
      Participant: async ({ id }, { permit, loaders, releases }) => {
        const found = typeof id === 'string' ? await loaders.participants.load(id) : null;
        const category = 'case.participants';
        const permission = found && permit.cases[found.caseId]?.permission;
        // under a permission, only those whom its items are about.
        if (!found || (permission && !permission.subjects.includes(found.id))) {
          await releases.refuse(category);
          return null;
        }
        const { id: participantId, caseId } = found;
        await releases.record({ caseId, participantId, category, outcome: 'RELEASED' });
        return found;
      },
    },
  });
}
