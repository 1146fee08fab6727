import type { Defence } from '../defence.ts';

const housing = 'test/contract/housing.test.ts';

/** What answers before GraphQL does: subgraphs/shared/start-subgraph.ts and its permits. */
export const defences: readonly Defence[] = [
  {
    id: 'permit-shape',
    threat: 'F-51',
    attack: 'A permit with its cases taken out is read as a permit for all of them.',
    defence: 'A permit whose context was stripped is none.',
    file: 'subgraphs/shared/permit/verify-permit.ts',
    off: {
      find: "return read.success ? read.data : 'BAD_SHAPE';",
      replace:
        'return read.success ? read.data : (JSON.parse(new TextDecoder().decode(payload)) as Permit);',
    },
    proof: {
      file: housing,
      title: 'a permit whose case context was stripped is refused',
    },
  },
  {
    id: 'permit-none',
    threat: 'F-51',
    attack: 'A request without a permit is answered.',
    defence: 'Without a permit not even the type of the query root is told.',
    file: 'subgraphs/shared/permit/verify-permit.ts',
    off: {
      find: "if (token === undefined) return { kind: 'refused', reason: 'NO_PERMIT' };",
      replace:
        "if (token === undefined) return { kind: 'accepted', permit: { cases: {}, audience: [], viewer: null, use: 'CASE' } as unknown as Permit };",
    },
    proof: {
      file: housing,
      title: 'without a permit not even the type of the query root is told',
    },
  },
  {
    id: 'port-no-page',
    threat: 'T5',
    attack: 'A fault outside GraphQL is answered with a page that holds the stack.',
    defence: 'It is a status and nothing else.',
    file: 'subgraphs/shared/start-subgraph.ts',
    off: {
      find: 'app.use(bareError(options.onError));',
      replace: 'void bareError;',
    },
    proof: {
      file: 'test/research/start.test.ts',
      title: 'what is refused before GraphQL is a status and not a page with a stack',
    },
  },
  {
    id: 'port-no-trace',
    threat: 'F-50',
    attack:
      'A trace in the answer tells which fields were asked, how long each took and what failed.',
    defence: 'No trace travels in an answer.',
    file: 'subgraphs/shared/start-subgraph.ts',
    off: {
      find: 'compositionOnlyByPermit<C>(), ApolloServerPluginInlineTraceDisabled()',
      replace: 'compositionOnlyByPermit<C>()',
    },
    proof: {
      file: housing,
      title: 'no trace travels with an answer, and none is answered in parts',
    },
  },
  {
    id: 'port-own-context',
    threat: 'T14',
    attack: 'One request is answered with what another one may see.',
    defence: 'The context is made anew for every request.',
    file: 'subgraphs/shared/research/research-context.ts',
    off: {
      find: 'const reader = createCaseReader({ ...services, permit, rights });',
      replace:
        'const shared = services as { reader?: CaseReader };\n  const reader = (shared.reader ??= createCaseReader({ ...services, permit, rights }));',
    },
    proof: {
      file: housing,
      title: 'an item for fewer people than its category is not read for the rest',
    },
  },
  {
    id: 'port-withheld',
    threat: 'T5',
    attack: 'The words of the authorisation library leave an agency.',
    defence: 'A field that is not authorised is withheld, in the catalogue’s words.',
    file: 'subgraphs/shared/mask-subgraph-error.ts',
    off: {
      find: 'if (cause instanceof AuthorizationError || cause instanceof AuthenticationError) {',
      replace: 'if (cause instanceof AuthenticationError) {',
    },
    proof: {
      file: 'test/research/mask-subgraph-error.test.ts',
      title: 'T5 R-046 a field that is not authorised is withheld, without the words of the check',
    },
  },
  {
    id: 'port-rules-first',
    threat: 'R-033',
    attack: 'A sector starts with a category that no rule covers.',
    defence: 'No rule, no service.',
    file: 'subgraphs/shared/research/start-research.ts',
    off: {
      find: '  requireRows(sector, table);\n',
      replace: '  void requireRows;\n',
    },
    proof: {
      file: 'test/research/start.test.ts',
      title: 'R-033 a sector with a category that no rule covers does not start',
    },
  },
];
