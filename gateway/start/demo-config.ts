import { z } from 'zod';
import { commandSettings, readSettings } from '../known-settings.ts';

const port = (fallback: number) => z.coerce.number().int().min(0).max(65_535).default(fallback);

/** The demonstration's settings: where it keeps its data and which ports it takes. */
export const demoSettings = {
  MARAC_DATA_DIR: z.string().min(1).default('.data').describe('Data folder of the demonstration.'),
  MARAC_PORT: port(4000).describe('Gateway.'),
  MARAC_METRICS_PORT: port(4009).describe('The gateway’s figures, for Prometheus: GET /metrics.'),
  MARAC_ISSUER_PORT: port(4010).describe('Demo issuer.'),
  MARAC_MAILBOX_PORT: port(4020).describe('Page of the messages the demonstration sent.'),
  MARAC_SMTP_PORT: port(4025).describe('Demo mail server.'),
  MARAC_CONFERENCE_PORT: port(4101).describe('Conference subgraph.'),
  MARAC_POLICE_PORT: port(4102).describe('Police subgraph.'),
  MARAC_HEALTH_PORT: port(4103).describe('Health subgraph.'),
  MARAC_HOUSING_PORT: port(4104).describe('Housing subgraph.'),
  MARAC_CHILDRENS_SERVICES_PORT: port(4105).describe('Children’s services subgraph.'),
  MARAC_IDVA_PORT: port(4106).describe('IDVA subgraph.'),
  MARAC_POSTGRES_PORT: port(4199).describe('Embedded PostgreSQL.'),
} as const;

export type DemoSettings = Readonly<z.infer<z.ZodObject<typeof demoSettings>>>;

/** Reads the environment once. Throws naming what is malformed, or a setting that nothing here knows. */
export function readDemoSettings(source: NodeJS.ProcessEnv = process.env): DemoSettings {
  return readSettings(demoSettings, source, commandSettings);
}

/** The port setting of one subgraph. */
export function subgraphPort(settings: DemoSettings, name: string): number {
  const key = `MARAC_${name.toUpperCase().replaceAll('-', '_')}_PORT` as keyof DemoSettings;
  return Number(settings[key]);
}
