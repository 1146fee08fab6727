import { createLocalJWKSet, errors } from 'jose';
import type { JWTVerifyGetKey } from 'jose';
import { fetchSigningKeys } from './discovery.ts';
import type { IssuerAddress } from './discovery.ts';
import { KeysUnavailable } from './refusal.ts';
import type { KeysFault } from './refusal.ts';

/** From this age on a set is fetched anew behind the requests that still use it. */
const REFRESH_AFTER_MS = 5 * 60_000;
/** INVARIANT: no set older than this verifies anything; a key the issuer withdrew dies with it. */
export const KEYS_MAX_AGE_MS = 10 * 60_000;
/** The attack: tokens with random key ids, each of which makes us call the issuer. */
export const UNKNOWN_KEY_COOLDOWN_MS = 30_000;

export interface SigningKeys {
  /** Key resolution for `jwtVerify`; throws {@link KeysUnavailable} when there is nothing to verify with. */
  resolve: JWTVerifyGetKey;
  /** True when there are keys to verify with, fetching them first if need be. */
  ready(): Promise<boolean>;
}

/**
 * The issuer's public keys, fetched on first use and kept for a stated time. The issuer need not be
 * up when the gateway starts. While it does not answer, the last set serves until
 * {@link KEYS_MAX_AGE_MS} and then everything is refused; an issuer that answers with no keys has
 * withdrawn them, which counts at once.
 *
 * jose's remote key set is not used because it measures age by the machine's clock only and takes
 * an empty set for a set without this key.
 */
export function createSigningKeys(
  address: IssuerAddress & { clock: () => Date; fetchTimeoutMs: number },
): SigningKeys {
  let held: { resolve: JWTVerifyGetKey; fetchedAt: number } | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let underWay: Promise<KeysFault | undefined> | undefined;

  const now = (): number => address.clock().getTime();
  const coolingDown = (): boolean => now() - lookedAt < UNKNOWN_KEY_COOLDOWN_MS;

  /** A clock set back would make an old set look young, so a negative age is too old. */
  function age(): number {
    const elapsed = now() - (held?.fetchedAt ?? Number.NEGATIVE_INFINITY);
    return elapsed < 0 ? Number.POSITIVE_INFINITY : elapsed;
  }

  async function load(): Promise<KeysFault | undefined> {
    const askedAt = now();
    lookedAt = askedAt;
    const fetched = await fetchSigningKeys(address, address.fetchTimeoutMs);
    if (fetched.kind === 'keys') {
      held = { resolve: createLocalJWKSet(fetched.jwks), fetchedAt: askedAt };
      return undefined;
    }
    if (fetched.fault === 'NO_KEYS') held = undefined;
    return fetched.fault;
  }

  /** One fetch at a time, however many requests wait: that bounds what a dead issuer can cost. */
  function reload(): Promise<KeysFault | undefined> {
    underWay ??= load().finally(() => {
      underWay = undefined;
    });
    return underWay;
  }

  async function current(): Promise<JWTVerifyGetKey> {
    if (age() >= KEYS_MAX_AGE_MS) {
      const fault = await reload();
      if (fault !== undefined) throw new KeysUnavailable(fault);
    } else if (age() >= REFRESH_AFTER_MS && !coolingDown()) {
      void reload();
    }
    if (held === undefined) throw new KeysUnavailable('NO_KEYS');
    return held.resolve;
  }

  return {
    async resolve(header, token) {
      const resolve = await current();
      try {
        return await resolve(header, token);
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
        if (underWay === undefined && coolingDown()) throw error;
        const fault = await reload();
        if (fault !== undefined) throw new KeysUnavailable(fault);
        return (await current())(header, token);
      }
    },
    async ready() {
      if (held !== undefined && age() < KEYS_MAX_AGE_MS) return true;
      return (await reload()) === undefined;
    },
  };
}
