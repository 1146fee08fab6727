import { runResearch } from '../shared/research/research-main.ts';
import { idvaConfig } from './config.ts';
import { idvaSector } from './sector.ts';

await runResearch(idvaSector, idvaConfig());
