import { runResearch } from '../shared/research/research-main.ts';
import { housingConfig } from './config.ts';
import { housingSector } from './sector.ts';

await runResearch(housingSector, housingConfig());
