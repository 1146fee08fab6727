import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = [
  'README.md',
  'SECURITY.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
].filter((file) => existsSync(join(root, file)));

test.each(pages)('what %s points at is there', (file) => {
  const page = readFileSync(join(root, file), 'utf8').replaceAll(/^```.*?^```/gms, '');
  const links = [...page.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map(([, to = '']) =>
    join(dirname(file), to),
  );
  // A path in code names a file of the project, unless it is the one the guide makes.
  const paths = [...page.matchAll(/`((?:gateway|subgraphs|schema|test|docs)\/[\w./-]+)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => !path.includes('probation'));
  expect([...links, ...paths].filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
