import express from 'express';
import type { ErrorRequestHandler, Request, RequestHandler, Response, Router } from 'express';
import type { Interaction, Provider } from 'oidc-provider';
import { z } from 'zod';
import type { DemoUser } from './demo-user.ts';
import { errorPage } from './error-page.ts';
import { contentSecurityPolicy } from './page.ts';
import { peoplePage, signInPage } from './people-page.ts';

const choiceSchema = z.object({ username: z.string().max(100) });

const CANCELLED = { error: 'access_denied', error_description: 'sign-in was cancelled' };

/** The demo issuer's own pages: the front page, and the choice of a person during sign-in. */
export function signInRoutes(
  provider: Provider,
  users: ReadonlyMap<string, DemoUser>,
  redirectUris: readonly string[],
): Router {
  const router = express.Router();
  const policy = contentSecurityPolicy(redirectUris);

  router.get('/', protect(policy), (_request, response) => {
    response.send(peoplePage(users.values()));
  });

  router.get('/sign-in/:uid', protect(policy), async (request, response) => {
    const interaction = await ongoing(provider, request, response);
    response.send(signInPage(users.values(), interaction.uid));
  });

  router.post('/sign-in/:uid/cancel', protect(policy), async (request, response) => {
    await ongoing(provider, request, response);
    await provider.interactionFinished(request, response, CANCELLED, {
      mergeWithLastSubmission: false,
    });
  });

  const form = express.urlencoded({ extended: false, limit: '2kb' });
  router.post('/sign-in/:uid', protect(policy), form, async (request, response) => {
    const interaction = await ongoing(provider, request, response);
    const choice = choiceSchema.safeParse(request.body);
    const user = choice.success ? users.get(choice.data.username) : undefined;
    if (user?.kind !== 'person') {
      response.status(400).send(errorPage('Nobody of that name signs in here.'));
      return;
    }
    await endPreviousSession(provider, interaction);
    await provider.interactionFinished(
      request,
      response,
      { login: { accountId: user.username } },
      { mergeWithLastSubmission: false },
    );
  });

  router.use(protect(policy), expired);
  return router;
}

/** The sign-in in progress. Throws when cookie and address disagree: somebody else's link was followed. */
async function ongoing(
  provider: Provider,
  request: Request,
  response: Response,
): Promise<Interaction> {
  const interaction = await provider.interactionDetails(request, response);
  if (interaction.uid !== request.params.uid) throw new ForeignInteraction();
  return interaction;
}

class ForeignInteraction extends Error {
  override readonly name = 'SessionNotFound';
}

/**
 * Ends the session of whoever was signed in before. Without this the provider asks the browser,
 * with a script, to log the other person out first.
 */
async function endPreviousSession(provider: Provider, interaction: Interaction): Promise<void> {
  if (interaction.session === undefined) return;
  const session = await provider.Session.findByUid(interaction.session.uid);
  await session?.destroy();
  interaction.session = undefined;
  await interaction.save(interaction.exp - Math.floor(Date.now() / 1000));
}

function protect(policy: string): RequestHandler {
  return (_request, response, next) => {
    response.set({
      'Content-Security-Policy': policy,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
    });
    next();
  };
}

const expired: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (error instanceof Error && error.name === 'SessionNotFound') {
    response.status(400).send(errorPage('This sign-in has expired or was started elsewhere.'));
    return;
  }
  next(error);
};
