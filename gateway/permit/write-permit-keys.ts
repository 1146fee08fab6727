import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { permitLifetimeSeconds } from '../../schema/permit/permit.ts';
import { ensurePermitKeyFiles, permitKeyFiles } from './permit-keys.ts';
import type { RotationStep } from './rotate-permit-key.ts';
import { publishing, retireOldKeys, rotation, takeSteps } from './rotate-permit-key.ts';

/** Each with the steps it takes, and what is to be done after it. */
const commands: ReadonlyMap<string, readonly [steps: readonly RotationStep[], then: string]> =
  new Map([
    [
      'publish',
      [publishing, 'Agencies with a copy of the set are given the new one; then: rotate'],
    ],
    [
      'rotate',
      [rotation, `The new key signs. In ${String(permitLifetimeSeconds)} seconds: retire`],
    ],
    ['retire', [[retireOldKeys], 'No permit signed with an older key is accepted any more.']],
  ]);

const words = process.argv.slice(2);
const [first = '', second, ...more] = words;
const command = commands.get(first);
const folder = resolve(command ? (second ?? '') : first);
if (first === '' || more.length > 0 || (second !== undefined) !== (command !== undefined)) {
  console.error('Name one folder: npm run permit-keys -- [publish | rotate | retire] <folder>');
  process.exitCode = 64;
} else if (command) {
  const [steps, then] = command;
  try {
    await takeSteps(folder, steps);
    console.log(then);
  } catch (fault) {
    console.error(`${folder}: ${fault instanceof Error ? fault.message : 'failed'}`);
    process.exitCode = 1;
  }
} else if (existsSync(permitKeyFiles(folder).privateFile)) {
  // A key in use is not replaced by mistake: every agency holds its public half.
  console.error(`${folder} has a permit key already; nothing was written.`);
  process.exitCode = 1;
} else {
  const { privateFile, publicFile } = await ensurePermitKeyFiles(folder);
  console.log(`${privateFile}   signs permits: for the gateway alone`);
  console.log(`${publicFile}   checks them: for every agency`);
}
