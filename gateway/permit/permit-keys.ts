import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose';
import type { CryptoKey, JSONWebKeySet, JWK } from 'jose';
import { permitAlgorithm } from '../../schema/permit/permit.ts';
import type { PermitKey } from './sign-permit.ts';

/** A new Ed25519 key pair for permits: the private half for the gateway, the public set for agencies. */
export async function generatePermitKey(): Promise<{ privateJwk: JWK; publicKeys: JSONWebKeySet }> {
  const { privateKey, publicKey } = await generateKeyPair(permitAlgorithm, { extractable: true });
  const publicJwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(publicJwk);
  const about = { kid, alg: permitAlgorithm, use: 'sig' };
  return {
    privateJwk: { ...(await exportJWK(privateKey)), ...about },
    publicKeys: { keys: [{ ...publicJwk, ...about }] },
  };
}

/** In: a private JWK. Out: the key to sign permits with. Throws when it is not one. */
export async function readPermitKey(jwk: JWK): Promise<PermitKey> {
  if (!jwk.kid || !jwk.d) throw new Error('the permit key is not a private JWK with a key id');
  return { kid: jwk.kid, privateKey: (await importJWK(jwk, permitAlgorithm)) as CryptoKey };
}

/**
 * The key files of a folder, made on first use: `permit-key.json` (owner-readable only) and
 * `permit-keys.json`, which the agencies are given.
 */
export async function ensurePermitKeyFiles(
  folder: string,
): Promise<{ privateFile: string; publicFile: string }> {
  const privateFile = `${folder}/permit-key.json`;
  const publicFile = `${folder}/permit-keys.json`;
  if (!existsSync(privateFile) || !existsSync(publicFile)) {
    const { privateJwk, publicKeys } = await generatePermitKey();
    mkdirSync(dirname(privateFile), { recursive: true });
    writeFileSync(privateFile, JSON.stringify(privateJwk), { mode: 0o600 });
    writeFileSync(publicFile, JSON.stringify(publicKeys));
  }
  return { privateFile, publicFile };
}

/** Reads a private key file. */
export async function readPermitKeyFile(file: string): Promise<PermitKey> {
  return readPermitKey(JSON.parse(readFileSync(file, 'utf8')) as JWK);
}
