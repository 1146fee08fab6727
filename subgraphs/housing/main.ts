import { runResearch } from '../shared/research/research-main.ts';
import { housingConfig } from './config.ts';
import { housingSector } from './sector.ts';

const { name, port } = await runResearch(housingSector, housingConfig());
console.log(`${name} listens on port ${String(port)}`);
