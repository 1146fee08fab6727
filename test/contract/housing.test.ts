import { housingSector } from '../../subgraphs/housing/sector.ts';
import { contractSuite } from './contract-suite.ts';

contractSuite(housingSector);
