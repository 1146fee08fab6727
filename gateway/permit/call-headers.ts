import { permitHeader } from '../../schema/permit/permit.ts';
import type { WatchedCall } from '../watch/watch.ts';

/**
 * Everything a call to an agency has in its headers: the permit, and where it is traced the trace it is a
 * part of, which is random. INVARIANT: nothing that a caller sent is passed on; a header is where a
 * word for an agency could hide.
 */
export function callHeaders(
  permit: string,
  watched: Pick<WatchedCall, 'traceparent'> | undefined,
): Record<string, string> {
  const headers = { 'content-type': 'application/json', [permitHeader]: permit };
  const traceparent = watched?.traceparent;
  return traceparent === undefined ? headers : { ...headers, traceparent };
}
