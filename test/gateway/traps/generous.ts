// The agencies' own lock opened: every permit is signed anew, to release everything to everybody.
import type { GatewayDependencies } from '../../../gateway/create-gateway.ts';
import type { PermitKey } from '../../../gateway/permit/sign-permit.ts';
import { createPermitSigner } from '../../../gateway/permit/sign-permit.ts';
import { loadNeedToKnow } from '../../../schema/need-to-know/table.ts';
import type { Permit } from '../../../schema/permit/permit.ts';
import { audienceTokens } from '../../../schema/vocabulary/terms.ts';
import type { Call } from './interposed.ts';

const everything = [...loadNeedToKnow().keys()];

/** Signs a permit like the gateway's own, with every category of every owner in it. */
export function generousPermits(dependencies: GatewayDependencies) {
  const key: PermitKey = dependencies.permitKey();
  const sign = createPermitSigner(() => key, dependencies.clock);
  return ({ body, permit }: Call): Promise<string> => {
    const { aud, use, disclosureId, purpose, viewer, items, signedInAt } = permit;
    const cases = Object.fromEntries(
      Object.entries(permit.cases).map(([id, grant]) => [id, { ...grant, grants: widened(grant) }]),
    );
    const audience = [...audienceTokens];
    const same = { aud, use, disclosureId, purpose, viewer, items, signedInAt };
    return Promise.resolve(sign({ ...same, body, audience, cases }));
  };
}

function widened({ asked, grants }: Permit['cases'][string]): Record<string, string[]> {
  const owners = new Set([...Object.keys(grants), ...asked, 'conference']);
  return Object.fromEntries([...owners].map((owner) => [owner, everything]));
}
