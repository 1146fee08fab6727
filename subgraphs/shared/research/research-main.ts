import { loadNeedToKnow } from '../../../schema/need-to-know/table.ts';
import { loadProfiles } from '../../../schema/protocols/profile.ts';
import { openLogLines } from '../../../schema/running/log-lines.ts';
import { stopOnSignal } from '../../../schema/running/stop-on-signal.ts';
import { readPermitKeys } from '../permit/read-permit-keys.ts';
import type { ResearchConfig } from './research-config.ts';
import type { SectorSchema } from './sector.ts';
import { startResearch } from './start-research.ts';

/**
 * Runs one sector as its own process, with the committed table and profiles and the machine's clock.
 * The keys are read at every call, so that one can be taken away while it runs; if they cannot be
 * read, no permit is accepted. Ends in good order on a termination.
 */
export async function runResearch(sector: SectorSchema, config: ResearchConfig): Promise<void> {
  const { permitKeysFile, ...where } = config;
  const lines = openLogLines(sector.name);
  const running = await startResearch({
    ...where,
    sector,
    permitKeys: readPermitKeys(permitKeysFile),
    clock: () => new Date(),
    profiles: loadProfiles(),
    table: loadNeedToKnow(),
    // What kind of failure, never its text: a database error quotes the row it failed on.
    onError: (error) => {
      lines.fault(sector.name, error);
    },
    onRefusedPermit: (reason, times) => {
      lines.warn('permit-refused', { what: reason, times, security: true });
    },
  });
  lines.info('listening', { port: running.port });
  stopOnSignal(async () => {
    lines.info('draining');
    await running.close();
    lines.info('stopped');
    lines.flush();
  });
}
