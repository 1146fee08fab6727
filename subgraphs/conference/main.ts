import { readFileSync } from 'node:fs';
import type { JSONWebKeySet } from 'jose';
import { loadProfiles } from '../../schema/protocols/profile.ts';
import { conferenceConfig } from './config.ts';
import { deliveryBy } from './inbox/channel/notice-settings.ts';
import { startConference } from './start.ts';

const { permitKeysFile, notices, ...config } = conferenceConfig();
const { port } = await startConference({
  ...config,
  ...(notices && { notices: deliveryBy(notices) }),
  // Read at every call, so that a key can be taken away; if it cannot be read, no permit is accepted.
  permitKeys: () => JSON.parse(readFileSync(permitKeysFile, 'utf8')) as JSONWebKeySet,
  clock: () => new Date(),
  profiles: loadProfiles(),
  // What kind of failure, never its text: a database error quotes the row it failed on.
  onError: (error) => {
    console.error(`conference: ${error instanceof Error ? error.name : 'failure'}`);
  },
  onRefusedPermit: (reason) => {
    console.error(`conference: permit refused, ${reason}`);
  },
});
console.log(`conference listens on port ${String(port)}`);
