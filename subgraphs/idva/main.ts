import { runResearch } from '../shared/research/research-main.ts';
import { idvaConfig } from './config.ts';
import { idvaSector } from './sector.ts';

const { name, port } = await runResearch(idvaSector, idvaConfig());
console.log(`${name} listens on port ${String(port)}`);
