import { z } from 'zod';
import { defaultDrain } from '../schema/running/drain.ts';
import { readSettings } from './known-settings.ts';

const url = z.url({ protocol: /^https?$/ });
const port = z.coerce.number().int().min(0).max(65_535);
const milliseconds = (fallback: number) =>
  z.coerce.number().int().min(0).max(20_000).default(fallback);

/** The subgraphs by their names in the supergraph: each has a setting that says where it answers. */
const subgraphs = [
  { name: 'conference', whose: 'The conference’s' },
  { name: 'police', whose: 'The police’s' },
  { name: 'health', whose: 'Health’s' },
  { name: 'housing', whose: 'Housing’s' },
  { name: 'childrens-services', whose: 'Children’s services’' },
  { name: 'idva', whose: 'The IDVA service’s' },
] as const;

type UrlSetting = `MARAC_${string}_URL`;

/** `childrens-services` → `MARAC_CHILDRENS_SERVICES_URL`. */
const urlSetting = (subgraph: string): UrlSetting =>
  `MARAC_${subgraph.toUpperCase().replaceAll('-', '_')}_URL`;

const own = {
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
  MARAC_TRUSTED_DOCUMENTS: z
    .enum(['required', 'off'])
    .default('required')
    .describe(
      'Are only the operations of schema/trusted-documents answered? `off` answers any: for demonstrations.',
    ),
  MARAC_DEADLINE_MS: z.coerce
    .number()
    .int()
    .min(100)
    .default(5_000)
    .describe('How long one operation may take, agencies included, in milliseconds.'),
  MARAC_DRAIN_NOTICE_MS: milliseconds(defaultDrain.noticeMs).describe(
    'How long it goes on answering after a termination while its readiness says no, in milliseconds.',
  ),
  MARAC_DRAIN_WITHIN_MS: milliseconds(defaultDrain.withinMs).describe(
    'How long what is in flight may then take before it is cut, in milliseconds.',
  ),
  MARAC_METRICS_PORT: port.optional().describe('Port of GET /metrics, for Prometheus.'),
  MARAC_METRICS_HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe('Address the metrics are served on; never one that callers reach.'),
  MARAC_OTLP_ENDPOINT: url
    .optional()
    .describe('Where traces go, by OTLP over HTTP: `http://collector:4318/v1/traces`.'),
} as const;
/** The gateway's settings when it runs by itself. No secret has a default. docs/configuration.md is printed from this. */
export const gatewaySettings = {
  ...own,
  ...(Object.fromEntries(
    subgraphs.map(({ name, whose }) => [urlSetting(name), url.describe(`${whose} subgraph.`)]),
  ) as Record<UrlSetting, typeof url>),
};

export type GatewaySettings = Readonly<
  z.infer<z.ZodObject<typeof own>> & Record<UrlSetting, string>
>;

/**
 * Reads the environment once. Throws naming the settings that are missing, malformed or unknown,
 * never a value.
 */
export function readGatewaySettings(source: NodeJS.ProcessEnv = process.env): GatewaySettings {
  return readSettings(gatewaySettings, source);
}

/** The address of every subgraph, by its name in the supergraph. */
export function subgraphUrls(settings: GatewaySettings): Record<string, string> {
  return Object.fromEntries(
    subgraphs.map(({ name }) => [name, String(settings[urlSetting(name)])]),
  );
}
