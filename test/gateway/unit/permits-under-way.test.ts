import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ensurePermitKeyFiles,
  openPermitKeyFile,
  permitKeyFiles,
} from '../../../gateway/permit/permit-keys.ts';
import {
  publishing,
  retireOldKeys,
  rotation,
  takeSteps,
} from '../../../gateway/permit/rotate-permit-key.ts';
import { createPermitSigner } from '../../../gateway/permit/sign-permit.ts';
import { readPermitKeys } from '../../../subgraphs/shared/permit/read-permit-keys.ts';
import { createPermitVerifier } from '../../../subgraphs/shared/permit/verify-permit.ts';
import { completePermit } from '../../contract/permits.ts';

const folders: string[] = [];
async function newKeys() {
  const folder = mkdtempSync(join(tmpdir(), 'marac-under-way-'));
  folders.push(folder);
  await ensurePermitKeyFiles(folder);
  return { folder, ...permitKeyFiles(folder) };
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
const now = new Date('2026-11-20T09:30:00.000Z');
const ignore = (): void => undefined;

describe('F-51 a permit that is under way while keys are changed', () => {
  const question = Buffer.from('the question');
  const [, , switchOver] = rotation;

  it('F-51 is good if its key was published before, and from the very call on that it is retired it is not', async () => {
    const { folder, privateFile, publicFile, nextFile } = await newKeys();
    const verify = createPermitVerifier({
      ...{ agency: 'police', keys: readPermitKeys(publicFile), clock: () => now },
    });
    const signedBy = (file: string) =>
      createPermitSigner(
        openPermitKeyFile(file, ignore),
        () => now,
      )({
        ...{ ...completePermit(), body: 'the question' },
      });
    const verdict = async (permit: string) => {
      const given = await verify(permit, question, ['CASE']);
      return given.kind === 'refused' ? given.reason : given.kind;
    };
    const underWay = [1, 2, 3, 4].map(() => signedBy(privateFile));
    const [first = '', second = '', third = '', fourth = ''] = underWay;
    // The agency has read the set as it was; no call comes between a step and the permit that needs it.
    expect(await verdict(first)).toBe('accepted');
    await takeSteps(folder, publishing);
    expect(await verdict(signedBy(nextFile))).toBe('accepted');
    expect(await verdict(second)).toBe('accepted');
    await takeSteps(folder, switchOver ? [switchOver] : []);
    expect(await verdict(third)).toBe('accepted');
    expect(await verdict(signedBy(privateFile))).toBe('accepted');
    await takeSteps(folder, [retireOldKeys]);
    expect(await verdict(fourth)).toBe('BAD_SIGNATURE');
    expect(await verdict(signedBy(privateFile))).toBe('accepted');
  });

  it('F-51 an agency that was never given the new set refuses the new key and not the old', async () => {
    const { folder, privateFile, publicFile } = await newKeys();
    const copy = await newKeys();
    writeFileSync(copy.publicFile, readFileSync(publicFile));
    const keys = readPermitKeys(copy.publicFile);
    const verify = createPermitVerifier({ agency: 'police', keys, clock: () => now });
    const kind = async () => {
      const sign = createPermitSigner(openPermitKeyFile(privateFile, ignore), () => now);
      const permit = sign({ ...completePermit(), body: 'the question' });
      return (await verify(permit, question, ['CASE'])).kind;
    };
    await takeSteps(folder, publishing);
    expect(await kind()).toBe('accepted');
    await takeSteps(folder, switchOver ? [switchOver] : []);
    expect(await kind()).toBe('refused');
    writeFileSync(copy.publicFile, readFileSync(publicFile));
    expect(await kind()).toBe('accepted');
  });
});
