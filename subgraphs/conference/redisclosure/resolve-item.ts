// R-141, F-05 [K-I3 3.2.5 l.658-667; C 10.9.2; 10.9.3; L 3.2 l.443]: what could locate her, or is another's, is put to its owner as exempt.
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { presentsAsExempt } from '../../../schema/protocols/redisclosure/presents-as-exempt.ts';
import type { ConferenceContext } from '../context.ts';
import { RequestedItem } from './graph/redisclosure-request.ts';
import type { PresentedItem } from './present-request.ts';

@Resolver(() => RequestedItem)
export class RequestedItemResolver {
  @FieldResolver(() => Boolean)
  proposedExempt(
    @Root() { category, subjectId, dataSubjectId }: PresentedItem,
    @Ctx() { needToKnow }: ConferenceContext,
  ): boolean {
    if (dataSubjectId === null) return false;
    const row = needToKnow.get(category);
    // A category that nobody knows is taken for one that locates.
    const locates = row?.locates ?? true;
    const existenceProtected = row?.existence === 'protected';
    return presentsAsExempt({ locates, subjectId, existenceProtected, dataSubjectId });
  }
}
