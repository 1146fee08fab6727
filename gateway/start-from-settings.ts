import { pino } from 'pino';
import { createAuthenticator } from './authentication/authenticator.ts';
import type { GatewaySettings } from './config.ts';
import { subgraphUrls } from './config.ts';
import type { GatewayEvent, RunningGateway } from './create-gateway.ts';
import { createGateway } from './create-gateway.ts';
import { openDisclosureLog } from './disclosure-log/log.ts';
import { readPermitKeyFile } from './permit/permit-keys.ts';
import { readSchema } from './read-schema.ts';

/** Starts the gateway from its settings, with the machine's clock and a structured log on stdout. */
export async function startFromSettings(settings: GatewaySettings): Promise<RunningGateway> {
  const clock = (): Date => new Date();
  const logger = pino({ name: 'gateway' });
  const permitKey = await readPermitKeyFile(settings.MARAC_PERMIT_KEY_FILE);
  const onEvent = eventLogger(logger);
  return createGateway({
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
        onEvent({ kind: 'fault', where: 'disclosure-log', fault });
      },
    }),
    permitKey: () => permitKey,
    clock,
    introspection: false,
    deadlineMs: settings.MARAC_DEADLINE_MS,
    trustedDocuments: null,
    onEvent,
  });
}

/**
 * Writes events without personal data: the kind of a fault and where, never its text, because a
 * database or an agency may quote a record in it (F-52).
 */
export function eventLogger(logger: Pick<ReturnType<typeof pino>, 'warn' | 'error'>) {
  return (event: GatewayEvent): void => {
    if (event.kind === 'over-delivery') {
      logger.warn({ subgraph: event.subgraph, what: event.what }, 'an agency over-delivered');
      return;
    }
    const { fault, where } = event;
    const { code, name } = fault as { code?: unknown; name?: unknown };
    logger.error(
      {
        where,
        fault: typeof name === 'string' ? name : 'unknown',
        code: typeof code === 'string' ? code : null,
      },
      'fault',
    );
  };
}
