import { createHash } from 'node:crypto';
import { z } from 'zod';
import { agencyTypes, areas, audienceTokens, purposes, roles } from '../vocabulary/terms.ts';

/** The HTTP header that carries a permit from the gateway to one agency. */
export const permitHeader = 'x-marac-permit';
/** Who signs permits. */
export const permitIssuer = 'marac-gateway';
/** The one algorithm; anything else is refused before a key is looked at. */
export const permitAlgorithm = 'EdDSA';
/** How long a permit lives, in seconds. Long enough for one call inside one deadline, no longer. */
export const permitLifetimeSeconds = 10;
/** How far two machines' clocks may differ, in seconds. */
export const permitClockSkewSeconds = 2;

const viewerShape = z.strictObject({
  nominationId: z.string().min(1),
  officerId: z.string().min(1),
  subject: z.string().min(1),
  name: z.string().min(1),
  agencyId: z.string().min(1),
  agencyType: z.enum(agencyTypes),
  role: z.enum(roles),
  area: z.enum(areas),
});

const caseGrantShape = z.strictObject({
  reference: z.string().min(1),
  area: z.enum(areas),
  restricted: z.boolean(),
  /** By owning agency, the categories this viewer may be given. An owner that is absent gives nothing. */
  grants: z.record(z.string(), z.array(z.string())),
  /** The agencies asked for research on this case; only they may contribute. */
  asked: z.array(z.string()),
  /** May this viewer contribute for an agency, and for which? Null: no. */
  contributeFor: z.array(z.string()).nullable(),
  /** Whom an item may be about: the parts people have in this case; none for who may not contribute. */
  participants: z.array(z.string()),
  meetingStartsAt: z.iso.datetime().nullable(),
});

/**
 * The signed request context towards one agency (F-51): who looks, at which cases, for what purpose,
 * at which categories of which owner, in a call with exactly this body, for ten seconds, once.
 */
export const permitShape = z.strictObject({
  iss: z.literal(permitIssuer),
  aud: z.string().min(1),
  jti: z.string().min(1),
  iat: z.number().int(),
  exp: z.number().int(),
  /** CASE: a viewer's operation. FACTS: the gateway asks the conference. COMPOSITION: `_service`. */
  use: z.enum(['CASE', 'FACTS', 'COMPOSITION']),
  /** SHA-256 of the request body, base64url: a permit for one question answers no other. */
  body: z.string().length(43),
  disclosureId: z.string().min(1),
  purpose: z.enum(purposes),
  viewer: viewerShape.nullable(),
  /** What the viewer stands for when an item names its audience. */
  audience: z.array(z.enum(audienceTokens)),
  /** Conference categories open to this viewer outside any case. */
  cases: z.record(z.string(), caseGrantShape),
});

export type Permit = Readonly<z.infer<typeof permitShape>>;
export type Viewer = Readonly<z.infer<typeof viewerShape>>;
export type CaseGrant = Readonly<z.infer<typeof caseGrantShape>>;

/** The digest a permit is bound to. In: the exact bytes sent. Out: SHA-256, base64url. */
export function bodyDigest(body: string | Uint8Array): string {
  return createHash('sha256').update(body).digest('base64url');
}
