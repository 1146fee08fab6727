import { randomUUID } from 'node:crypto';
import type { JSONWebKeySet, JWK } from 'jose';
import { generatePermitKey, readPermitKey } from '../../gateway/permit/permit-keys.ts';
import { createPermitSigner } from '../../gateway/permit/sign-permit.ts';
import type { PermitRequest } from '../../gateway/permit/sign-permit.ts';
import type { CaseGrant, Permit, Viewer } from '../../schema/permit/permit.ts';

/** What a test changes of an ordinary permit. */
export type PermitChanges = Partial<PermitRequest>;

export interface Permits {
  readonly privateJwk: JWK;
  readonly publicKeys: JSONWebKeySet;
  sign(changes: PermitChanges): Promise<string>;
}

/** A representative of an agency of another sector than the one under test, unless changed. */
export function viewer(changes: Partial<Viewer> = {}): Viewer {
  return {
    nominationId: 'nomination-1',
    officerId: 'officer-1',
    subject: 'bexley-other-rep',
    name: 'Ash Example',
    agencyId: 'other-agency',
    agencyType: 'PROBATION',
    role: 'REPRESENTATIVE',
    area: 'bexley',
    ...changes,
  };
}

/** A case on which nothing is granted, unless changed. */
export function caseGrant(changes: Partial<CaseGrant> = {}): CaseGrant {
  return {
    reference: 'BEX-2026-001',
    area: 'bexley',
    restricted: false,
    grants: {},
    asked: [],
    contributeFor: null,
    participants: ['participant-1', 'participant-7'],
    meetingStartsAt: '2026-10-20T10:00:00Z',
    permission: null,
    hidden: [],
    ...changes,
  };
}

/** A permit as a subgraph has it after verifying it: an ordinary one, with these changes. */
export function completePermit(changes: Partial<Permit> = {}): Permit {
  return {
    iss: 'marac-gateway',
    aud: 'police',
    jti: 'permit-1',
    iat: 0,
    exp: 10,
    use: 'CASE',
    body: 'x'.repeat(43),
    disclosureId: 'disclosure-1',
    purpose: 'MARAC_SAFETY',
    viewer: viewer(),
    audience: ['PROBATION', 'ALL'],
    cases: {},
    items: [],
    signedInAt: null,
    ...changes,
  };
}

/** A gateway's key pair, new unless given, and permits signed with it for one agency's subgraph. */
export async function createPermits(
  aud: string,
  clock: () => Date,
  existing?: JWK,
): Promise<Permits> {
  const made = await generatePermitKey();
  const privateJwk = existing ?? made.privateJwk;
  const key = readPermitKey(privateJwk);
  const sign = createPermitSigner(() => key, clock);
  return {
    privateJwk,
    publicKeys: made.publicKeys,
    sign: (changes) =>
      Promise.resolve(
        sign({
          aud,
          use: 'CASE',
          body: '',
          disclosureId: randomUUID(),
          purpose: 'MARAC_SAFETY',
          viewer: viewer(),
          audience: ['PROBATION', 'ALL'],
          cases: {},
          items: [],
          signedInAt: null,
          ...changes,
        }),
      ),
  };
}
