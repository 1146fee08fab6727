// How the gateway's key is changed while everything runs. INVARIANT: at every instant, and wherever a step is cut
// short, the key in `permit-key.json` is one of those in the agencies' set.
import { existsSync, readFileSync } from 'node:fs';
import type { JSONWebKeySet, JWK } from 'jose';
import {
  generatePermitKey,
  permitKeyFiles,
  publicHalf,
  readPermitKey,
  writePrivateKey,
  writePublicKeys,
} from './permit-keys.ts';
import { renameDurably } from '../../schema/running/write-atomically.ts';

/** One step of a rotation, in a folder that has keys. Done again it changes nothing more. Throws having changed nothing. */
export type RotationStep = (folder: string) => Promise<void>;

/** Makes the key that will sign next, unless one waits already. Nobody signs with it yet. */
const makeNextKey: RotationStep = async (folder) => {
  const { nextFile } = permitKeyFiles(folder);
  if (existsSync(nextFile)) return;
  const { privateJwk } = await generatePermitKey();
  writePrivateKey(nextFile, privateJwk);
};

/** Lets the agencies accept it, beside every key that they accept already. */
const publishNextKey: RotationStep = (folder) => {
  const { publicFile, nextFile } = permitKeyFiles(folder);
  const next = publicHalf(readPrivate(nextFile));
  const set = readSet(publicFile);
  if (!holds(set, next)) writePublicKeys(publicFile, { ...set, keys: [...set.keys, next] });
  return Promise.resolve();
};

/** Signs with it from the next call on. */
const switchToNextKey: RotationStep = (folder) => {
  const { privateFile, publicFile, nextFile } = permitKeyFiles(folder);
  if (!holds(readSet(publicFile), readPrivate(nextFile)))
    throw new Error('the agencies do not accept the next key yet');
  renameDurably(nextFile, privateFile);
  return Promise.resolve();
};

/** Until here agencies that hold copies of the set can be given the new one; nothing else has changed. */
export const publishing: readonly RotationStep[] = [makeNextKey, publishNextKey];

/** The whole of a rotation but its end: the old key is accepted until it is retired. */
export const rotation: readonly RotationStep[] = [...publishing, switchToNextKey];

/** Ends every key but the one in use, and the one that waits to be: a permit signed with another is refused from now on. */
export const retireOldKeys: RotationStep = (folder) => {
  const { privateFile, publicFile, nextFile } = permitKeyFiles(folder);
  const kept = [privateFile, nextFile].filter((file) => existsSync(file)).map(readPrivate);
  const set = readSet(publicFile);
  if (!holds(set, readPrivate(privateFile)))
    throw new Error('the agencies do not accept the key in use: nothing was retired');
  const keys = set.keys.filter(({ kid }) => kept.some((one) => one.kid === kid));
  if (keys.length < set.keys.length) writePublicKeys(publicFile, { ...set, keys });
  return Promise.resolve();
};

/** Does one step after another. Throws when the folder has no keys to begin with. */
export async function takeSteps(folder: string, steps: readonly RotationStep[]): Promise<void> {
  const { privateFile, publicFile } = permitKeyFiles(folder);
  if (!existsSync(privateFile) || !existsSync(publicFile))
    throw new Error('there are no permit keys here');
  for (const step of steps) await step(folder);
}

function readPrivate(file: string): JWK {
  const jwk = JSON.parse(readFileSync(file, 'utf8')) as JWK;
  readPermitKey(jwk);
  return jwk;
}

function readSet(file: string): JSONWebKeySet {
  return JSON.parse(readFileSync(file, 'utf8')) as JSONWebKeySet;
}

function holds({ keys }: JSONWebKeySet, { kid }: JWK): boolean {
  return keys.some((key) => key.kid === kid);
}
