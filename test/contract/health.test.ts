import { healthSector } from '../../subgraphs/health/sector.ts';
import { contractSuite } from './contract-suite.ts';

contractSuite(healthSector);
