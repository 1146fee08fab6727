import { z } from 'zod';

const url = z.url({ protocol: /^https?$/ });
const port = z.coerce.number().int().min(0).max(65_535);

/** The gateway's settings when it runs by itself. No secret has a default. docs/configuration.md is printed from this. */
export const gatewaySettings = {
  MARAC_PORT: port.default(4000).describe('Port of POST /graphql and the health checks.'),
  MARAC_HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on.'),
  MARAC_OIDC_ISSUER: url.describe('OpenID Connect issuer whose tokens are accepted, exactly.'),
  MARAC_OIDC_REACH_AT: url
    .optional()
    .describe('Where the issuer answers, if not under its own name.'),
  MARAC_OIDC_AUDIENCE: z.string().min(1).default('marac-gateway').describe('Audience of tokens.'),
  MARAC_LOG_DATABASE_URL: z
    .string()
    .min(1)
    .describe('The disclosure log, as the role that writes it.'),
  MARAC_PERMIT_KEY_FILE: z.string().min(1).describe('Private JWK (Ed25519) that signs permits.'),
  MARAC_DEADLINE_MS: z.coerce
    .number()
    .int()
    .min(100)
    .default(5_000)
    .describe('How long one operation may take, agencies included, in milliseconds.'),
  MARAC_CONFERENCE_URL: url.describe('The conference’s subgraph.'),
  MARAC_POLICE_URL: url.describe('The police’s subgraph.'),
  MARAC_HEALTH_URL: url.describe('Health’s subgraph.'),
  MARAC_HOUSING_URL: url.describe('Housing’s subgraph.'),
  MARAC_CHILDRENS_SERVICES_URL: url.describe('Children’s services’ subgraph.'),
  MARAC_IDVA_URL: url.describe('The IDVA service’s subgraph.'),
} as const;

const shape = z.object(gatewaySettings);
export type GatewaySettings = Readonly<z.infer<typeof shape>>;

/** Reads the environment once. Throws naming the settings that are missing or malformed, never a value. */
export function readGatewaySettings(source: NodeJS.ProcessEnv = process.env): GatewaySettings {
  const read = shape.safeParse(source);
  if (!read.success) throw new Error(z.prettifyError(read.error));
  return read.data;
}

/** The address of every subgraph, by its name in the supergraph. */
export function subgraphUrls(settings: GatewaySettings): Record<string, string> {
  return Object.fromEntries(
    ['conference', 'police', 'health', 'housing', 'childrens-services', 'idva'].map((name) => {
      const key = `MARAC_${name.toUpperCase().replaceAll('-', '_')}_URL` as keyof GatewaySettings;
      return [name, String(settings[key])];
    }),
  );
}
