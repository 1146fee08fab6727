import type { ResearchConfig } from '../shared/research/research-config.ts';
import { researchConfig } from '../shared/research/research-config.ts';

/** Where this sector listens unless told otherwise. */
export const defaultPort = 4103;

/** The sector's part of the environment. Throws what researchConfig throws. */
export function healthConfig(source?: NodeJS.ProcessEnv): ResearchConfig {
  return researchConfig('health', defaultPort, source);
}
