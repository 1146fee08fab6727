import { z } from 'zod';

const schema = z.object({ MARAC_ISSUER_URL: z.url().default('http://localhost:4010') });

/** `MARAC_ISSUER_URL`: where the demo issuer runs, `http://localhost:4010` if not set. */
export function readIssuerUrl(environment: NodeJS.ProcessEnv = process.env): string {
  return schema.parse(environment).MARAC_ISSUER_URL.replace(/\/$/, '');
}
