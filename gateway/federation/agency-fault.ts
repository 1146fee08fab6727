/** What went wrong, in the gateway's own words. */
export type FaultKind =
  /** Refused, cut, too slow, or no HTTP. */
  | 'UNREACHABLE'
  /** A status other than 200. */
  | 'STATUS'
  /** It would not take the question: the question's size or form, not the agency, is at fault. */
  | 'REFUSED_QUESTION'
  /** No UTF-8, no JSON, or not the shape of an answer. */
  | 'UNREADABLE'
  /** An answer to another question. */
  | 'ANSWER_TO_ANOTHER'
  /** A value where another type was asked for, or nothing where something must be. */
  | 'MISSHAPEN'
  /** An error outside the catalogue. */
  | 'UNKNOWN_ERROR'
  | 'LEFT_ALONE';

/**
 * INVARIANT: what an agency sent, and where it is, goes no further than this (T5, F-52). A parser quotes
 * what it could not read, a socket its address, a schema the value that did not fit: so an operator is
 * given the kind of a fault and a code of Node's or undici's, and never the fault itself.
 */
export class AgencyFault extends Error {
  readonly code: string;

  constructor(kind: FaultKind, detail = '') {
    super(`an agency's answer: ${kind}${detail && ` ${detail}`}`);
    this.name = 'AgencyFault';
    this.code = detail === '' ? kind : `${kind}_${detail}`;
  }
}

/** In: whatever was thrown on the way to an agency or back. Out: what may be told of it. */
export function describeFault(fault: unknown): AgencyFault {
  if (fault instanceof AgencyFault) return fault;
  const { code, name } = fault as { readonly code?: unknown; readonly name?: unknown };
  if (typeof code === 'string' && ownCode.test(code)) return new AgencyFault('UNREACHABLE', code);
  return new AgencyFault('UNREACHABLE', name === 'TimeoutError' ? 'TIMEOUT' : '');
}

/** Codes of Node's and undici's, as `ECONNRESET`: set by them, never by what came over the wire. */
const ownCode = /^(E[A-Z]{3,20}|(UND_)?ERR_[A-Z_]{3,60}|HPE_[A-Z_]{3,60})$/;

/** The least an agency must have been given before its silence counts against it, in milliseconds. */
const fairTimeMs = 500;

/** Has the agency a fair part of the operation's time? Ask before it is called. */
export function hasFairTime(deadline: number): boolean {
  return deadline - performance.now() >= fairTimeMs;
}

/**
 * Is this the agency's doing? What a caller can bring about is not: the breaker is everybody's, and
 * whoever could open it with a request too large or a question too wide would switch an agency off.
 */
export function isAgencysFault(fault: unknown, hadFairTime: boolean): boolean {
  const { code, name } = fault as { readonly code?: unknown; readonly name?: unknown };
  if (code === 'REFUSED_QUESTION' || code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return false;
  // Cut short because others had used the time up says nothing about this agency either.
  return hadFairTime || (name !== 'TimeoutError' && name !== 'AbortError');
}
