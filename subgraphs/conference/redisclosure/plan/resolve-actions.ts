// R-118 [D 4.3.4; B-ISA 2.28]: which entries of a plan this permit opens.
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ConferenceContext } from '../../context.ts';
import { isGranted } from '../../context.ts';
import { CasePicture } from '../../graph/case-picture.ts';
import { PlanAction, planCategory } from '../../graph/plan-action.ts';
import { mayShowAction } from './may-show-action.ts';

@Resolver(() => CasePicture)
export class PlanResolver {
  /** The entries of the plan; null, never an empty plan, for whoever is not granted them. */
  @FieldResolver(() => [PlanAction], { nullable: true })
  async actions(
    @Root() { id: caseId }: Pick<CasePicture, 'id'>,
    @Ctx() { permit, loaders, releases }: ConferenceContext,
  ): Promise<readonly PlanAction[] | null> {
    const grant = Object.hasOwn(permit.cases, caseId) ? permit.cases[caseId] : undefined;
    const open = grant && isGranted(permit, caseId, planCategory) ? grant : null;
    const outcome = open ? 'RELEASED' : 'REFUSED';
    await releases.record({ caseId, participantId: null, category: planCategory, outcome });
    if (!open) return null;
    const actions = await loaders.actionsOf.load(caseId);
    return actions.filter(({ id }) => mayShowAction(open, id));
  }
}
