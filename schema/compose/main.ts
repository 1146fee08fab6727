// The second half of `npm run compose`: checks the committed SDL and writes the supergraph.
import { loadNeedToKnow } from '../need-to-know/table.ts';
import { compose } from './compose.ts';
import { problemLine } from './problem.ts';
import { readSdl, readSubgraphSdls, writeSupergraph } from './sdl-folder.ts';

const composed = compose(readSubgraphSdls(), readSdl('gateway'), loadNeedToKnow());
if ('supergraph' in composed) {
  writeSupergraph(composed.supergraph);
} else {
  for (const problem of composed.problems) console.error(problemLine(problem));
  console.error(`The supergraph was not written: ${composed.problems.length} problems.`);
  process.exitCode = 1;
}
