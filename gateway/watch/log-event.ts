import type { LogLines } from '../../schema/running/log-lines.ts';
import type { GatewayEvent } from './gateway-event.ts';

/** Writes one event to the operators' log; what is a matter of security is marked as such. */
export function logEvent(lines: LogLines, event: GatewayEvent): void {
  switch (event.kind) {
    case 'fault':
      lines.fault(event.where, event.fault);
      return;
    case 'over-delivery':
      lines.warn('over-delivery', {
        subgraph: event.subgraph,
        what: event.what,
        security: true,
      });
      return;
    case 'permit-key':
      lines.info('permit-key', { key: event.kid });
      return;
    default:
      event satisfies never;
  }
}
