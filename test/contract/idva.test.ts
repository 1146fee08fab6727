import { idvaSector } from '../../subgraphs/idva/sector.ts';
import { contractSuite } from './contract-suite.ts';

contractSuite(idvaSector);
