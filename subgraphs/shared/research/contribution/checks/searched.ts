import { searchedIn } from '../../standing/searched.ts';
import type { Check } from '../contribution.ts';

/** F-02: an answer that rests on a search says who searched, when, for what and in which systems. */
export const checkSearched: Check = ({ input, now, sector }) => {
  if (input.answer === 'DECLINED' && (input.searched ?? null) === null) return null;
  const read = searchedIn(sector.systems).safeParse(input.searched ?? {});
  if (!read.success) {
    const [part] = read.error.issues[0]?.path ?? [];
    return { field: typeof part === 'string' ? `searched.${part}` : 'searched', rule: 'F-02' };
  }
  return new Date(read.data.at) > now ? { field: 'searched.at', rule: 'F-02' } : null;
};
