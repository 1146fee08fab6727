import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): string => readFileSync(`${root}${file}`, 'utf8');

const versions = z.record(z.string(), z.string());
const manifest = z
  .object({ dependencies: versions, devDependencies: versions })
  .parse(JSON.parse(read('package.json')));
const packages = { ...manifest.dependencies, ...manifest.devDependencies };

test('every package has an exact version', () => {
  const loose = Object.entries(packages).filter(([, version]) => !/^\d+\.\d+\.\d+/.test(version));
  expect(loose).toEqual([]);
});

test('every package has its reason in docs/dependencies.md, and nothing else has', () => {
  const reasons = read('docs/dependencies.md')
    .split('\n')
    .filter((line) => line.startsWith('- '))
    .flatMap((line) => [...line.matchAll(/(?:^- |, | and )`([^`]+)`/g)].map(([, name]) => name));
  expect(reasons.sort()).toEqual(Object.keys(packages).sort());
});

test('files and folders are named in kebab-case', () => {
  const ours = ['gateway', 'subgraphs', 'schema', 'test', 'docs'].flatMap((top) =>
    readdirSync(root + top, { recursive: true, encoding: 'utf8' }).filter(
      (path) => !/generated|node_modules|migrations/.test(path),
    ),
  );
  const odd = ours.filter((path) =>
    path.split('/').some((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(name)),
  );
  expect(odd).toEqual([]);
});
