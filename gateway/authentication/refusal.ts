import { errors } from 'jose';

/** Why the issuer's keys cannot be used. Read by operators, never by callers. */
export type KeysFault =
  'NO_ANSWER' | 'MALFORMED_ANSWER' | 'ISSUER_MISMATCH' | 'INSECURE_KEYS_ADDRESS' | 'NO_KEYS';

/**
 * Why a caller was not identified. For the log only: the caller is told one and the same thing
 * whatever the reason, because telling a forger "wrong key" or "expired" says what to fix next.
 */
export type RefusalReason =
  | 'NO_TOKEN'
  | 'MALFORMED'
  | 'ALGORITHM_NOT_ALLOWED'
  | 'WRONG_TYPE'
  | 'UNKNOWN_KEY'
  | 'BAD_SIGNATURE'
  | 'WRONG_ISSUER'
  | 'WRONG_AUDIENCE'
  | 'EXPIRED'
  | 'NOT_YET_VALID'
  | 'SENDER_CONSTRAINED'
  | 'KEYS_UNAVAILABLE';

export interface Refused {
  kind: 'refused';
  reason: RefusalReason;
  /** Only with `KEYS_UNAVAILABLE`: what is wrong with the issuer's keys. */
  keysFault?: KeysFault;
}

/** Thrown inside key resolution, turned into a refusal by {@link refusalFor}. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
  constructor(readonly fault: KeysFault) {
    super(`the issuer's signing keys are not available: ${fault}`);
  }
}

export function refuse(reason: RefusalReason): Refused {
  return { kind: 'refused', reason };
}

const REASON_BY_CLAIM: Readonly<Record<string, RefusalReason>> = {
  iss: 'WRONG_ISSUER',
  aud: 'WRONG_AUDIENCE',
  nbf: 'NOT_YET_VALID',
  iat: 'NOT_YET_VALID',
};

/** The refusal for an error of token verification; `undefined` when the error is not one (a bug). */
export function refusalFor(error: unknown): Refused | undefined {
  if (error instanceof KeysUnavailable) {
    return { kind: 'refused', reason: 'KEYS_UNAVAILABLE', keysFault: error.fault };
  }
  if (!(error instanceof errors.JOSEError)) return undefined;
  if (error instanceof errors.JWTExpired) return refuse('EXPIRED');
  if (error instanceof errors.JWTClaimValidationFailed) {
    return refuse(
      error.reason === 'check_failed' ? (REASON_BY_CLAIM[error.claim] ?? 'MALFORMED') : 'MALFORMED',
    );
  }
  switch (error.code) {
    case errors.JWSSignatureVerificationFailed.code:
      return refuse('BAD_SIGNATURE');
    case errors.JOSEAlgNotAllowed.code:
      return refuse('ALGORITHM_NOT_ALLOWED');
    case errors.JWKSNoMatchingKey.code:
    case errors.JWKSMultipleMatchingKeys.code:
      return refuse('UNKNOWN_KEY');
    case errors.JWKInvalid.code:
    case errors.JWKSInvalid.code:
      return { kind: 'refused', reason: 'KEYS_UNAVAILABLE', keysFault: 'MALFORMED_ANSWER' };
    default:
      return refuse('MALFORMED');
  }
}
