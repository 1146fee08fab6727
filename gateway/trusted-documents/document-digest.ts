import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The list that `npm run trusted-documents` writes: digest → name of the operation. */
export const trustedDocumentsFile = new URL('../../schema/trusted-documents.json', import.meta.url);

/** In: an operation’s text. Out: SHA-256, hexadecimal, of the text without white space at its ends. */
export function documentDigest(text: string): string {
  return createHash('sha256').update(text.trim()).digest('hex');
}

/** The digests of the operations that are answered. Throws when there is no list. */
export function readTrustedDocuments(): ReadonlySet<string> {
  return new Set(Object.keys(JSON.parse(readFileSync(trustedDocumentsFile, 'utf8')) as object));
}
