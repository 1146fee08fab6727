import type { Adapter, AdapterPayload } from 'oidc-provider';

const MOST_ENTRIES = 2000;

/**
 * Sessions, interactions, grants and codes, kept in memory: one adapter for each kind, as
 * `oidc-provider` asks for them by name. Ages are the machine's, as the provider's own are.
 */
export function createMemoryStore(): (kind: string) => Adapter {
  return () => createAdapter();
}

function createAdapter(): Adapter {
  const entries = new Map<string, { payload: AdapterPayload; expiresAt: number }>();

  function find(id: string): AdapterPayload | undefined {
    const entry = entries.get(id);
    return entry !== undefined && entry.expiresAt > Date.now() ? entry.payload : undefined;
  }

  /** The oldest entry goes first, so that requests nobody finishes cannot fill the memory. */
  function makeRoom(): void {
    for (const id of entries.keys()) {
      if (entries.size < MOST_ENTRIES) return;
      entries.delete(id);
    }
  }

  return {
    find: (id) => Promise.resolve(find(id)),
    findByUid(uid) {
      const id = [...entries].find(([, { payload }]) => payload.uid === uid)?.[0];
      return Promise.resolve(id === undefined ? undefined : find(id));
    },
    // Only the device flow asks for user codes, and that is switched off.
    findByUserCode: () => Promise.resolve(undefined),
    upsert(id, payload, expiresInSeconds) {
      entries.delete(id);
      makeRoom();
      entries.set(id, { payload, expiresAt: Date.now() + expiresInSeconds * 1000 });
      return Promise.resolve();
    },
    consume(id) {
      const payload = find(id);
      if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000);
      return Promise.resolve();
    },
    destroy(id) {
      entries.delete(id);
      return Promise.resolve();
    },
    revokeByGrantId(grantId) {
      for (const [id, { payload }] of entries) {
        if (payload.grantId === grantId) entries.delete(id);
      }
      return Promise.resolve();
    },
  };
}
