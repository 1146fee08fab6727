import { runResearch } from '../shared/research/research-main.ts';
import { childrensServicesConfig } from './config.ts';
import { childrensServicesSector } from './sector.ts';

const { name, port } = await runResearch(childrensServicesSector, childrensServicesConfig());
console.log(`${name} listens on port ${String(port)}`);
