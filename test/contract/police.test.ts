import { policeSector } from '../../subgraphs/police/sector.ts';
import { contractSuite } from './contract-suite.ts';

contractSuite(policeSector);
