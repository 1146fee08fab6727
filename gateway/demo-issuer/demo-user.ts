import { createHash } from 'node:crypto';

export interface DemoUser {
  /** `<area>-<agency>-<role>`; also the token's subject, and for a system its client id. */
  username: string;
  name: string;
  description: string;
  kind: 'person' | 'system';
}

/** The public client of the browser console. */
export const CONSOLE_CLIENT = 'marac-console';
/** The public client of the command that prints a token. */
export const COMMAND_CLIENT = 'marac-demo-command';

const USERNAME = /^[a-z]+(-[a-z0-9]+)+$/;

/**
 * The client secret of a demo system. Anyone can work it out, which is the point of a
 * demonstration and the reason why the issuer starts with nothing but invented people.
 */
export function demoSecret(username: string): string {
  return createHash('sha256').update(`marac demonstration ${username}`).digest('base64url');
}

/** The users by name. Throws when a name is malformed, given twice or taken by a client. */
export function indexUsers(users: readonly DemoUser[]): ReadonlyMap<string, DemoUser> {
  const byName = new Map<string, DemoUser>();
  for (const user of users) {
    const { username } = user;
    if (!USERNAME.test(username)) throw new Error(`"${username}" is not a demo username`);
    if (byName.has(username) || username === CONSOLE_CLIENT || username === COMMAND_CLIENT) {
      throw new Error(`the demo username "${username}" is taken`);
    }
    byName.set(username, user);
  }
  return byName;
}

/** The users by area (the first part of the name), in the order in which the areas first appear. */
export function groupByArea(users: Iterable<DemoUser>): ReadonlyMap<string, readonly DemoUser[]> {
  const groups = new Map<string, DemoUser[]>();
  for (const user of users) {
    const area = user.username.slice(0, user.username.indexOf('-'));
    groups.set(area, [...(groups.get(area) ?? []), user]);
  }
  return groups;
}
