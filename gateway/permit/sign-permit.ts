import type { KeyObject } from 'node:crypto';
import { randomUUID, sign } from 'node:crypto';
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
export type SignPermit = (request: PermitRequest) => string;

export interface PermitKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
}

/** In: the key to sign with, asked for each time so that it can be rotated without a restart. */
export function createPermitSigner(key: () => PermitKey, clock: () => Date): SignPermit {
  return (request) => {
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
    return compactJws({ alg: permitAlgorithm, kid }, permit, privateKey);
  };
}

/**
 * RFC 7515, compact. By Node itself and at once: an Ed25519 signature takes 35 µs, and sending it to a
 * thread and waiting for it several times that. Agencies verify it with jose.
 */
function compactJws(header: object, payload: object, key: KeyObject): string {
  const input = [header, payload].map(encoded).join('.');
  return `${input}.${sign(null, Buffer.from(input), key).toString('base64url')}`;
}

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
