import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stopLeftoverServer } from '../../schema/database/leftover-server.ts';
import { clusterFolder } from '../../schema/database/cluster.ts';
import { readDemoSettings } from './demo-config.ts';

const dataDir = resolve(readDemoSettings().MARAC_DATA_DIR);
// Only a folder this project made is emptied: a mistyped MARAC_DATA_DIR must not cost somebody theirs.
if (!existsSync(dataDir)) console.log(`${dataDir} does not exist: nothing to reset.`);
else if (
  !existsSync(join(dataDir, 'demonstration.json')) &&
  !existsSync(join(dataDir, 'secrets.json'))
) {
  console.error(`${dataDir} is not a data folder of the demonstration; nothing was removed.`);
  process.exitCode = 1;
} else {
  await stopLeftoverServer(clusterFolder(dataDir));
  rmSync(dataDir, { recursive: true, force: true });
  console.log(`${dataDir} was emptied.`);
}
