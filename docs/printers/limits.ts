import { limitSettings } from '../../gateway/limits/settings.ts';
import { code, page, table } from './markdown.ts';

/** docs/limits.md: every figure that bounds what a caller may ask, with its reason. */
export function limitsPage(): string {
  const rows = Object.entries(limitSettings).map(([name, { most, of, reason }]) => [
    code(name),
    most.toLocaleString('en-GB'),
    of,
    reason,
  ]);
  return page('Limits', 'gateway/limits/settings.ts', [
    'What exceeds a limit is refused before an agency is asked, with a code of [errors.md](errors.md), and is on ' +
      'record. Nothing is ever cut to fit. Callers are told apart by who they are, never by address. What is counted ' +
      'where, and what several gateways mean for it, is in [decision 0028](decisions/0028-what-a-caller-may-ask-in-a-minute-and-an-hour.md).',
    table(['Limit', 'Figure', 'Of what', 'Why this figure'], rows),
  ]);
}
