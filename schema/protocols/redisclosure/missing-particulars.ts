// F-36 [B 7.13; 7.15; B-ISA 2.29; D 4.3.5].
import type { z } from 'zod';
import type { RedisclosureRoute } from '../../vocabulary/redisclosure.ts';
import { routeForms } from './route-form.ts';
import type { RouteRule } from './route-rule.ts';

function fieldsOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'unrecognized_keys') return issue.keys;
  return [String(issue.path[0] ?? 'particulars')];
}

/**
 * The fields of a route's form that are missing, malformed, or belong to another form; none when it is
 * complete. Names only, never what was written in them. `rule` is the area's own rule for the route.
 */
export function missingParticulars(
  route: RedisclosureRoute,
  written: Readonly<Record<string, unknown>>,
  rule: RouteRule,
): string[] {
  // A field left empty by a client is a field that is not there.
  const particulars = Object.fromEntries(
    Object.entries(written).filter(([, value]) => value !== null && value !== undefined),
  );
  const parsed = routeForms[route].safeParse(particulars);
  const missing = parsed.success ? [] : parsed.error.issues.flatMap(fieldsOf);
  const advised = rule === 'NEVER' || rule.legalAdvice !== true || 'legalAdvice' in particulars;
  // Who is not told of it must have a reason on record (F-32).
  const silent = particulars['victimTold'] === false && !('victimNotToldBecause' in particulars);
  return [
    ...new Set([
      ...missing,
      ...(advised ? [] : ['legalAdvice']),
      ...(silent ? ['victimNotToldBecause'] : []),
    ]),
  ];
}
