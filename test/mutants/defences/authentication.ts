import type { Defence } from '../defence.ts';

const tokens = 'test/authentication/access-tokens.test.ts';
const claims = 'test/authentication/token-claims.test.ts';
const keys = 'test/authentication/signing-keys.test.ts';

/** Who is calling: gateway/authentication. */
export const defences: readonly Defence[] = [
  {
    id: 'token-algorithms',
    threat: 'R-001',
    attack: 'A token signed with the issuer’s public key as a shared secret is believed.',
    defence:
      'Only asymmetric algorithms are accepted, by list, and no symmetric key of a published set is used.',
    file: 'gateway/authentication/authenticator.ts',
    off: { find: "['ES256', 'EdDSA', 'PS256']", replace: "['ES256', 'EdDSA', 'PS256', 'HS256']" },
    proof: {
      file: tokens,
      title: 'R-001 HS256 with the public key as secret (its JSON) is refused',
    },
  },
  {
    id: 'token-audience',
    threat: 'R-001',
    attack: 'A token for another service of the same issuer opens the gateway.',
    defence: 'A token is for this gateway by name.',
    file: 'gateway/authentication/authenticator.ts',
    off: { find: '        audience: settings.audience,\n', replace: '' },
    proof: { file: tokens, title: 'R-001 a token for another service is refused' },
  },
  {
    id: 'token-two-audiences',
    threat: 'R-001',
    attack: 'Another service hands on to us a token that is for both.',
    defence: 'A token for more than one audience is refused.',
    file: 'gateway/authentication/identify.ts',
    off: {
      find: 'Array.isArray(aud) && aud.length !== 1',
      replace: 'Array.isArray(aud) && aud.length === 0',
    },
    proof: { file: claims, title: 'R-001 a token with two audiences is refused' },
  },
  {
    id: 'token-type',
    threat: 'R-001',
    attack: 'An ID token or a logout token is presented as an access token.',
    defence: 'A token that says its type has to be an access token.',
    file: 'gateway/authentication/identify.ts',
    off: { find: '!isAccessTokenType(protectedHeader.typ)', replace: "protectedHeader.typ === ''" },
    proof: { file: claims, title: 'R-001 a token of type JWT is judged by its type' },
  },
  {
    id: 'token-bound',
    threat: 'R-001',
    attack: 'A token bound to a key is stolen and used without it.',
    defence: 'A bound token is refused: its key was not asked for.',
    file: 'gateway/authentication/identify.ts',
    off: {
      find: "if (cnf !== undefined) return refuse('SENDER_CONSTRAINED');",
      replace: 'void cnf;',
    },
    proof: { file: claims, title: 'R-001 a token with a key the caller has not proven is refused' },
  },
  {
    id: 'token-age',
    threat: 'R-001',
    attack: 'An issuer writes an expiry ten years away, and a stolen token lives that long.',
    defence: 'A token is for one working day at most.',
    file: 'gateway/authentication/authenticator.ts',
    off: { find: '        maxTokenAge: TOKEN_MAX_AGE_SECONDS,\n', replace: '' },
    proof: { file: claims, title: 'R-001 a token with yesterday, with a year to go is refused' },
  },
  {
    id: 'keys-redirect',
    threat: 'R-001',
    attack: 'An open redirect at the issuer’s host serves a stranger’s keys as its own.',
    defence: 'A redirect on the way to the keys is an error.',
    file: 'gateway/authentication/discovery.ts',
    off: { find: "redirect: 'error'", replace: "redirect: 'follow'" },
    proof: { file: keys, title: 'R-001 an issuer that redirects to a stranger is not followed' },
  },
  {
    id: 'keys-besieged',
    threat: 'R-001',
    attack: 'Tokens with invented key ids make the gateway besiege the issuer.',
    defence: 'An unknown key is looked for once in a while.',
    file: 'gateway/authentication/signing-keys.ts',
    off: { find: 'if (underWay === undefined && coolingDown()) throw error;', replace: '' },
    proof: {
      file: keys,
      title: 'R-001 tokens with invented key ids do not make the gateway besiege the issuer',
    },
  },
  {
    id: 'keys-age',
    threat: 'R-001',
    attack: 'A key that was withdrawn goes on verifying because the issuer cannot be reached.',
    defence: 'No set of keys older than ten minutes verifies anything.',
    file: 'gateway/authentication/signing-keys.ts',
    off: {
      find: 'if (fault !== undefined) throw new KeysUnavailable(fault);\n    } else',
      replace: 'void fault;\n    } else',
    },
    proof: {
      file: keys,
      title: 'R-001 an issuer that fails is trusted for the stated time and no longer',
    },
  },
];
