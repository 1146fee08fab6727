// R-117 [D 3.2; 4.3.2; 4.3.3; 4.3.5; B-ISA 1.6 l.715; 2.3; L-D l.673; L-E l.701; K-I3 2.1.1; C 10.2.3].
import type { AskedOf } from '../../vocabulary/redisclosure.ts';
import type { EffectiveSettings } from '../setting-catalogue.ts';
import type { RouteRule } from './route-rule.ts';
import type { RoutesInForce, RuledRoute } from './routes.ts';

/** Somebody whose word a request waits for, and what it means if they say nothing or say no. */
export interface AskNeeded {
  readonly askedOf: AskedOf;
  /** Whose officers answer; null for the chair and the victim. */
  readonly agencyId: string | null;
  readonly onSilence: 'REFUSES' | 'RELEASES' | 'ESCALATES';
  readonly onRefusal: 'BINDS' | 'ESCALATES';
  readonly needed: 'ALWAYS' | 'IF_VICTIM_NOT_ASKED';
}

export interface Circumstances {
  readonly route: RuledRoute;
  /** Every agency that must agree about an item: its owner, and where it came from. */
  readonly owners: readonly string[];
  /** Has the recipient signed this area's agreement? */
  readonly recipientSigned: boolean;
  /** Every agency on the distribution. */
  readonly partners: readonly string[];
  /** Those that were at the meeting which heard the case. */
  readonly present: readonly string[];
}

type OwnerPart = Exclude<RouteRule, 'NEVER'>['owner'];

const ofOwner = {
  GRANTS: { onSilence: 'REFUSES', onRefusal: 'BINDS' },
  MAY_OBJECT: { onSilence: 'RELEASES', onRefusal: 'BINDS' },
  NOTIFIED: { onSilence: 'RELEASES', onRefusal: 'ESCALATES' },
  REDACTS: { onSilence: 'ESCALATES', onRefusal: 'BINDS' },
} as const satisfies Record<OwnerPart, Pick<AskNeeded, 'onSilence' | 'onRefusal'>>;

const binding = { onSilence: 'REFUSES', onRefusal: 'BINDS', needed: 'ALWAYS' } as const;

/**
 * Who must answer before anything goes, in the order owners, partners, chair, victim; `NEVER` where the
 * area's document closes the route. An owner's answer counts as its agreement as a partner, so that no
 * agency is asked twice. Nobody at the meeting means that nobody there agreed: every partner is asked.
 */
export function whoMustAgree(
  profile: RoutesInForce & Pick<EffectiveSettings, 'chairGate'>,
  { route, owners, recipientSigned, partners, present }: Circumstances,
): readonly AskNeeded[] | 'NEVER' {
  const rule = profile.route(route);
  if (rule === 'NEVER') return 'NEVER';
  // Whoever has not signed is no agency at the table: called reuse, a third party would come in by the
  // door that asks no partner.
  if (route === 'REUSE' && !recipientSigned) return 'NEVER';
  const free = rule.freeBetweenSignatories === true && recipientSigned;
  const asked = new Set(owners);
  const asks: AskNeeded[] = [...asked].map((agencyId) => ({
    askedOf: 'OWNER',
    agencyId,
    ...ofOwner[free ? 'MAY_OBJECT' : rule.owner],
    needed: 'ALWAYS',
  }));
  if (rule.partners !== undefined && !free) {
    const agreeing = rule.partners === 'PRESENT' && present.length > 0 ? present : partners;
    for (const agencyId of new Set(agreeing))
      if (!asked.has(agencyId)) asks.push({ askedOf: 'PARTNER', agencyId, ...binding });
  }
  if (rule.chair === 'AGREES') asks.push({ askedOf: 'CHAIR', agencyId: null, ...binding });
  if (rule.victim === 'AGREES') {
    asks.push({ askedOf: 'VICTIM', agencyId: null, ...binding });
    // Where asking her is not safe the chair decides case by case; in an area whose chair has no part,
    // nobody stands in for her, and what waits for her word is refused.
    if (rule.chair !== 'AGREES' && profile.chairGate !== null)
      asks.push({ askedOf: 'CHAIR', agencyId: null, ...binding, needed: 'IF_VICTIM_NOT_ASKED' });
  }
  return asks;
}
