import { createPrivateKey } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import type { JSONWebKeySet, JWK } from 'jose';
import { z } from 'zod';
import { permitAlgorithm } from '../../schema/permit/permit.ts';
import { readWhenChanged } from '../../schema/permit/read-when-changed.ts';
import type { PermitKey } from './sign-permit.ts';
import { writeAtomically } from '../../schema/running/write-atomically.ts';

const privateJwkShape = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().min(1),
  d: z.string().min(1),
  kid: z.string().min(1),
});

/** A new Ed25519 key pair for permits: the private half for the gateway, the public set for agencies. */
export async function generatePermitKey(): Promise<{ privateJwk: JWK; publicKeys: JSONWebKeySet }> {
  const { privateKey } = await generateKeyPair(permitAlgorithm, { extractable: true });
  const jwk = await exportJWK(privateKey);
  const { d: _private, ...publicJwk } = jwk;
  const about = { kid: await calculateJwkThumbprint(publicJwk), alg: permitAlgorithm, use: 'sig' };
  const privateJwk = { ...jwk, ...about };
  return { privateJwk, publicKeys: { keys: [publicHalf(privateJwk)] } };
}

/** What an agency may know of a private key. */
export function publicHalf({ d: _private, ...publicJwk }: JWK): JWK {
  return publicJwk;
}

/** In: a private JWK. Out: the key to sign permits with. Throws when it is not one. */
export function readPermitKey(jwk: unknown): PermitKey {
  const { kid, ...key } = privateJwkShape.parse(jwk);
  return { kid, privateKey: createPrivateKey({ key, format: 'jwk' }) };
}

/** The files of a folder of permit keys. What agencies are given has a folder of its own, to be mounted whole. */
export function permitKeyFiles(folder: string): {
  readonly privateFile: string;
  readonly publicFile: string;
  /** The private key that is to be signed with next; there only while keys are changed. */
  readonly nextFile: string;
} {
  return {
    privateFile: join(folder, 'permit-key.json'),
    publicFile: join(folder, 'agencies', 'permit-keys.json'),
    nextFile: join(folder, 'next-permit-key.json'),
  };
}

/**
 * The key files of a folder, made on first use: `permit-key.json` (owner-readable only) and
 * `agencies/permit-keys.json`, which the agencies are given.
 */
export async function ensurePermitKeyFiles(
  folder: string,
): Promise<ReturnType<typeof permitKeyFiles>> {
  const files = permitKeyFiles(folder);
  if (!existsSync(files.privateFile) || !existsSync(files.publicFile)) {
    const { privateJwk, publicKeys } = await generatePermitKey();
    writePublicKeys(files.publicFile, publicKeys);
    writePrivateKey(files.privateFile, privateJwk);
  }
  return files;
}

export function writePrivateKey(file: string, jwk: JWK): void {
  writeAtomically(file, JSON.stringify(jwk), 0o600);
}

export function writePublicKeys(file: string, keys: JSONWebKeySet): void {
  writeAtomically(file, JSON.stringify(keys), 0o644);
}

/** What the operator is told of the key: never the key itself. */
type KeyEvent =
  | { readonly kind: 'fault'; readonly where: 'permit-key'; readonly fault: unknown }
  | { readonly kind: 'permit-key'; readonly kid: string };

/**
 * The key of a file, looked for at every signature, so that it can be replaced while the gateway runs.
 * A file that is gone or half written changes nothing but that the operator is told, once for each
 * fault: to sign with nothing would stop every picture, and the key in use is still a good one.
 * Throws at once when there is no key to begin with.
 */
export function openPermitKeyFile(
  file: string,
  onEvent: (event: KeyEvent) => void,
): () => PermitKey {
  const read = readWhenChanged(file, (text) => readPermitKey(JSON.parse(text)));
  let key = read();
  let told: unknown;
  return () => {
    try {
      const found = read();
      if (found.kid !== key.kid) onEvent({ kind: 'permit-key', kid: found.kid });
      key = found;
      told = undefined;
    } catch (fault) {
      if (fault !== told) onEvent({ kind: 'fault', where: 'permit-key', fault });
      told = fault;
    }
    return key;
  };
}
