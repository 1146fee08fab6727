import { loadProfiles } from '../../schema/protocols/profile.ts';
import { openLogLines } from '../../schema/running/log-lines.ts';
import { stopOnSignal } from '../../schema/running/stop-on-signal.ts';
import { readPermitKeys } from '../shared/permit/read-permit-keys.ts';
import { conferenceConfig } from './config.ts';
import { deliveryBy } from './inbox/channel/notice-settings.ts';
import { startConference } from './start.ts';

const { permitKeysFile, notices, ...config } = conferenceConfig();
const lines = openLogLines('conference');
const running = await startConference({
  ...config,
  ...(notices && { notices: deliveryBy(notices) }),
  permitKeys: readPermitKeys(permitKeysFile),
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
