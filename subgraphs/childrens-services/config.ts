import type { ResearchConfig } from '../shared/research/research-config.ts';
import { researchConfig } from '../shared/research/research-config.ts';

/** Where this sector listens unless told otherwise. */
export const defaultPort = 4105;

/** The sector's part of the environment. Throws what researchConfig throws. */
export function childrensServicesConfig(source?: NodeJS.ProcessEnv): ResearchConfig {
  return researchConfig('childrens-services', defaultPort, source);
}
