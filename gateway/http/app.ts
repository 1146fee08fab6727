import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import type { Express, NextFunction, Request, Response } from 'express';
import type { ErrorCode } from '../../schema/errors/catalogue.ts';
import { catalogue } from '../../schema/errors/catalogue.ts';
import type { Authenticator } from '../authentication/authenticator.ts';
import type { Identified } from '../authentication/identify.ts';
import type { Admit, Visit } from '../limits/pace.ts';
import type { Limits } from '../limits/settings.ts';
import type { PrintPack } from '../pack/print-pack.ts';
import { documentDigest } from '../trusted-documents/document-digest.ts';
import type { RequestContext } from './graphql-server.ts';
import type { UnreadRefusals } from './unread-refusals.ts';

/** The header in which somebody with two nominations says which one she acts in. */
const capacityHeader = 'x-marac-capacity';

export interface AppOptions {
  readonly server: ApolloServer<RequestContext>;
  readonly authenticator: Authenticator;
  readonly unread: UnreadRefusals;
  readonly limits: Limits;
  readonly admit: Admit;
  /** Digests of the operations that are answered; null answers any. */
  readonly trustedDocuments: ReadonlySet<string> | null;
  readonly printPack: PrintPack;
  readonly isReady: () => Promise<boolean>;
  readonly onFault: (fault: unknown) => void;
}

/** The gateway over HTTP: POST /graphql and packs for identified callers, and two health checks. */
export function createApp(options: AppOptions): Express {
  const { admit, authenticator, limits, onFault, server, trustedDocuments, unread } = options;
  const callers = new WeakMap<Request, { readonly identity: Identified; readonly visit: Visit }>();
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use((_request, response, next) => {
    // no picture is kept on the way, by a proxy or by a browser.
    response.set({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    next();
  });
  app.get('/health/live', (_request, response) => void response.json({ live: true }));
  app.get('/health/ready', async (_request, response) => {
    const ready = await options.isReady();
    response.status(ready ? 200 : 503).json({ ready });
  });

  app.all('/graphql', (request, response, next) => {
    if (request.method === 'POST') next();
    else refuse(response.status(405), 'BAD_REQUEST');
  });
  const identify = async (request: Request, response: Response, next: NextFunction) => {
    // Before a byte of the body is read: whoever is unknown costs nothing and learns nothing.
    const identity = await authenticator.authenticate(request.get('authorization'));
    if (identity.kind !== 'identified') {
      const { reason } = identity;
      unread.refused({ code: 'UNAUTHENTICATED', reason, subject: null });
      refuse(response.status(401), 'UNAUTHENTICATED');
      return;
    }
    const visit = await admit(identity);
    if (visit.kind === 'refused') {
      const { code, retryAfterSeconds } = visit;
      unread.refused({ code, reason: identity.clientKind, subject: identity.subject });
      refuse(response.status(429).set('retry-after', String(retryAfterSeconds)), code);
      return;
    }
    callers.set(request, { identity, visit });
    // Whoever hung up meanwhile is told of by no event any more.
    if (response.closed) visit.leave();
    else
      response.once('close', () => {
        visit.leave();
      });
    next();
  };
  app.post('/graphql', identify);
  // Nothing is unpacked: a few kilobytes could be a gigabyte, and no client of ours packs a question.
  app.use('/graphql', express.json({ limit: limits.bodyBytes, inflate: false }));
  app.post('/graphql', (request, response, next) => {
    // Before it is parsed: what is unknown learns nothing of the schema, not even that it was valid.
    const text = operationText(request.body);
    if (trustedDocuments?.has(documentDigest(text)) ?? true) {
      next();
      return;
    }
    const subject = callers.get(request)?.identity.subject ?? null;
    unread.refused({ code: 'DOCUMENT_NOT_TRUSTED', reason: 'UNKNOWN', subject, text });
    refuse(response.status(400), 'DOCUMENT_NOT_TRUSTED');
  });
  app.post(
    '/graphql',
    expressMiddleware(server, {
      context: ({ req }) => {
        const caller = callers.get(req);
        if (!caller) throw new Error('a request reached the operation without authentication');
        return Promise.resolve({ ...caller, capacity: req.get(capacityHeader) });
      },
    }),
  );
  app.get('/packs/:permissionId.pdf', identify, async (request, response) => {
    const caller = callers.get(request);
    if (!caller) throw new Error('a request reached a pack without authentication');
    const { identity, visit } = caller;
    const permissionId = String(request.params['permissionId']);
    const { connection } = visit;
    const asked = { identity, connection, capacity: request.get(capacityHeader), permissionId };
    const printed = await visit.during(() => options.printPack(asked, randomUUID()));
    if (printed.kind === 'refused') {
      refuse(response.status(printed.status), printed.code, printed.rule);
      return;
    }
    response.set('content-disposition', `attachment; filename="${printed.fileName}"`);
    response.type('application/pdf').send(printed.bytes);
  });
  app.use((_request, response) => void response.status(404).json({ errors: [] }));
  app.use((fault: unknown, request: Request, response: Response, _next: NextFunction) => {
    const { status, type } = fault as { status?: number; type?: string };
    const subject = callers.get(request)?.identity.subject ?? null;
    if (type === 'entity.too.large') {
      unread.refused({ code: 'OPERATION_TOO_LARGE', reason: 'bodyBytes', subject });
      refuse(response.status(413), 'OPERATION_TOO_LARGE');
    } else if (status === 400 || status === 415) {
      unread.refused({ code: 'BAD_REQUEST', reason: 'UNREADABLE_BODY', subject });
      refuse(response.status(status), 'BAD_REQUEST');
    } else {
      onFault(fault);
      refuse(response.status(500), 'INTERNAL');
    }
  });
  return app;
}

/** Empty for a list of operations, for a hash in the place of one, and for whatever else holds no text. */
function operationText(body: unknown): string {
  const { query } = (body ?? {}) as { readonly query?: unknown };
  return typeof query === 'string' ? query : '';
}

function refuse(response: Response, code: ErrorCode, rule?: string): void {
  const extensions = { code, ...(rule === undefined ? {} : { rule }) };
  response.json({ errors: [{ message: catalogue[code].message, extensions }] });
}
