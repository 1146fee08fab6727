import { readSeparateSettings } from './separate-config.ts';
import { startSeparate } from './start-separate.ts';
import { stopOnSignal } from '../../schema/running/stop-on-signal.ts';

const parts = await startSeparate(readSeparateSettings());
console.log(`
Seven processes run, with invented people only: ${[...parts.processes.keys()].join(', ')}.

  Gateway  POST ${parts.gatewayUrl}/graphql
  Sign-in  ${parts.issuerUrl}
`);
stopOnSignal(() => parts.close(), 60_000);
const ended = await parts.ended;
console.error(`${ended} ended; the others are stopped.`);
await parts.close();
process.exitCode = 1;
