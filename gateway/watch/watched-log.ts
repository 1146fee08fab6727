import type { DisclosureLog } from '../disclosure-log/log.ts';
import { LogUnavailableError } from '../disclosure-log/log.ts';
import type { Watch } from './watch.ts';

/** The disclosure log, with each entry's way into it watched. It takes and refuses what it would alone. */
export function watchedLog(log: DisclosureLog, watch: Watch): DisclosureLog {
  return {
    ...log,
    async append(entry) {
      const done = watch.append(entry.disclosureId);
      try {
        await log.append(entry);
      } catch (error) {
        done(error instanceof LogUnavailableError ? error.fault : 'NOT_WRITTEN');
        throw error;
      }
      done(null);
    },
  };
}
