import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import { startCluster } from '../../schema/database/cluster.ts';
import { databaseNames } from '../../schema/database/databases.ts';
import { prepareDatabases } from '../../schema/database/prepare-databases.ts';
import { loadSecrets } from '../../schema/database/secrets.ts';
import { demoUsers } from '../../schema/demo-cast/demo-users.ts';
import { openLogLines } from '../../schema/running/log-lines.ts';
import { createAuthenticator } from '../authentication/authenticator.ts';
import type { RunningGateway } from '../create-gateway.ts';
import { createGateway } from '../create-gateway.ts';
import { deliveryBy } from '../../subgraphs/conference/inbox/channel/notice-settings.ts';
import { readPermitKeys } from '../../subgraphs/shared/permit/read-permit-keys.ts';
import { AUDIENCE } from '../demo-issuer/gateway-resource.ts';
import { startDemoIssuer } from '../demo-issuer/start-demo-issuer.ts';
import { openDisclosureLog } from '../disclosure-log/log.ts';
import { ensurePermitKeyFiles, openPermitKeyFile } from '../permit/permit-keys.ts';
import { readSchema } from '../read-schema.ts';
import { openWatching } from '../watch/open-watching.ts';
import type { DemoSettings } from './demo-config.ts';
import { subgraphPort } from './demo-config.ts';
import { askThrough } from './ask-as.ts';
import { playRedisclosure } from './demo-redisclosure.ts';
import { startDemoMail } from './demo-mail.ts';
import { demonstrationInstant, seedDemo } from './demo-data.ts';
import { startSubgraphs } from './start-parts.ts';

export interface RunningDemo {
  readonly gateway: RunningGateway;
  readonly issuerUrl: string;
  readonly mailboxUrl: string;
  readonly metricsUrl: string;
  readonly usernames: readonly string[];
  close(): Promise<void>;
}

/**
 * The whole system on one machine with invented data: PostgreSQL, six subgraphs, the demo issuer and
 * the gateway, in the same topology and over the same HTTP as a deployment.
 */
export async function startEverything(settings: DemoSettings): Promise<RunningDemo> {
  const clock = (): Date => new Date();
  const dataDir = resolve(settings.MARAC_DATA_DIR);
  mkdirSync(dataDir, { recursive: true });
  const lines = openLogLines('marac', pino.destination(join(dataDir, 'marac.log')));
  const watching = await openWatching(lines, {
    metricsPort: settings.MARAC_METRICS_PORT,
    metricsHost: '127.0.0.1',
    otlpUrl: undefined,
  });
  const { metrics, watch } = watching;
  const onError = (where: string, fault: unknown): void => {
    watch.event({ kind: 'fault', where, fault });
  };
  const opened: (() => Promise<unknown>)[] = [() => watching.close()];
  const close = async (): Promise<void> => {
    for (const stop of opened.splice(0).reverse()) await stop();
  };
  try {
    const cluster = await startCluster({ dataDir, port: settings.MARAC_POSTGRES_PORT });
    opened.push(() => cluster.stop());
    const { databases: passwords } = await loadSecrets(dataDir);
    const { adminUrl } = cluster;
    const urls = await prepareDatabases({ adminUrl, databases: databaseNames, passwords });
    const cast = await seedDemo(urls, demonstrationInstant(dataDir, clock()));

    const mail = await startDemoMail(settings);
    opened.push(() => mail.close());
    const keyFiles = await ensurePermitKeyFiles(join(dataDir, 'keys'));
    const subgraphs = await startSubgraphs({
      urls,
      clock,
      onError,
      notices: deliveryBy(mail.notices),
      portOf: (name) => subgraphPort(settings, name),
      permitKeys: readPermitKeys(keyFiles.publicFile),
    });
    opened.push(() => Promise.all(subgraphs.map((subgraph) => subgraph.close())));

    const issuer = await startDemoIssuer({
      port: settings.MARAC_ISSUER_PORT,
      users: demoUsers(cast),
      dataIsDemo: true,
      keysFile: join(dataDir, 'keys', 'issuer-keys.json'),
    });
    opened.push(() => issuer.close());

    const gateway = await createGateway({
      port: settings.MARAC_PORT,
      host: '127.0.0.1',
      ...readSchema(),
      subgraphUrls: Object.fromEntries(subgraphs.map(({ name, url }) => [name, url])),
      authenticator: createAuthenticator({ issuer: issuer.url, audience: AUDIENCE, clock }),
      log: openDisclosureLog({
        databaseUrl: urls.disclosure_log.appUrl,
        onError: (fault) => {
          onError('disclosure-log', fault);
        },
      }),
      permitKey: openPermitKeyFile(keyFiles.privateFile, (event) => {
        watch.event(event);
      }),
      clock,
      introspection: true,
      deadlineMs: 5_000,
      trustedDocuments: null,
      onEvent: (event) => {
        watch.event(event);
      },
      watch,
      ...(metrics && { metrics }),
    });
    opened.push(() => gateway.close());
    await playRedisclosure(
      cast,
      demonstrationInstant(dataDir, clock()),
      askThrough(gateway.url, issuer.url),
    );
    const usernames = demoUsers(cast).map(({ username }) => username);
    return {
      gateway,
      issuerUrl: issuer.url,
      mailboxUrl: mail.pageUrl,
      metricsUrl: watching.page?.url ?? '',
      usernames,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
