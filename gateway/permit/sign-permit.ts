import { randomUUID } from 'node:crypto';
import { CompactSign } from 'jose';
import type { CryptoKey, KeyObject } from 'jose';
import type { Permit } from '../../schema/permit/permit.ts';
import {
  bodyDigest,
  permitAlgorithm,
  permitIssuer,
  permitLifetimeSeconds,
} from '../../schema/permit/permit.ts';

/** A permit before it is stamped: `body` is the exact text that will be sent. */
export type PermitRequest = Omit<Permit, 'iss' | 'jti' | 'iat' | 'exp'>;

/** Out: the permit as a compact JWS, good for one call with this body within ten seconds. */
export type SignPermit = (request: PermitRequest) => Promise<string>;

export interface PermitKey {
  readonly kid: string;
  readonly privateKey: CryptoKey | KeyObject;
}

const encoder = new TextEncoder();

/** In: the key to sign with, asked for each time so that it can be rotated without a restart. */
export function createPermitSigner(key: () => PermitKey, clock: () => Date): SignPermit {
  return async (request) => {
    const { kid, privateKey } = key();
    const iat = Math.floor(clock().getTime() / 1000);
    const permit: Permit = {
      ...request,
      iss: permitIssuer,
      jti: randomUUID(),
      iat,
      exp: iat + permitLifetimeSeconds,
      body: bodyDigest(request.body),
    };
    return new CompactSign(encoder.encode(JSON.stringify(permit)))
      .setProtectedHeader({ alg: permitAlgorithm, kid })
      .sign(privateKey);
  };
}
