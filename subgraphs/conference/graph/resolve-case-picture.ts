import { randomUUID } from 'node:crypto';
import { Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { refusal } from '../../../schema/errors/refusal.ts';
import { marking } from '../../../schema/protocols/rules/marking.ts';
import type { AreaId } from '../../../schema/vocabulary/terms.ts';
import type { ConferenceContext } from '../context.ts';
import { openCase } from '../context.ts';
import { forPicture, readIn } from '../records/open-rows.ts';
import type { ParticipantRecord } from '../records/participants.ts';
import { CasePicture } from './case-picture.ts';
import { ClassifiedArg, NeedToKnow } from './classified.ts';
import { Participant } from './participant.ts';
import { PurposeEnum } from './words.ts';

type CaseFrame = Omit<CasePicture, 'participants' | 'actions'>;

/**
 * The frame of a case that the permit opens, or null: the same for a case that does not exist and one
 * that this viewer may not know of.
 */
export async function caseFrame(
  context: ConferenceContext,
  name: string,
): Promise<CaseFrame | null> {
  const open = openCase(context.permit, name);
  const record = open && (await context.loaders.cases.load(open.id));
  if (!record) {
    await context.releases.refuse('case.frame');
    return null;
  }
  await context.releases.record({
    caseId: record.id,
    participantId: null,
    category: 'case.frame',
    outcome: 'RELEASED',
  });
  if (open.permission) await keepUse(context, open.id, open.permission.id);
  const mark = marking(context.profiles[record.areaId as AreaId]);
  return {
    id: record.id,
    reference: record.reference,
    area: record.areaId,
    marking: mark?.marking ?? null,
    handlingText: mark?.handlingText ?? null,
  };
}

/**
 * whoever is shown something under a permission is on record with it before they are, so that
 * they can be told when it ends.
 */
async function keepUse(
  { permit, records, clock }: ConferenceContext,
  caseId: string,
  permissionId: string,
): Promise<void> {
  if (!permit.viewer) throw refusal('OPERATION_NOT_ALLOWED', { rule: 'R-001' });
  const { nominationId } = permit.viewer;
  const { disclosureId } = permit;
  const use = { permissionId, caseId, nominationId, disclosureId, at: clock() };
  const writing = records.permissionUse.createMany({
    data: [{ id: randomUUID(), ...use }],
    // The frame is asked for more than once in one operation.
    skipDuplicates: true,
  });
  await readIn(records, forPicture([caseId]), writing);
}

@Resolver(() => CasePicture)
export class CasePictureResolver {
  // The purpose and the permission are the gateway's to judge; the permit carries the verdict.
  @NeedToKnow('case.frame')
  @Query(() => CasePicture, { nullable: true })
  casePicture(
    @ClassifiedArg('case.identity', 'caseId', () => ID) caseId: string,
    @ClassifiedArg('case.purpose', 'purpose', () => PurposeEnum, { defaultValue: 'MARAC_SAFETY' })
    _purpose: string,
    @ClassifiedArg('case.purpose', 'permissionId', () => ID, { nullable: true })
    _permissionId: string | null,
    @Ctx() context: ConferenceContext,
  ): Promise<CaseFrame | null> {
    return caseFrame(context, caseId);
  }

  @FieldResolver(() => [Participant])
  async participants(
    @Root() { id: caseId }: CaseFrame,
    @Ctx() { permit, loaders, releases }: ConferenceContext,
  ): Promise<readonly ParticipantRecord[]> {
    const all = await loaders.participantsOf.load(caseId);
    const permission = permit.cases[caseId]?.permission ?? null;
    // a permission says nothing of parties whom its items are not about.
    const participants = all.filter(({ id }) => !permission || permission.subjects.includes(id));
    const outcome = 'RELEASED';
    await Promise.all(
      participants.map(({ id }) =>
        releases.record({ caseId, participantId: id, category: 'case.participants', outcome }),
      ),
    );
    return participants;
  }
}
