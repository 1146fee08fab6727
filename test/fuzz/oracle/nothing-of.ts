import type { Sight } from './may-have.ts';
import { isProtected } from './may-have.ts';
import type { Given } from './thing.ts';

/** R-036, T15: a detail that is not for this viewer: withheld, or as if there were nothing of it. */
export function nothingOf(category: string, { open }: Sight, list: boolean): Given {
  if (!isProtected(category) || open.permission) return { refused: 'WITHHELD', category };
  return { value: list ? [] : null };
}
