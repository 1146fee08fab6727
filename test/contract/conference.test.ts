import { conferenceDescription } from './conference-description.ts';
import { subgraphSuite } from './contract-suite.ts';

subgraphSuite(conferenceDescription);
