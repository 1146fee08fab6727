import { runResearch } from '../shared/research/research-main.ts';
import { policeConfig } from './config.ts';
import { policeSector } from './sector.ts';

const { name, port } = await runResearch(policeSector, policeConfig());
console.log(`${name} listens on port ${String(port)}`);
