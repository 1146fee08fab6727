import type { Defence } from '../defence.ts';

const housing = 'test/contract/housing.test.ts';
const forbidden = 'test/project/forbidden.test.ts';
const published = 'test/compose/committed-sdl.test.ts';

/** The same straight at an agency, and for the graph as it is published. */
export const defences: readonly Defence[] = [
  {
    id: 'compose-provides',
    threat: 'T4',
    attack:
      'With @provides one agency answers in the place of another, with what it was told once.',
    defence: 'Composition fails on it, under its long name too.',
    file: 'schema/compose/checks/nothing-across-agencies.ts',
    off: { find: "  'provides',\n  'context',", replace: "  'context'," },
    proof: { file: 'test/compose/federation.test.ts', title: '@provides, unimported' },
  },
  {
    id: 'compose-context',
    threat: 'T4',
    attack: 'With @fromContext an argument carries what another part of the case says.',
    defence: 'Composition fails on it.',
    file: 'schema/compose/checks/nothing-across-agencies.ts',
    off: { find: "  'context',\n  'fromContext',\n", replace: '' },
    proof: { file: 'test/compose/federation.test.ts', title: '@context and @fromContext' },
  },
  {
    id: 'context-each-time',
    threat: 'T14',
    attack: 'A loader or a decision of one request answers the next, with the first one’s rights.',
    defence: 'What a subgraph’s resolvers work with is made anew for each request.',
    file: 'subgraphs/shared/start-subgraph.ts',
    off: {
      find: 'Promise.resolve(options.contextFor(permitOf(req)))',
      replace:
        'Promise.resolve(((globalThis as { kept?: C }).kept ??= options.contextFor(permitOf(req))))',
    },
    proof: {
      file: housing,
      title: 'two requests at one moment are answered each by its own permit',
    },
  },
  {
    id: 'loader-inside',
    threat: 'T14',
    attack: 'A loader that outlives its request answers the next caller from what it remembers.',
    defence: 'Loaders are made inside a function, of a request and its decision.',
    file: 'subgraphs/conference/records/loaders.ts',
    off: {
      find: "import DataLoader from 'dataloader';",
      replace:
        "import DataLoader from 'dataloader';\nexport const kept =\nnew DataLoader((ids: readonly string[]) => Promise.resolve(ids));",
    },
    proof: { file: forbidden, title: 'T14 subgraphs: a loader is made inside a function' },
  },
  {
    id: 'permit-before-parsing',
    threat: 'F-51',
    attack:
      'What is sent is parsed before the permit is looked at: whoever reaches the port learns what is JSON and what is GraphQL here.',
    defence: 'The permit is verified over the raw body, and only then is the body read.',
    file: 'subgraphs/shared/permit/permit-gate.ts',
    off: {
      find: 'const verdict = await verify(',
      replace:
        "try { JSON.parse(bytes.toString('utf8')); } catch { response.status(400).json({}); return; }\n    const verdict = await verify(",
    },
    proof: {
      file: housing,
      title: 'without a permit nothing is read: no JSON, no GraphQL and nonsense are refused alike',
    },
  },
  {
    id: 'reference-resolver',
    threat: 'T6',
    attack:
      'A reference without a resolver of its own is answered with itself: a forged participant is believed.',
    defence: 'Every record that another agency may name is looked for by its owner.',
    file: 'subgraphs/shared/build-subgraph.ts',
    off: {
      find: 'for (const [type, resolve] of Object.entries(definition.references))',
      replace:
        "for (const [type, resolve] of Object.entries(definition.references).filter(([one]) => one !== 'Participant'))",
    },
    proof: {
      file: published,
      title: 'is looked for, and what fails in that fails later and alone',
    },
  },
  {
    id: 'reference-believed',
    threat: 'T6',
    attack: 'What stands beside the id in a representation is answered as the agency’s own word.',
    defence: 'Of a representation the id is read, and nothing else.',
    file: 'subgraphs/shared/research/case-picture.ts',
    off: {
      find: 'async resolveReference({ id }, context) {',
      replace:
        'async resolveReference(forged, context) {\n      const { id } = forged; if (Object.keys(forged).length > 2) return { ...forged };',
    },
    proof: { file: housing, title: 'what a representation brings along is not believed' },
  },
  {
    id: 'no-simple-resolvers',
    threat: 'T1',
    attack: 'A type with simple resolvers answers its fields past the check of their categories.',
    defence: 'No type of a subgraph has them.',
    file: 'subgraphs/shared/research/case-picture.ts',
    off: {
      find: "@ObjectType('CasePicture')",
      replace: "@ObjectType('CasePicture', { simpleResolvers: true })",
    },
    proof: { file: forbidden, title: 'T1 subgraphs: no type answers by simple resolvers' },
  },
  {
    id: 'no-shield-in-subgraphs',
    threat: 'T1',
    attack:
      'Shield round a subgraph blocks _entities, and the rule that lets them through again opens everything.',
    defence: 'Subgraphs authorise field by field, and none is wrapped in shield.',
    file: 'subgraphs/shared/build-subgraph.ts',
    off: {
      find: "import { parse } from 'graphql';",
      replace:
        "import { parse } from 'graphql';\nimport { shield } from 'graphql-shield';\nvoid shield;",
    },
    proof: { file: forbidden, title: 'T1 subgraphs: no type answers by simple resolvers' },
  },
  {
    id: 'no-arguments',
    threat: 'T15',
    attack: 'A filter of a list tells by what it leaves over whether something hidden fits it.',
    defence: 'No field of a record takes an argument.',
    file: 'schema/sdl/gateway.graphql',
    off: {
      find: 'may be said at all (R-036)."\n  withheld: [',
      replace: 'may be said at all (R-036)."\n  withheld(category: String): [',
    },
    proof: { file: published, title: 'T15 no field of a record takes an argument' },
  },
  {
    id: 'facts-four-statements',
    threat: 'T15',
    attack:
      'What is on record about a case is read only where there is something: a request on a hidden case shows in the time of the answer.',
    defence: 'The facts take the same statements, at once, whatever is on record.',
    file: 'subgraphs/conference/facts/answer-facts.ts',
    off: {
      find: 'onThem<unknown>(redisclosuresOn(subject, now)),',
      replace:
        '(await onThem<CaseRow>(casesFor(subject, names, now))).length === 0 ? [] : onThem<unknown>(redisclosuresOn(subject, now)),',
    },
    proof: {
      file: 'test/conference/scale.test.ts',
      title: 'T15 R-033 the facts take the same four statements',
    },
  },
];
