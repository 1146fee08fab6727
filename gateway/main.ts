import { readGatewaySettings } from './config.ts';
import { startFromSettings } from './start-from-settings.ts';

const gateway = await startFromSettings(readGatewaySettings());
console.log(`gateway listens on port ${String(gateway.port)}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void gateway.close().finally(() => process.exit()));
