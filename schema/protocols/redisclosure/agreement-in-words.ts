// what `whoMustAgree` answers, as the examples of a profile and docs/settings.md put it.
import type { EffectiveSettings } from '../setting-catalogue.ts';
import type { RoutesInForce, RuledRoute } from './routes.ts';
import { whoMustAgree } from './who-must-agree.ts';
import type { AskNeeded } from './who-must-agree.ts';

export const recipients = ['a signatory', 'an outsider'] as const;
export type RecipientKind = (typeof recipients)[number];

// One owner and three more partners, one of whom was at the meeting with the owner.
const partners = ['owner', 'present', 'away', 'elsewhere'];
const present = ['owner', 'present'];

const owners: Readonly<Record<string, string>> = {
  'REFUSES BINDS': 'owner grants',
  'RELEASES BINDS': 'owner may object',
  'RELEASES ESCALATES': 'owner is notified',
  'ESCALATES BINDS': 'owner redacts',
};

function ownerInWords({ onSilence, onRefusal }: AskNeeded): string {
  return owners[`${onSilence} ${onRefusal}`] ?? 'unknown';
}

function partnersInWords(asked: number): string[] {
  if (asked === 0) return [];
  return [asked === partners.length - 1 ? 'every partner' : 'partners present'];
}

/**
 * Who must agree about one owner's item, and what the route carries where that is not any item:
 * `owner grants, chair, ACTIONS only`.
 */
export function agreementInWords(
  profile: RoutesInForce & Pick<EffectiveSettings, 'chairGate'>,
  route: RuledRoute,
  recipient: RecipientKind,
): string {
  const rule = profile.route(route);
  const recipientSigned = recipient === 'a signatory';
  const asks = whoMustAgree(profile, {
    ...{ route, owners: ['owner'], recipientSigned, partners, present },
  });
  if (asks === 'NEVER' || rule === 'NEVER') return 'never';
  const of = (who: AskNeeded['askedOf']): AskNeeded[] =>
    asks.filter(({ askedOf }) => askedOf === who);
  const words = [
    ...of('OWNER').map(ownerInWords),
    ...partnersInWords(of('PARTNER').length),
    ...of('VICTIM').map(() => 'victim'),
    ...of('CHAIR').map(({ needed }) =>
      needed === 'ALWAYS' ? 'chair' : 'chair where the victim is not asked',
    ),
    ...(rule.legalAdvice ? ['legal advice'] : []),
    ...(rule.carries === 'ITEMS' ? [] : [`${rule.carries} only`]),
  ];
  return words.join(', ');
}
