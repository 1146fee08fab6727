import { randomUUID } from 'node:crypto';
import DataLoader from 'dataloader';
import type { PrismaClient } from '../../../schema/prisma/conference/generated/client.ts';
import type { Permit } from '../../../schema/permit/permit.ts';

/** One thing handed out of the conference's records, or refused. References only. */
export interface Release {
  readonly caseId: string | null;
  readonly participantId: string | null;
  readonly category: string;
  readonly outcome: 'RELEASED' | 'REFUSED';
}

export interface Releases {
  /** Resolves once the release is written. Rejects when it cannot be: then nothing may be answered. */
  record(release: Release): Promise<void>;
  /**
   * Keeps an attempt at what the permit does not open, without the id that it named:
   * that may be anything at all, a sentence about somebody too.
   */
  refuse(category: string): Promise<void>;
}

/** Every attempt at nothing is one of its own; what was released twice was released once. */
const keyOf = (one: Release): string =>
  one.caseId === null
    ? randomUUID()
    : [one.outcome, one.caseId, one.participantId, one.category].join(' ');

/**
 * The conference's own log of what it handed out. What a request releases at one level
 * is written in one statement, and every field waits for it: written after the answer, a log would
 * miss exactly the releases that somebody wants to hide by stopping the process.
 */
export function createReleases(records: PrismaClient, permit: Permit, clock: () => Date): Releases {
  const loader = new DataLoader<Release, true, string>(
    async (releases) => {
      await records.releaseLog.createMany({ data: rowsOf(releases, permit, clock()) });
      return releases.map(() => true as const);
    },
    { cacheKeyFn: keyOf, maxBatchSize: 10_000 },
  );
  return {
    async record(release) {
      await loader.load(release);
    },
    async refuse(category) {
      await loader.load({ caseId: null, participantId: null, category, outcome: 'REFUSED' });
    },
  };
}

/** One row per case or participant and outcome, with its categories. */
function rowsOf(releases: readonly Release[], permit: Permit, at: Date) {
  const groups = new Map<string, Release[]>();
  for (const one of releases) {
    const key = keyOf({ ...one, category: '' });
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return {
      id: randomUUID(),
      disclosureId: permit.disclosureId,
      permitId: permit.jti,
      purpose: permit.purpose,
      viewerOfficerId: permit.viewer?.officerId ?? null,
      viewerAgencyId: permit.viewer?.agencyId ?? null,
      viewerRole: permit.viewer?.role ?? null,
      caseId: first.caseId,
      participantId: first.participantId,
      categories: group.map(({ category }) => category),
      outcome: first.outcome,
      at,
    };
  });
}
