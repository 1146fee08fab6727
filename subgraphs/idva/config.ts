import type { ResearchConfig } from '../shared/research/research-config.ts';
import { researchConfig } from '../shared/research/research-config.ts';

/** Where this sector listens unless told otherwise. */
export const defaultPort = 4106;

/** The sector's part of the environment. Throws what researchConfig throws. */
export function idvaConfig(source?: NodeJS.ProcessEnv): ResearchConfig {
  return researchConfig('idva', defaultPort, source);
}
