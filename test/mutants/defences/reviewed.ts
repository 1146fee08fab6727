import type { Defence } from '../defence.ts';

const limits = 'test/gateway/limits/limits.test.ts';

export const defences: readonly Defence[] = [
  {
    id: 'tokens-said-so',
    threat: 'F-27',
    attack:
      'A client whose text is too long is told that it is no GraphQL, and is sent again unchanged.',
    defence: 'Too many tokens are refused as a limit, on record by its name.',
    file: 'gateway/http/graphql-server.ts',
    off: {
      find: 'if (tooManyTokens.test(formatted.message))',
      replace: 'if (formatted.message === null)',
    },
    proof: {
      file: limits,
      title: 'F-27 a text of the most tokens is parsed, and of one more is not',
    },
  },
  {
    id: 'tokens-on-record',
    threat: 'R-146',
    attack: 'Whoever tries how much is parsed looks on record like somebody who mistyped.',
    defence: 'The refusal names the limit.',
    file: 'gateway/http/graphql-server.ts',
    off: { find: "reason: 'tokens'", replace: "reason: 'UNREADABLE'" },
    proof: {
      file: limits,
      title: 'F-27 a text of the most tokens is parsed, and of one more is not',
    },
  },
];
