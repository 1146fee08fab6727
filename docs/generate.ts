// Writes every generated page. What is printed, and from what: pages.ts.
import { writeFile } from 'node:fs/promises';
import { generatedPages } from './pages.ts';

for (const [name, print] of Object.entries(generatedPages)) {
  await writeFile(new URL(name, import.meta.url), print());
  console.log(`docs/${name}`);
}
