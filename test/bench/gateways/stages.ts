// To which stage of an operation does a moment of the processor belong? By whose code was running.

interface Frame {
  readonly url: string;
  readonly name: string;
}

/** Our own folders first: a library works for whoever called it. */
const ours: readonly (readonly [part: string, stage: string])[] = [
  ['/gateway/authentication/', 'authenticate'],
  ['/gateway/limits/', 'limits'],
  ['/gateway/facts/', 'facts'],
  ['/gateway/need-to-know/decide', 'decide'],
  ['/gateway/need-to-know/grants', 'decide'],
  ['/gateway/need-to-know/open-case', 'decide'],
  ['/gateway/ownership/', 'decide'],
  ['/gateway/need-to-know/', 'prune'],
  ['/gateway/pack/', 'prune'],
  ['/gateway/permit/', 'permit'],
  ['/gateway/federation/project', 'project'],
  ['/gateway/federation/', 'fetch'],
  ['/gateway/facade/', 'façade'],
  ['/gateway/permissions/', 'façade'],
  ['/gateway/answers/', 'façade'],
  ['/gateway/disclosure-log/', 'log'],
  ['/gateway/pipeline/record', 'log'],
  ['/gateway/pipeline/answer', 'façade'],
  ['/gateway/pipeline/', 'pipeline'],
  ['/gateway/http/', 'HTTP server'],
];

/** What runs without us on the stack: sockets that wake up, promises that continue. */
const libraries: readonly (readonly [part: string, stage: string])[] = [
  ['/node_modules/undici/', 'fetch'],
  ['/node_modules/@apollo/gateway/', 'fetch'],
  ['/node_modules/@apollo/query-planner/', 'fetch'],
  ['/node_modules/@apollo/federation-internals/', 'fetch'],
  ['/node_modules/@opentelemetry/', 'fetch'],
  ['/node_modules/pg', 'log'],
  ['/node_modules/jose/', 'permit'],
  ['/node_modules/graphql-shield/', 'façade'],
  ['/node_modules/graphql-middleware/', 'façade'],
  ['/node_modules/graphql/', 'façade'],
  ['/node_modules/', 'HTTP server'],
  ['node:', 'sockets'],
];

/** In: the stack of one sample, the innermost frame first. Out: the stage it is counted to. */
export function stageOf(frames: readonly Frame[]): string {
  const [leaf] = frames;
  if (leaf?.name === '(idle)') return 'idle';
  if (leaf?.name === '(garbage collector)') return 'garbage collection';
  for (const table of [ours, libraries])
    for (const { url } of frames)
      for (const [part, stage] of table) if (url.includes(part)) return stage;
  return 'other';
}
