import { readGatewaySettings } from './config.ts';
import { startFromSettings } from './start-from-settings.ts';
import { stopOnSignal } from '../schema/running/stop-on-signal.ts';

const gateway = await startFromSettings(readGatewaySettings());
stopOnSignal(() => gateway.close());
