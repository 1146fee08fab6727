import { readFileSync } from 'node:fs';
import type { JSONWebKeySet } from 'jose';
import { loadProfiles } from '../../schema/protocols/profile.ts';
import { openLogLines } from '../../schema/running/log-lines.ts';
import { stopOnSignal } from '../../schema/running/stop-on-signal.ts';
import { conferenceConfig } from './config.ts';
import { deliveryBy } from './inbox/channel/notice-settings.ts';
import { startConference } from './start.ts';

const { permitKeysFile, notices, ...config } = conferenceConfig();
const lines = openLogLines('conference');
const running = await startConference({
  ...config,
  ...(notices && { notices: deliveryBy(notices) }),
  // Read at every call, so that a key can be taken away; if it cannot be read, no permit is accepted.
  permitKeys: () => JSON.parse(readFileSync(permitKeysFile, 'utf8')) as JSONWebKeySet,
  clock: () => new Date(),
  profiles: loadProfiles(),
  // What kind of failure, never its text: a database error quotes the row it failed on.
  onError: (error) => {
    lines.fault('conference', error);
  },
  onRefusedPermit: (reason) => {
    lines.warn('permit-refused', { what: reason, security: true });
  },
});
lines.info('listening', { port: running.port });
stopOnSignal(async () => {
  lines.info('draining');
  await running.close();
  lines.info('stopped');
  lines.flush();
});
