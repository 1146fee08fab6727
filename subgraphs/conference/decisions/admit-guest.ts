// R-063 [L 1.2 l.106; B 2.9; 7.20; 7.21; K l.353]: the chair lets somebody in, for a window.
import { randomUUID } from 'node:crypto';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { Instant } from '../../../schema/vocabulary/scalars.ts';
import type { ConferenceContext } from '../context.ts';
import { NeedToKnow } from '../graph/classified.ts';
import type { AdmissionKind } from '../graph/words.ts';
import { AdmissionKindEnum } from '../graph/words.ts';
import { checkAdmitted, checkWindow, findOccasion, requireKind } from './admission-rules.ts';
import { aboutCase, decide, refuse, requireReason } from './decide.ts';
import { Decision } from './decision.ts';

const category = 'conference.decision';

@NeedToKnow(category)
@InputType({ description: 'What the inviting agency answers for (R-014, R-060).' })
export class AttestationInput {
  @Field(() => Boolean) recruitmentChecked!: boolean;
  @Field(() => Boolean, { description: 'Was sent the statement and told the rules (R-059).' })
  briefed!: boolean;
}

@NeedToKnow(category)
@InputType({ description: 'A guest for one case; an observer for one case or one meeting.' })
export class AdmitGuestInput {
  @NeedToKnow('case.identity')
  @Field(() => ID, { nullable: true })
  caseId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Instead of a case: an observer of all it hears.',
  })
  meetingId!: string | null;

  @Field(() => ID) nominationId!: string;
  @Field(() => AdmissionKindEnum) kind!: AdmissionKind;
  @Field(() => Instant) from!: string;
  @Field(() => Instant) until!: string;
  @Field(() => AttestationInput) attestation!: AttestationInput;
  @Field(() => String) reason!: string;
}

@Resolver()
export class AdmitGuest {
  /** Opens one case (or, to an observer, a meeting) to one nominated person inside a window. */
  @NeedToKnow(category)
  @Mutation(() => Decision)
  admitGuest(
    @NeedToKnow(category) @Arg('input', () => AdmitGuestInput) input: AdmitGuestInput,
    @Ctx() context: ConferenceContext,
  ): Promise<Decision> {
    const { kind, nominationId } = input;
    const { recruitmentChecked, briefed } = input.attestation;
    const about = aboutCase(context, input.caseId ?? input.meetingId ?? '');
    return decide(context, { roles: ['CHAIR'], about }, async (deciding) => {
      const { tx, by } = deciding;
      const { caseId, meeting } = await findOccasion(context, deciding, input);
      const nomination = await checkAdmitted(deciding, { caseId, nominationId, kind });
      requireKind(context.profiles[by.area], kind, nomination.agency.standing);
      if (!recruitmentChecked) refuse('attestation.recruitmentChecked', 'R-060');
      if (!briefed) refuse('attestation.briefed', 'R-059');
      checkWindow(input, meeting, deciding.now);
      const reason = requireReason(input.reason, 'R-010');
      const id = randomUUID();
      const { from, until } = input;
      const admission = { caseId, meetingId: meeting.id, nominationId, kind, from, until };
      await tx.admission.create({
        data: {
          id,
          ...admission,
          admittedBy: by.nominationId,
          attestation: { recruitmentChecked, briefed },
        },
      });
      const outcome = { admission: id, kind, from, until };
      const where = { meetingId: meeting.id, ...(caseId !== null && { caseId }) };
      const record = { kind: 'ADMITTED', ...where, nominationId, outcome, reason };
      return { result: true, about: id, record };
    });
  }
}
