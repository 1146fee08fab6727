import { readFile, stat } from 'node:fs/promises';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { z } from 'zod';
import { createAtomically } from '../../schema/running/write-atomically.ts';

const privateKeySchema = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
  kid: z.string(),
  alg: z.literal('ES256'),
  use: z.literal('sig'),
});

const keySetSchema = z.object({ keys: z.array(privateKeySchema).min(1) });

/** A private key set with at least one ES256 key. */
export type SigningKeySet = z.infer<typeof keySetSchema>;

/** A new ES256 key. */
export async function generateSigningKeys(): Promise<SigningKeySet> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(jwk);
  return keySetSchema.parse({ keys: [{ ...jwk, kid, alg: 'ES256', use: 'sig' }] });
}

/**
 * The keys in the file, or new ones written to it, so that tokens survive a restart of the demo.
 * Throws when the file is readable by others or is not a key set: a key that somebody else could
 * have copied proves nothing.
 */
export async function loadSigningKeys(path: string): Promise<SigningKeySet> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) {
    const keys = await generateSigningKeys();
    createAtomically(path, JSON.stringify(keys), 0o600);
    return keys;
  }
  if ((found.mode & 0o077) !== 0) {
    throw new Error(`the key file ${path} must be readable by its owner only (mode 600)`);
  }
  return keySetSchema.parse(JSON.parse(await readFile(path, 'utf8')));
}
