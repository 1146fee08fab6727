import { readFileSync } from 'node:fs';
import type { JSONWebKeySet } from 'jose';
import { loadProfiles } from '../../schema/protocols/profile.ts';
import { conferenceConfig } from './config.ts';
import { startConference } from './start.ts';

const { permitKeysFile, ...config } = conferenceConfig();
const permitKeys = () => JSON.parse(readFileSync(permitKeysFile, 'utf8')) as JSONWebKeySet;
const { port } = await startConference({
  ...config,
  permitKeys,
  clock: () => new Date(),
  profiles: loadProfiles(),
});
console.log(`conference listens on port ${String(port)}`);
