import type { JWK } from 'jose';
import { generatePermitKey, readPermitKey } from '../../gateway/permit/permit-keys.ts';
import type { TestSystem } from '../support/system.ts';
import { startSystem } from '../support/system.ts';
import { mirrorWithout } from './mirror.ts';
import type { Secret } from './secrets.ts';
import { putOpenMatters, putSecrets } from './secrets.ts';

/** Two whole systems whose databases differ in the secrets and in nothing else. */
export interface TwoWorlds {
  readonly secrets: readonly Secret[];
  readonly withThem: TestSystem;
  readonly withoutThem: TestSystem;
  /** The key of the gateway of both, for calls straight at a subgraph. */
  readonly privateJwk: JWK;
  close(): Promise<void>;
}

const declaring = ['police-rep', 'idva-rep', 'childrens-rep', 'housing-rep', 'health-rep', 'chair'];
const more = ['police-deputy', 'probation-rep', 'coordinator'];

/**
 * Everything happens in the world with the secrets; the other becomes its copy and loses them. A case's
 * reference is the one thing left alone: that 002 is missing between 001 and 003 is the same in both
 * (docs/decisions/0013 says what a gap tells).
 */
export async function startTwoWorlds(): Promise<TwoWorlds> {
  const { privateJwk, publicKeys } = await generatePermitKey();
  const permitKey = readPermitKey(privateJwk);
  const start = () =>
    startSystem(() => ({ permitKey: () => permitKey }), { permitKeys: () => publicKeys });
  const [withThem, withoutThem] = await Promise.all([start(), start()]);
  const areas = ['bexley', 'dorset', 'kent', 'london', 'cleveland'];
  for (const area of areas)
    await withThem.declare(...[...declaring, ...more].map((post) => `${area}-${post}`));
  await putOpenMatters(withThem);
  const secrets = await putSecrets(withThem);
  const removals = secrets.flatMap((secret) => secret.removals);
  await mirrorWithout(withThem.databases, withoutThem.databases, removals);
  return {
    ...{ secrets, withThem, withoutThem, privateJwk },
    async close() {
      await withThem.close();
      await withoutThem.close();
    },
  };
}
