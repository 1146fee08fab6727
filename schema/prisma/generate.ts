// Writes the two Prisma clients next to their schemas. Runs after every install, so it needs neither the network nor a
// database: `generate` asks for a schema engine that it then does not use, and any existing file satisfies the question.
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const folder = dirname(fileURLToPath(import.meta.url));
const prismaCli = join(
  dirname(createRequire(import.meta.url).resolve('prisma/package.json')),
  'build/index.js',
);

const generate = (name: string) =>
  run(
    process.execPath,
    [prismaCli, 'generate', '--schema', join(folder, name, 'schema.prisma'), '--no-hints'],
    {
      cwd: folder,
      env: {
        PRISMA_SCHEMA_ENGINE_BINARY: fileURLToPath(import.meta.url),
        // A safeguarding project tells no vendor when it is installed.
        CHECKPOINT_DISABLE: '1',
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
      },
    },
  );

await Promise.all(['research', 'conference'].map(generate));
