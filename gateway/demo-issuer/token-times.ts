const toSeconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

/**
 * `oidc-provider` dates everything by the machine's clock. Access tokens are what the gateway
 * judges by its own clock, so their times are put on the clock this issuer was given; a frozen one
 * makes expiry something to be tested without waiting.
 */
export function createTokenTimes(clock: () => Date): {
  /** Moves issue and expiry of a token that is about to be signed. */
  redate(payload: Record<string, unknown>): void;
  /** A moment of the machine's clock (seconds), on ours. */
  onOurClock(machineSeconds: number): number;
} {
  return {
    redate(payload) {
      const { iat, exp } = payload;
      if (typeof iat !== 'number' || typeof exp !== 'number') {
        throw new Error('an access token without issue and expiry times is not signed');
      }
      payload.iat = toSeconds(clock().getTime());
      payload.exp = toSeconds(clock().getTime()) + exp - iat;
    },
    onOurClock: (machineSeconds) =>
      toSeconds(clock().getTime()) - (toSeconds(Date.now()) - machineSeconds),
  };
}
