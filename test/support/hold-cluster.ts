// Starts the embedded server, stores one committed row and waits to be killed. Run as a process of its own.
//   tsx hold-cluster.ts <data folder> <port>
import pg from 'pg';
import { startCluster } from '../../schema/database/cluster.ts';

const [dataDir = '', port = ''] = process.argv.slice(2);
const { adminUrl } = await startCluster({ dataDir, port: Number(port) });
const client = new pg.Client({ connectionString: adminUrl });
await client.connect();
await client.query('DROP TABLE IF EXISTS kept');
await client.query('CREATE TABLE kept AS SELECT 1 AS one');
process.stdout.write('ready\n');
