/**
 * T9: a call is given up at the operation's one deadline (in milliseconds of the monotonic clock), and what
 * others used up it does not have. In: what to do until then, from the request to the last byte of its answer.
 * Rejects with a TimeoutError when the deadline is over first.
 *
 * Not `AbortSignal.timeout`, whose timer stays when the answer has come: a busy gateway would carry those of
 * all calls of the last seconds, and make an error for each.
 */
export async function withinDeadline<Answer>(
  deadline: number,
  call: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const over = new AbortController();
  const timer = setTimeout(
    () => {
      over.abort(new DOMException('the deadline is over', 'TimeoutError'));
    },
    Math.max(1, Math.ceil(deadline - performance.now())),
  );
  try {
    return await call(over.signal);
  } finally {
    clearTimeout(timer);
  }
}
