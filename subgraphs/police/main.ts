import { runResearch } from '../shared/research/research-main.ts';
import { policeConfig } from './config.ts';
import { policeSector } from './sector.ts';

await runResearch(policeSector, policeConfig());
