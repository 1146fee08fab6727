import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { CompactSign } from 'jose';
import type { JSONWebKeySet } from 'jose';
import type { Permit } from '../../schema/permit/permit.ts';
import {
  bodyDigest,
  permitAlgorithm,
  permitIssuer,
  permitLifetimeSeconds,
} from '../../schema/permit/permit.ts';

/** What a test says about a permit; everything is overridden by what it names, the digest included. */
export type PermitClaims = Partial<Permit> & Pick<Permit, 'aud' | 'iat'>;

export interface TestPermitSigner {
  /** The public keys, as an agency is given them. */
  keys(): JSONWebKeySet;
  /** A real signed permit for exactly this body. */
  sign(claims: PermitClaims, body: string): Promise<string>;
}

/** Signs permits as the gateway does, and also ones that it never would. Each signer has its own key. */
export function createPermitSigner(): TestPermitSigner {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const kid = randomUUID();
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid, alg: permitAlgorithm, use: 'sig' };
  return {
    keys: () => ({ keys: [jwk] }),
    sign(claims, body) {
      const permit: Permit = {
        iss: permitIssuer,
        jti: randomUUID(),
        exp: claims.iat + permitLifetimeSeconds,
        use: 'CASE',
        body: bodyDigest(body),
        disclosureId: randomUUID(),
        purpose: 'MARAC_SAFETY',
        viewer: null,
        audience: [],
        cases: {},
        items: [],
        signedInAt: null,
        ...claims,
      };
      return new CompactSign(new TextEncoder().encode(JSON.stringify(permit)))
        .setProtectedHeader({ alg: permitAlgorithm, kid })
        .sign(privateKey);
    },
  };
}
