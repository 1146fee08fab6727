import { z } from 'zod';

const schema = z.object({
  MARAC_LOG_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  MARAC_DATA_DIR: z.string().min(1).default('.data'),
});

export interface PrintSettings {
  /** Where the log is; undefined where it is the running demo’s, found by its data folder. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
}

/**
 * `MARAC_LOG_DATABASE_URL`: the log’s database. Without it the demo’s is read, whose data folder is
 * `MARAC_DATA_DIR`, or `.data`.
 * @throws naming the variable that is wrong, without its value: a URL holds a password.
 */
export function readPrintSettings(environment: NodeJS.ProcessEnv = process.env): PrintSettings {
  const read = schema.safeParse(environment);
  if (!read.success) throw new Error(z.prettifyError(read.error));
  return { databaseUrl: read.data.MARAC_LOG_DATABASE_URL, dataDir: read.data.MARAC_DATA_DIR };
}
