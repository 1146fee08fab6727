import type { TestSystem } from '../../../support/system.ts';

export interface Notice {
  readonly id: string;
  readonly kind: string;
  readonly reference: string;
  readonly requestId: string | null;
  readonly permissionId: string | null;
  readonly about: string | null;
  readonly state: string;
  readonly at: string;
  readonly dueBy: string | null;
}

/** What somebody's inbox says of one request, permission or emergency. */
export async function inboxOf(
  system: TestSystem,
  username: string,
  about: string,
): Promise<readonly Notice[]> {
  const query = '{ inbox { id kind reference requestId permissionId about state at dueBy } }';
  const { data, errors, text } = await system.ask(username, query);
  if (errors.length > 0) throw new Error(`no inbox: ${text}`);
  return (data as { inbox: readonly Notice[] }).inbox.filter((notice) =>
    [notice.requestId, notice.permissionId, notice.about].includes(about),
  );
}
