import { openLogLines } from '../schema/running/log-lines.ts';
import { createAuthenticator } from './authentication/authenticator.ts';
import type { GatewaySettings } from './config.ts';
import { subgraphUrls } from './config.ts';
import type { RunningGateway } from './create-gateway.ts';
import { createGateway } from './create-gateway.ts';
import { openDisclosureLog } from './disclosure-log/log.ts';
import { openPermitKeyFile } from './permit/permit-keys.ts';
import { readSchema } from './read-schema.ts';
import { readTrustedDocuments } from './trusted-documents/document-digest.ts';
import { openWatching } from './watch/open-watching.ts';

/** Starts the gateway from its settings, with the machine's clock and a structured log on stdout. */
export async function startFromSettings(settings: GatewaySettings): Promise<RunningGateway> {
  const clock = (): Date => new Date();
  const lines = openLogLines('gateway');
  const watching = await openWatching(lines, {
    metricsPort: settings.MARAC_METRICS_PORT,
    metricsHost: settings.MARAC_METRICS_HOST,
    otlpUrl: settings.MARAC_OTLP_ENDPOINT,
  });
  const { metrics, watch } = watching;
  const gateway = await createGateway({
    port: settings.MARAC_PORT,
    host: settings.MARAC_HOST,
    ...readSchema(),
    subgraphUrls: subgraphUrls(settings),
    authenticator: createAuthenticator({
      issuer: settings.MARAC_OIDC_ISSUER,
      audience: settings.MARAC_OIDC_AUDIENCE,
      clock,
      ...(settings.MARAC_OIDC_REACH_AT ? { reachAt: settings.MARAC_OIDC_REACH_AT } : {}),
    }),
    log: openDisclosureLog({
      databaseUrl: settings.MARAC_LOG_DATABASE_URL,
      onError: (fault) => {
        watch.event({ kind: 'fault', where: 'disclosure-log', fault });
      },
    }),
    permitKey: openPermitKeyFile(settings.MARAC_PERMIT_KEY_FILE, (event) => {
      watch.event(event);
    }),
    clock,
    introspection: false,
    deadlineMs: settings.MARAC_DEADLINE_MS,
    trustedDocuments:
      settings.MARAC_TRUSTED_DOCUMENTS === 'required' ? readTrustedDocuments() : null,
    onEvent: (event) => {
      watch.event(event);
    },
    watch,
    ...(metrics && { metrics }),
    drain: {
      noticeMs: settings.MARAC_DRAIN_NOTICE_MS,
      withinMs: settings.MARAC_DRAIN_WITHIN_MS,
    },
  });
  lines.info('listening', { port: gateway.port });
  return {
    ...gateway,
    async close() {
      lines.info('draining');
      await gateway.close();
      lines.info('stopped');
      await watching.close();
    },
  };
}
