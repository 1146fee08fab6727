// an area's routes and its settings are two ways of saying one thing.
import type { EffectiveSettings } from '../setting-catalogue.ts';
import type { Written } from '../setting.ts';
import type { RouteRule } from './route-rule.ts';
import type { RuledRoute } from './routes.ts';

type OpenRule = Exclude<RouteRule, 'NEVER'>;

/** The first setting that the routes contradict, or null. */
export function routesProblem(
  settings: EffectiveSettings,
  routes: ReadonlyMap<RuledRoute, Written<RouteRule>>,
): { readonly setting: string; readonly wrong: string } | null {
  const rules = [...routes].flatMap(([route, { value }]) =>
    value === 'NEVER' ? [] : [[route, value] as const],
  );
  const rule = (wanted: RuledRoute): Partial<OpenRule> =>
    rules.find(([route]) => route === wanted)?.[1] ?? {};
  const required = settings.ownerPermission === 'REQUIRED';
  const chairHasPart = settings.chairGate !== null;
  const redacts = settings.courtRoute === 'LEGAL_COORDINATOR_OWNER_REDACTION';
  const agreed: readonly (readonly [keyof EffectiveSettings, RuledRoute, boolean])[] = [
    ['ownerPermission', 'REUSE', rule('REUSE').owner === (required ? 'GRANTS' : 'MAY_OBJECT')],
    ['ownerPermission', 'THIRD_PARTY', rule('THIRD_PARTY').owner === 'GRANTS'],
    [
      'ownerPermission',
      'THIRD_PARTY',
      (rule('THIRD_PARTY').freeBetweenSignatories === true) !== required,
    ],
    [
      'victimPermissionForReuse',
      'REUSE',
      (rule('REUSE').victim === 'AGREES') === settings.victimPermissionForReuse,
    ],
    ['chairGate', 'THIRD_PARTY', (rule('THIRD_PARTY').chair === 'AGREES') === chairHasPart],
    [
      'partnersAgreement',
      'THIRD_PARTY',
      (rule('THIRD_PARTY').partners ?? null) === settings.partnersAgreement,
    ],
    ['courtRoute', 'COURT_ORDER', rule('COURT_ORDER').owner === (redacts ? 'REDACTS' : 'NOTIFIED')],
    [
      'courtRoute',
      'FAMILY_COURT_REQUEST',
      settings.courtRoute !== 'CHAIR_AND_COURT_GUIDANCE' ||
        rule('FAMILY_COURT_REQUEST').chair === 'AGREES',
    ],
  ];
  const broken = agreed.find(([, , holds]) => !holds);
  if (broken !== undefined)
    return { setting: broken[1], wrong: `contradicts the setting ${broken[0]}` };
  const chaired = rules.find(([, { chair }]) => chair === 'AGREES' && !chairHasPart);
  return chaired ? { setting: chaired[0], wrong: 'contradicts the setting chairGate' } : null;
}
