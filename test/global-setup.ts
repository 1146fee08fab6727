// One PostgreSQL server for the whole run, with a migrated template of each database to copy from.
import { startTestCluster } from './support/postgres-cluster.ts';
import { announceTestServer, hasTestServer } from './support/test-server-config.ts';

declare global {
  var stopTestServer: (() => Promise<void>) | undefined;
}

// Jest asks for a default export here.
export default async function globalSetup(): Promise<void> {
  if (hasTestServer()) return;
  const cluster = await startTestCluster();
  announceTestServer(cluster.adminUrl);
  globalThis.stopTestServer = () => cluster.stop();
}
