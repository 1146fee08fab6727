import type { Request, RequestHandler } from 'express';
import type { Permit } from '../../../schema/permit/permit.ts';
import { permitHeader } from '../../../schema/permit/permit.ts';
import type { PermitRefusal, VerifyPermit } from './verify-permit.ts';

/** A signed call that is not GraphQL: the conference's facts. */
export interface SignedRoute {
  readonly path: string;
  readonly use: Permit['use'];
  /** In: the parsed body. Out: what is answered as JSON. Throws: the caller gets a bare 500. */
  handle(body: unknown, permit: Permit): Promise<unknown>;
}

const permits = new WeakMap<Request, Permit>();

/** The permit this request was let in with. */
export function permitOf(request: Request): Permit {
  const permit = permits.get(request);
  if (!permit) throw new Error('a request reached a resolver without passing the permit gate');
  return permit;
}

/**
 * Lets a request through only with a permit for one of `uses`, and parses its JSON only then. Every
 * refusal is the same answer: why is for the agency's own log.
 */
export function createPermitGate(
  verify: VerifyPermit,
  onRefused: (reason: PermitRefusal) => void = () => undefined,
): (uses: readonly Permit['use'][]) => RequestHandler {
  return (uses) => async (request, response, next) => {
    const body: unknown = request.body;
    const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
    const verdict = await verify(request.get(permitHeader), bytes, uses);
    if (verdict.kind === 'refused') {
      onRefused(verdict.reason);
      const message = 'This agency answers only to a valid permit.';
      response.status(403).json({ errors: [{ message, extensions: { code: 'PERMIT_REFUSED' } }] });
      return;
    }
    permits.set(request, verdict.permit);
    try {
      request.body = JSON.parse(bytes.toString('utf8')) as unknown;
    } catch {
      response.status(400).end();
      return;
    }
    next();
  };
}

/** Answers one signed route. */
export function answerRoute(route: SignedRoute): RequestHandler {
  return async (request, response) => {
    response.json(await route.handle(request.body as unknown, permitOf(request)));
  };
}
