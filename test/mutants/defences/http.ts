import type { Defence } from '../defence.ts';

const oracles = 'test/gateway/traps/oracles.test.ts';
const limits = 'test/gateway/unit/limits.test.ts';

/** How a request gets in: gateway/http and the defaults that are off. */
export const defences: readonly Defence[] = [
  {
    id: 'post-only',
    threat: 'T11',
    attack: 'A picture is asked for by GET, and stands in histories, access logs and caches.',
    defence: 'POST is the only way in.',
    file: 'gateway/http/app.ts',
    off: {
      find: "if (request.method === 'POST') next();",
      replace: "if (request.method !== 'TRACE') next();",
    },
    proof: { file: oracles, title: 'T11 GET is refused' },
  },
  {
    id: 'no-batching',
    threat: 'T11',
    attack: 'One request carries a hundred operations past every limit of one.',
    defence: 'Batches are refused.',
    file: 'gateway/http/graphql-server.ts',
    off: { find: 'allowBatchedHttpRequests: false', replace: 'allowBatchedHttpRequests: true' },
    proof: { file: oracles, title: 'T11 several operations in one request are refused' },
  },
  {
    id: 'no-persisted-queries',
    threat: 'T11',
    attack: 'A hash of an operation tells whether somebody else has asked it.',
    defence: 'Automatic persisted queries are off.',
    file: 'gateway/http/graphql-server.ts',
    off: { find: '    persistedQueries: false,\n', replace: '' },
    proof: { file: oracles, title: 'T11 a persisted query is neither kept nor found' },
  },
  {
    id: 'persisted-queries-refused',
    threat: 'T11',
    attack:
      'A hash in the place of a text is refused with 200: whatever stands before us takes it for answered.',
    defence: 'It is refused like any other request that cannot be read.',
    file: 'gateway/http/graphql-server.ts',
    off: { find: 'if (http.status === 200)', replace: 'if (http.status === 0)' },
    proof: { file: oracles, title: 'T11 a persisted query is neither kept nor found' },
  },
  {
    id: 'refusals-not-kept',
    threat: 'R-171',
    attack: 'Apollo Server lets a browser keep what it refuses a hash with.',
    defence: 'Nothing that leaves is kept on the way.',
    file: 'gateway/http/graphql-server.ts',
    off: { find: "http.headers.delete('cache-control');", replace: '' },
    proof: { file: oracles, title: 'T11 a persisted query is neither kept nor found' },
  },
  {
    id: 'no-suggestions',
    threat: 'T11',
    attack: '“Did you mean safeAddress?” spells the schema out, field by field.',
    defence: 'Errors of validation name nothing that was not asked.',
    file: 'gateway/http/graphql-server.ts',
    off: {
      find: 'hideSchemaDetailsFromClientErrors: true',
      replace: 'hideSchemaDetailsFromClientErrors: false',
    },
    proof: {
      file: oracles,
      title: 'T11 the right name is not given to whoever misspells it: protectedAddresses',
    },
  },
  {
    id: 'no-introspection',
    threat: 'T11',
    attack: 'Any caller reads the names of every category by introspection.',
    defence: 'Introspection is off unless it is for development.',
    file: 'gateway/http/graphql-server.ts',
    off: { find: 'introspection: options.introspection,', replace: 'introspection: true,' },
    proof: { file: oracles, title: 'T11 introspection is refused' },
  },
  {
    id: 'no-store',
    threat: 'R-171',
    attack: 'A proxy or a browser keeps a picture.',
    defence: 'No answer may be stored on the way.',
    file: 'gateway/http/app.ts',
    off: { find: "'cache-control': 'no-store'", replace: "'cache-control': 'private'" },
    proof: { file: oracles, title: 'R-171 T11 no answer may be kept on the way' },
  },
  {
    id: 'no-etag',
    threat: 'T15',
    attack: 'An entity tag tells that two answers are the same without showing either.',
    defence: 'No answer carries one.',
    file: 'gateway/http/app.ts',
    off: { find: "app.set('etag', false);", replace: '' },
    proof: { file: oracles, title: 'R-171 T11 no answer may be kept on the way' },
  },
  {
    id: 'hostile-keys',
    threat: 'T12',
    attack: 'An alias or a variable called `__proto__` reaches a prototype.',
    defence: 'Keys that mean something to JavaScript are refused.',
    file: 'gateway/limits/check-limits.ts',
    off: { find: ' || hostileKeys.has(key)', replace: '' },
    proof: { file: limits, title: '__proto__' },
  },
  {
    id: 'guard-keys',
    threat: 'T6',
    attack: 'A caller’s alias takes the place of one of the guard’s own fields.',
    defence: 'Keys that start like the guard’s are refused.',
    file: 'gateway/limits/check-limits.ts',
    off: { find: 'key.startsWith(guardPrefix) || ', replace: '' },
    proof: { file: limits, title: 'guard_id' },
  },
  {
    id: 'fragment-bomb',
    threat: 'T12',
    attack: 'Fragments that spread each other make a million selections of forty lines.',
    defence: 'A fragment counts each time it is spread, and is measured once.',
    file: 'gateway/limits/check-limits.ts',
    off: {
      find: 'measured.set(name, size);\n    return size;',
      replace: 'measured.set(name, nothing);\n    return nothing;',
    },
    proof: { file: limits, title: 'a fragment counts each time it is spread' },
  },
];
