// Writes the list of operations that the gateway answers where MARAC_TRUSTED_DOCUMENTS is `required`.
//   npm run trusted-documents [-- <folder of .graphql files>]
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  callersSchema,
  collectDocuments,
  readDocuments,
  writtenList,
} from './collect-documents.ts';
import { trustedDocumentsFile } from './document-digest.ts';

const own = fileURLToPath(new URL('../../schema/trusted-documents', import.meta.url));
const list = collectDocuments(readDocuments(process.argv[2] ?? own), await callersSchema());
writeFileSync(trustedDocumentsFile, writtenList(list));
console.log(`${String(Object.keys(list).length)} operations: schema/trusted-documents.json`);
