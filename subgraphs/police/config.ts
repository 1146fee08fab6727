import type { ResearchConfig } from '../shared/research/research-config.ts';
import { researchConfig } from '../shared/research/research-config.ts';

/** Where this sector listens unless told otherwise. */
export const defaultPort = 4102;

/** The sector's part of the environment. Throws what researchConfig throws. */
export function policeConfig(source?: NodeJS.ProcessEnv): ResearchConfig {
  return researchConfig('police', defaultPort, source);
}
