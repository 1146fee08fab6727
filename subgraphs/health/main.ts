import { runResearch } from '../shared/research/research-main.ts';
import { healthConfig } from './config.ts';
import { healthSector } from './sector.ts';

const { name, port } = await runResearch(healthSector, healthConfig());
console.log(`${name} listens on port ${String(port)}`);
