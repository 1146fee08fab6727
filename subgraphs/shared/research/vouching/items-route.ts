import type { ItemsAnswer } from '../../../../schema/permit/item-references.ts';
import { itemsPath, itemsQuestionShape } from '../../../../schema/permit/item-references.ts';
import type { SignedRoute } from '../../permit/permit-gate.ts';
import type { ResearchServices } from '../research-context.ts';
import { vouchFor } from './vouch-for.ts';

/** `POST /items`, under a permit of its own use: a viewer's permit does not open it. */
export function itemsRoute(services: ResearchServices): SignedRoute {
  return {
    path: itemsPath,
    use: 'ITEMS',
    handle: (body, permit): Promise<ItemsAnswer> =>
      vouchFor(itemsQuestionShape.parse(body), permit, services),
  };
}
