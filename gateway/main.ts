import { readGatewaySettings } from './config.ts';
import { startFromSettings } from './start-from-settings.ts';
import { stopOnSignal } from './stop-on-signal.ts';

const gateway = await startFromSettings(readGatewaySettings());
console.log(`gateway listens on port ${String(gateway.port)}`);
stopOnSignal(() => gateway.close());
