import { readSeparateSettings } from './separate-config.ts';
import { startSeparate } from './start-separate.ts';

const parts = await startSeparate(readSeparateSettings());
console.log(`
Seven processes run, with invented people only: ${[...parts.processes.keys()].join(', ')}.

  Gateway  POST ${parts.gatewayUrl}/graphql
  Sign-in  ${parts.issuerUrl}
`);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void parts.close().finally(() => process.exit()));
const ended = await parts.ended;
console.error(`${ended} ended; the others are stopped.`);
await parts.close();
process.exitCode = 1;
