import { freePort } from '../../schema/database/free-port.ts';
import { demoSettings } from '../../gateway/start/demo-config.ts';

/** The settings that give the demonstration its ports. */
const portNames = Object.keys(demoSettings).filter((name) => name.endsWith('_PORT'));

/** A free port for each of them, as an environment. */
export async function freeDemoPorts(): Promise<Readonly<Record<string, string>>> {
  const ports = await Promise.all(portNames.map(async (name) => [name, String(await freePort())]));
  return Object.fromEntries(ports) as Record<string, string>;
}
