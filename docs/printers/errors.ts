import { catalogue } from '../../schema/errors/catalogue.ts';
import { code, page, table } from './markdown.ts';

/** docs/errors.md: every code a caller can be given, and what to do about it. */
export function errorsPage(): string {
  const rows = Object.entries(catalogue).map(([name, entry]) => [
    code(name),
    String(entry.httpStatus),
    entry.message,
    entry.remedy,
    entry.fromAgencies ? 'gateway, agencies' : 'gateway',
  ]);
  return page('Errors', 'schema/errors/catalogue.ts', [
    'A caller reads the code in `errors[].extensions.code`. A code that is not in this table, or that an agency may ' +
      'not give, is replaced by `INTERNAL` before it leaves the gateway.',
    table(['Code', 'HTTP', 'What the caller reads', 'What to do', 'May come from'], rows),
  ]);
}
