import type { JSONWebKeySet } from 'jose';
import { z } from 'zod';
import { readWhenChanged } from '../../../schema/permit/read-when-changed.ts';

/** Public halves alone: a set that somebody copied a private key into is not taken. */
const keySetShape = z.object({
  keys: z
    .array(
      z.looseObject({
        kty: z.literal('OKP'),
        crv: z.literal('Ed25519'),
        kid: z.string().min(1),
        x: z.string().min(1),
        d: z.undefined().optional(),
      }),
    )
    .min(1),
});

/**
 * The gateway's public keys, looked for at every call, so that one can be added or taken away while
 * the agency runs. Throws when the file is missing, half written or not a set of public keys: no
 * permit is then accepted, because the key that was taken away could be one of those remembered.
 */
export function readPermitKeys(file: string): () => JSONWebKeySet {
  return readWhenChanged(
    file,
    (text) => keySetShape.parse(JSON.parse(text)) as unknown as JSONWebKeySet,
  );
}
