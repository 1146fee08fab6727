import { readFileSync } from 'node:fs';
import { generatedPages } from '../../docs/pages.ts';

test.each(Object.keys(generatedPages))('docs/%s says what its source says', (name) => {
  const committed = readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
  expect(generatedPages[name]?.()).toBe(committed);
});
