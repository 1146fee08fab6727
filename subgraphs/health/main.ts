import { runResearch } from '../shared/research/research-main.ts';
import { healthConfig } from './config.ts';
import { healthSector } from './sector.ts';

await runResearch(healthSector, healthConfig());
