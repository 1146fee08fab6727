import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildSchema, isObjectType } from 'graphql';
import { z } from 'zod';
import { environmentWithoutServer } from '../support/test-server-config.ts';
import { applyChange, copyProject, follow, stepsOf } from './guide.ts';

const run = promisify(execFile);
const guide = readFileSync(new URL('../../docs/adding-an-agency.md', import.meta.url), 'utf8');
// Far above what it takes, for a machine that does other things at once.
const minutes = 60_000;

const reportShape = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ message: z.string() })),
});

describe('the guide to adding an agency, followed to the letter in a copy of the project', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'marac-guide-'));
    copyProject(folder);
    follow(folder, stepsOf(guide));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test(
    'composes a supergraph with the new section, behind the new categories',
    async () => {
      await run('npm', ['run', '--silent', 'compose'], { cwd: folder });
      const sdl = readFileSync(join(folder, 'schema/sdl/supergraph.graphql'), 'utf8');
      const picture = buildSchema(sdl, { assumeValid: true }).getType('CasePicture');
      if (!isObjectType(picture)) throw new Error('the supergraph has no CasePicture');
      expect(picture.getFields()['probation']?.type.toString()).toBe('ProbationResearch');
      for (const category of ['probation.compliance', 'probation.orderBreaches'])
        expect(sdl).toContain(`@needToKnow(category: "${category}")`);
    },
    2 * minutes,
  );

  test(
    'gives a subgraph that passes the contract suite on a real PostgreSQL',
    async () => {
      const report = join(folder, 'report.json');
      const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
      const args = ['test/contract/probation.test.ts', '--json', `--outputFile=${report}`];
      const tried = await run(process.execPath, [...jest, ...args], {
        cwd: folder,
        env: environmentWithoutServer(),
      }).catch(
        // What went wrong is in the report.
        (error: unknown) => error,
      );
      const { numFailedTests, numPassedTests, testResults } = reportShape.parse(
        JSON.parse(readFileSync(report, 'utf8')),
      );
      expect({ numFailedTests, message: testResults.map(({ message }) => message) }).toEqual({
        numFailedTests: 0,
        message: [''],
      });
      expect(tried).not.toBeInstanceOf(Error);
      expect(numPassedTests).toBeGreaterThan(0);
    },
    5 * minutes,
  );

  test(
    'leaves nothing that the type check refuses',
    async () => {
      const tsc = ['node_modules/typescript/bin/tsc', '--noEmit'];
      const said = await run(process.execPath, tsc, { cwd: folder }).catch(
        (error: unknown) => error,
      );
      expect(said).toMatchObject({ stdout: '' });
    },
    5 * minutes,
  );
});

test('a guide whose change no longer fits the file is refused', () => {
  expect(applyChange('a\nb\nc\n', ' a\n-b\n+d\n')).toBe('a\nd\nc\n');
  expect(() => applyChange('a\nc\n', ' a\n-b\n+d\n')).toThrow('expects these lines once');
  expect(() => applyChange('a\nb\na\nb\n', ' a\n-b\n+d\n')).toThrow('expects these lines once');
});
