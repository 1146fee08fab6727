import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { JWK } from 'jose';
import type { GatewayEvent } from '../../gateway/create-gateway.ts';
import {
  ensurePermitKeyFiles,
  openPermitKeyFile,
  permitKeyFiles,
} from '../../gateway/permit/permit-keys.ts';
import {
  publishing,
  retireOldKeys,
  rotation,
  takeSteps,
} from '../../gateway/permit/rotate-permit-key.ts';
import { createPermitSigner } from '../../gateway/permit/sign-permit.ts';
import { permitClockSkewSeconds, permitLifetimeSeconds } from '../../schema/permit/permit.ts';
import { readPermitKeys } from '../../subgraphs/shared/permit/read-permit-keys.ts';
import { createPermitVerifier } from '../../subgraphs/shared/permit/verify-permit.ts';
import { completePermit, createPermits } from '../contract/permits.ts';
import type { TestSystem } from '../support/system.ts';
import { startSystem, testNow } from '../support/system.ts';

jest.setTimeout(120_000);

const folders: string[] = [];
async function newKeys() {
  const folder = mkdtempSync(join(tmpdir(), 'marac-rotation-'));
  folders.push(folder);
  await ensurePermitKeyFiles(folder);
  return { folder, ...permitKeyFiles(folder) };
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const ignore = (): void => undefined;
const kidOf = (file: string): string => openPermitKeyFile(file, ignore)().kid;
const accepted = (file: string) => readPermitKeys(file)().keys.map(({ kid }) => kid);
const privateJwk = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as JWK;

describe('F-51 a permit key is changed in steps', () => {
  it.each([0, 1, 2, 3])(
    'F-51 a rotation that is cut short after step %i leaves a key that every agency accepts, and is finished later',
    async (taken) => {
      const { folder, privateFile, publicFile } = await newKeys();
      const before = kidOf(privateFile);
      await takeSteps(folder, rotation.slice(0, taken));
      expect(accepted(publicFile)).toContain(kidOf(privateFile));
      expect(kidOf(privateFile) === before).toBe(taken < rotation.length);
      await takeSteps(folder, rotation);
      const after = kidOf(privateFile);
      expect(after).not.toBe(before);
      expect(accepted(publicFile)).toEqual(expect.arrayContaining([before, after]));
      await takeSteps(folder, [retireOldKeys]);
      expect(accepted(publicFile)).toEqual([after]);
    },
  );

  it('F-51 a step that is taken twice changes nothing more', async () => {
    const { folder, privateFile, publicFile, nextFile } = await newKeys();
    const stored = () =>
      [privateFile, publicFile, nextFile].map((file) => readFileSync(file, 'utf8'));
    await takeSteps(folder, publishing);
    const once = stored();
    await takeSteps(folder, publishing);
    await takeSteps(folder, [retireOldKeys, retireOldKeys]);
    expect(stored()).toEqual(once);
    expect(accepted(publicFile)).toHaveLength(2);
  });

  it('F-51 no key is signed with that the agencies do not accept, and none in use is retired', async () => {
    const { folder, privateFile, publicFile } = await newKeys();
    const other = await newKeys();
    const before = kidOf(privateFile);
    await takeSteps(folder, publishing);
    writeFileSync(publicFile, readFileSync(other.publicFile));
    const [, , switchOver] = rotation;
    await expect(takeSteps(folder, switchOver ? [switchOver] : [])).rejects.toThrow(
      'do not accept',
    );
    await expect(takeSteps(folder, [retireOldKeys])).rejects.toThrow('nothing was retired');
    expect(kidOf(privateFile)).toBe(before);
    expect(accepted(publicFile)).toEqual(accepted(other.publicFile));
  });

  it('F-51 private keys are their owner’s alone to read, and the set holds none', async () => {
    const { folder, privateFile, publicFile, nextFile } = await newKeys();
    await takeSteps(folder, publishing);
    for (const file of [privateFile, nextFile]) expect(statSync(file).mode & 0o777).toBe(0o600);
    await takeSteps(folder, rotation);
    expect(statSync(privateFile).mode & 0o777).toBe(0o600);
    expect(readFileSync(publicFile, 'utf8')).not.toContain('"d"');
    expect(readdirSync(folder).sort()).toEqual(['agencies', 'permit-key.json']);
    writeFileSync(publicFile, JSON.stringify({ keys: [privateJwk(privateFile)] }));
    expect(readPermitKeys(publicFile)).toThrow();
  });
});

describe('F-51 keys are changed under load', () => {
  let keys: Awaited<ReturnType<typeof newKeys>>;
  let system: TestSystem;
  const keyEvents: GatewayEvent[] = [];
  beforeAll(async () => {
    keys = await newKeys();
    system = await startSystem(
      () => ({ permitKey: openPermitKeyFile(keys.privateFile, (event) => keyEvents.push(event)) }),
      { permitKeys: readPermitKeys(keys.publicFile) },
    );
    await system.declare('bexley-idva-rep');
  });
  afterAll(() => system.close());

  const picture = `query ($case: ID!) { casePicture(caseId: $case) {
    answers { state } police { callouts { id } } health { injuries { id } } housing { arrears { id } }
    childrensServices { status { id } } idva { safetyContext { id } } } }`;
  async function read() {
    const answer = await system.ask('bexley-idva-rep', picture, { case: 'BEX-2026-001' });
    const states = (answer.data?.casePicture?.answers ?? []) as readonly { state: string }[];
    return [answer.status, answer.errors, states.map(({ state }) => state).sort()] as const;
  }

  /** Asks without a pause in four places at once until told to stop; every answer that is not like the first. */
  function load(expected: unknown) {
    let stopped = false;
    let answers = 0;
    const unlike: unknown[] = [];
    const waiting = new Set<() => void>();
    const asking = Promise.all(
      [1, 2, 3, 4].map(async () => {
        while (!stopped) {
          const answer = await read();
          if (JSON.stringify(answer) !== JSON.stringify(expected)) unlike.push(answer);
          answers += 1;
          for (const look of waiting) look();
        }
      }),
    );
    return {
      unlike,
      /** When so many more have been answered, each of them begun after now. */
      more: (count: number) => {
        const until = answers + 4 + count;
        return new Promise<void>((resolve) => {
          const look = (): void => {
            if (answers < until) return;
            waiting.delete(look);
            resolve();
          };
          waiting.add(look);
        });
      },
      stop: () => {
        stopped = true;
        return asking;
      },
    };
  }

  const body = JSON.stringify({ query: '{ __typename }' });
  async function statusAt(agency: string, jwk: JWK) {
    const { sign } = await createPermits(agency, () => testNow, jwk);
    const url = system.subgraphUrls[agency] ?? '';
    const headers = { 'content-type': 'application/json', 'x-marac-permit': await sign({ body }) };
    return (await fetch(url, { method: 'POST', headers, body })).status;
  }
  const atEvery = async (jwk: JWK) =>
    new Set(await Promise.all(Object.keys(system.subgraphUrls).map((name) => statusAt(name, jwk))));

  it('F-51 no request is refused while a key is changed, and afterwards the old one opens nothing anywhere', async () => {
    const expected = await read();
    expect(expected[1]).toEqual([]);
    expect(expected[2]).not.toContain('SOURCE_UNAVAILABLE');
    const old = privateJwk(keys.privateFile);
    const running = load(expected);
    try {
      for (const step of rotation) {
        await takeSteps(keys.folder, [step]);
        await running.more(8);
      }
      expect(await atEvery(old)).toEqual(new Set([200]));
      await takeSteps(keys.folder, [retireOldKeys]);
      await running.more(8);
      expect(await atEvery(old)).toEqual(new Set([403]));
      expect(await atEvery(privateJwk(keys.privateFile))).toEqual(new Set([200]));
      await running.more(8);
    } finally {
      await running.stop();
    }
    expect(running.unlike).toEqual([]);
    expect(system.events).toEqual([]);
    expect(keyEvents).toEqual([{ kind: 'permit-key', kid: kidOf(keys.privateFile) }]);
  });

  it('F-51 a key file that is gone, half written or of another kind leaves the key in use and is told once', async () => {
    const expected = await read();
    const whole = readFileSync(keys.privateFile, 'utf8');
    for (const broken of [null, whole.slice(0, 40), '{}', readFileSync(keys.publicFile, 'utf8')]) {
      keyEvents.length = 0;
      if (broken === null) rmSync(keys.privateFile);
      else writeFileSync(keys.privateFile, broken);
      for (let times = 0; times < 3; times += 1) expect(await read()).toEqual(expected);
      expect(keyEvents).toMatchObject([{ kind: 'fault', where: 'permit-key' }]);
    }
    writeFileSync(keys.privateFile, whole, { mode: 0o600 });
    expect(await read()).toEqual(expected);
    rmSync(keys.privateFile);
    expect(() => openPermitKeyFile(keys.privateFile, ignore)).toThrow('ENOENT');
    writeFileSync(keys.privateFile, whole, { mode: 0o600 });
  });

  it('F-51 a set that cannot be read opens nothing, what was in it before included, and the agency says so', async () => {
    const jwk = privateJwk(keys.privateFile);
    const whole = readFileSync(keys.publicFile, 'utf8');
    for (const broken of [whole.slice(0, 40), '{"keys":[]}', null]) {
      system.events.length = 0;
      if (broken === null) rmSync(keys.publicFile);
      else writeFileSync(keys.publicFile, broken);
      for (let times = 0; times < 2; times += 1) expect(await atEvery(jwk)).toEqual(new Set([403]));
      const told = system.events.flatMap((event) => (event.kind === 'fault' ? [event.where] : []));
      expect(told.sort()).toEqual(Object.keys(system.subgraphUrls).sort());
    }
    writeFileSync(keys.publicFile, whole);
    expect(await atEvery(jwk)).toEqual(new Set([200]));
  });
});

describe('F-51 two machines’ clocks may differ', () => {
  it('F-51 by two seconds either way beyond a permit’s life, and by no millisecond more', async () => {
    const { privateFile, publicFile } = await newKeys();
    const signedAt = testNow.getTime();
    const sign = createPermitSigner(openPermitKeyFile(privateFile, ignore), () => testNow);
    const verdictAt = async (laterMs: number) => {
      const clock = () => new Date(signedAt + laterMs);
      const verify = createPermitVerifier({
        agency: 'police',
        keys: readPermitKeys(publicFile),
        clock,
      });
      const permit = sign({ ...completePermit(), body: 'the question' });
      const verdict = await verify(permit, Buffer.from('the question'), ['CASE']);
      return verdict.kind === 'refused' ? verdict.reason : verdict.kind;
    };
    const skew = permitClockSkewSeconds * 1000;
    const life = permitLifetimeSeconds * 1000;
    expect([skew, life]).toEqual([2_000, 10_000]);
    expect(await verdictAt(-skew)).toBe('accepted');
    expect(await verdictAt(-skew - 1)).toBe('NOT_YET_VALID');
    expect(await verdictAt(life + skew - 1)).toBe('accepted');
    expect(await verdictAt(life + skew)).toBe('EXPIRED');
  });
});
