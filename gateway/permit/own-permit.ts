import type { PermitRequest } from './sign-permit.ts';

/**
 * The permit for a question of the gateway's own to the conference: nobody looks, and it opens no case and names no
 * item. In: what it may be used for, the exact text that will be sent, and the operation it belongs to.
 */
export function ownPermit(
  use: 'FACTS' | 'ALERT',
  body: string,
  disclosureId: string,
): PermitRequest {
  return {
    aud: 'conference',
    use,
    body,
    disclosureId,
    purpose: 'MARAC_SAFETY',
    viewer: null,
    audience: [],
    cases: {},
    items: [],
    signedInAt: null,
  };
}
