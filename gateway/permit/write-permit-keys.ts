import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensurePermitKeyFiles } from './permit-keys.ts';

const [folder, ...more] = process.argv.slice(2);
if (folder === undefined || more.length > 0) {
  console.error('Name one folder: npm run permit-keys -- <folder>');
  process.exitCode = 64;
} else if (existsSync(resolve(folder, 'permit-key.json'))) {
  // A key in use is not replaced by mistake: every agency holds its public half.
  console.error(`${resolve(folder)} has a permit key already; nothing was written.`);
  process.exitCode = 1;
} else {
  const { privateFile, publicFile } = await ensurePermitKeyFiles(resolve(folder));
  console.log(`${privateFile}   signs permits: for the gateway alone`);
  console.log(`${publicFile}   checks them: for every agency`);
}
