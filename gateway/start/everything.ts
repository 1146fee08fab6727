import { readDemoSettings } from './demo-config.ts';
import { startEverything } from './start-everything.ts';
import { stopOnSignal } from '../../schema/running/stop-on-signal.ts';

/** PostgreSQL is stopped too, which writes what it holds. */
const closeWithinMs = 60_000;

const demo = await startEverything(readDemoSettings()).catch((error: unknown) => {
  console.error(`Could not start: ${error instanceof Error ? error.message : 'unknown fault'}`);
  process.exit(1);
});
console.log(`
The case picture is ready, with invented people only.

  Gateway      POST ${demo.gateway.url}/graphql   (ready: ${demo.gateway.url}/health/ready)
  Sign-in      ${demo.issuerUrl}   lists the ${String(demo.usernames.length)} people and systems who can sign in
  Mailbox      ${demo.mailboxUrl}   shows the messages that something waits
  Figures      ${demo.metricsUrl}   for Prometheus
  A token      npm run --silent token -- bexley-idva-rep
  Who saw what npm run --silent disclosures -- --case BEX-2026-001

In every area (dorset, bexley, london, kent, cleveland): <area>-police-rep, -health-rep, -housing-rep,
-childrens-rep, -idva-rep, -chair, -coordinator, -guest, -observer, -auditor, and the agencies’ systems
<area>-police-system and so on. Stop with Ctrl-C; npm run reset empties the data folder.
`);
stopOnSignal(() => demo.close(), closeWithinMs);
