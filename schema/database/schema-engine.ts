// Prisma's own migration engine as WebAssembly: the same that `prisma migrate` runs, without a binary to download.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine as Engine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { migrationAdapter } from './migration-adapter.ts';

// The platform's own; the compiler's library for servers does not describe it.
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: Record<string, unknown>,
  ): Promise<{ instance: { exports: { __wbindgen_start: () => void } } }>;
};

interface Glue {
  readonly SchemaEngine: typeof Engine;
  readonly __wbg_set_wasm: (exports: unknown) => void;
}

// Where the engine's own failures go; without it the reason is lost.
Object.assign(globalThis, {
  PRISMA_WASM_PANIC_REGISTRY: {
    set_message: (message: string): never => {
      throw new Error(`The migration engine failed: ${message}`);
    },
  },
});

let loaded: Promise<typeof Engine> | undefined;

async function load(): Promise<typeof Engine> {
  const name = '@prisma/schema-engine-wasm/schema_engine_bg';
  const glue = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as unknown as Glue;
  const file = createRequire(import.meta.url)
    .resolve(name)
    .replace(/\.js$/, '.wasm');
  // The engine starts a ten-second deadline for its lock and never clears it; a finished command must not wait for it.
  const unreferenced = (then: () => void, afterMs: number): unknown =>
    setTimeout(then, afterMs).unref();
  const entries: [string, unknown][] = Object.entries(glue);
  const imports = entries.map(([key, value]) => [
    key,
    key.startsWith('__wbg_setTimeout_') ? unreferenced : value,
  ]);
  const { instance } = await WebAssembly.instantiate(await readFile(file), {
    './schema_engine_bg.js': Object.fromEntries(imports) as unknown,
  });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue.SchemaEngine;
}

/**
 * Runs `work` with a schema engine on one database and releases the engine afterwards.
 * @param connectionUrl the database; for a diff of migrations its user must be able to create a scratch database.
 */
export async function withSchemaEngine<T>(
  connectionUrl: string,
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  loaded ??= load();
  const SchemaEngine = await loaded;
  const adapter = migrationAdapter(connectionUrl);
  try {
    const engine = await SchemaEngine.new(
      { datamodels: undefined },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(adapter),
    );
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await adapter.dispose();
  }
}
