import { runResearch } from '../shared/research/research-main.ts';
import { childrensServicesConfig } from './config.ts';
import { childrensServicesSector } from './sector.ts';

await runResearch(childrensServicesSector, childrensServicesConfig());
