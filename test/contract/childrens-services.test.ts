import { childrensServicesSector } from '../../subgraphs/childrens-services/sector.ts';
import { contractSuite } from './contract-suite.ts';

contractSuite(childrensServicesSector);
