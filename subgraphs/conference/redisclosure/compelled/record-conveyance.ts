// R-129 [L-D l.687]: no approved contact. The coordinator judges, tells it on, records it, and has the list reviewed.
import { randomUUID } from 'node:crypto';
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { ConferenceContext } from '../../context.ts';
import type { Deciding } from '../../decisions/decide.ts';
import { aboutCase, decide, refuse, requireCase, requireReason } from '../../decisions/decide.ts';
import { Decision } from '../../decisions/decision.ts';
import { ClassifiedArg, NeedToKnow } from '../../graph/classified.ts';
import { coordinatorsOf, notify, officersOf } from '../../inbox/notify.ts';
import { inForce } from '../../records/open-nomination.ts';

const category = 'conference.decision';

/** Whoever an agency is reached through. */
const contacts = ['REPRESENTATIVE', 'DEPUTY', 'SPOC'];

@Resolver()
export class RecordConveyance {
  /** Records that information was told on for an agency that nobody can be reached at. */
  @NeedToKnow(category)
  @Mutation(() => Decision)
  recordConveyance(
    @ClassifiedArg('case.identity', 'caseId', () => ID) name: string,
    @ClassifiedArg(category, 'agencyId', () => ID) agencyId: string,
    @ClassifiedArg(category, 'toWhom', () => String) toWhom: string,
    @ClassifiedArg(category, 'lawfulBasis', () => String) lawfulBasis: string,
    @ClassifiedArg(category, 'necessity', () => String) necessity: string,
    @Ctx() context: ConferenceContext,
  ): Promise<Decision> {
    const rules = { roles: ['COORDINATOR'], about: aboutCase(context, name) } as const;
    return decide(context, rules, async (deciding) => {
      const { tx, by, now } = deciding;
      const caseId = await requireCase(context, deciding, name);
      await requireNoContact(deciding, agencyId);
      await requireMayHear(deciding, caseId, agencyId);
      const id = randomUUID();
      const told = {
        toWhom: requireReason(toWhom, 'R-129', 'toWhom'),
        lawfulBasis: requireReason(lawfulBasis, 'R-129', 'lawfulBasis'),
        necessity: requireReason(necessity, 'R-129', 'necessity'),
      };
      const made = { recordedBy: by.nominationId, at: now };
      await tx.conveyance.create({ data: { id, caseId, agencyId, ...told, ...made } });
      const review = { kind: 'LIST_REVIEW', caseId, aboutId: id } as const;
      const reviewing = await reviewers(deciding, agencyId);
      await notify(
        tx,
        reviewing.map((nominationId) => ({ nominationId, ...review })),
        now,
      );
      const outcome = { conveyance: id };
      const reason = told.necessity;
      const record = { kind: 'CONVEYANCE', caseId, agencyId, outcome, reason };
      return { result: true, about: id, record };
    });
  }
}

/** While the agency has anybody on its list who may be asked, nobody else tells it on. */
async function requireNoContact({ tx, by, now }: Deciding, agencyId: string): Promise<void> {
  const agency = await tx.agency.findUnique({ where: { id: agencyId, areaId: by.area } });
  if (!agency) refuse('agencyId', 'R-129');
  const reachable = await tx.nomination.count({
    where: { agencyId, role: { in: contacts }, ...inForce(now) },
  });
  if (reachable > 0) refuse('agencyId', 'R-129');
}

/** F-28: no emergency of the list lets in who is kept out: the employer of a party, an agency not on a restricted case. */
async function requireMayHear({ tx }: Deciding, caseId: string, agencyId: string): Promise<void> {
  const employs = await tx.employerExclusion.count({ where: { caseId, agencyId } });
  if (employs > 0) refuse('agencyId', 'R-053');
  const restricted = await tx.restriction.count({ where: { caseId, liftedAt: null } });
  if (restricted > 0) refuse('caseId', 'R-050');
}

/**
 * Whoever is left of that agency, and the coordinators, who may put somebody on its list; not the steering
 * group, which knows of no case.
 */
async function reviewers({ tx, by, now }: Deciding, agencyId: string): Promise<string[]> {
  const left = await officersOf(tx, now, agencyId);
  return [...left, ...(await coordinatorsOf(tx, now, by.area))];
}
