// One picture with a list of every sector's, and what is left of it when one sector cannot be relied upon.
import { catalogue } from '../../../../schema/errors/catalogue.ts';
import { openLogLines } from '../../../../schema/running/log-lines.ts';
import { logEvent } from '../../../../gateway/watch/log-event.ts';
import type { Answer } from '../../../support/system.ts';
import type { TrappedSystem } from '../trapped-system.ts';

/** Each sector with the field of its section, a kind that the advocate reads, and its agencies' type. */
export const sources = [
  { subgraph: 'police', section: 'police', kind: 'callouts', type: 'POLICE' },
  { subgraph: 'health', section: 'health', kind: 'gpSummary', type: 'HEALTH' },
  { subgraph: 'housing', section: 'housing', kind: 'tenancies', type: 'HOUSING' },
  {
    subgraph: 'childrens-services',
    section: 'childrensServices',
    kind: 'needs',
    type: 'CHILDREN',
  },
  { subgraph: 'idva', section: 'idva', kind: 'victimViews', type: 'IDVA_DA' },
] as const;

export type Source = (typeof sources)[number];

const item = 'id lastVerifiedOn disputed match handlingConditions owner { name } subject { name }';

export const everySection = `query ($case: ID!) {
  casePicture(caseId: $case) {
    reference complete asked answered answers { agency { type name } state asOf searched reason tabled }
    participants { name role }
    ${sources.map(({ kind, section }) => `${section} { ${kind} { ${item} } }`).join('\n')}
  }
}`;

/** Words of an agency's own that nobody may ever read again. */
export const telling = 'record for Wilhelmina Quaglin at 4 Larkrise Court is restricted';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read what they asked for
type Data = any;

/** What should be left of a picture's data where this source is not to be relied upon. */
export function without(whole: unknown, source: Source, left: Data, reason: string): Data {
  const data: Data = structuredClone(whole);
  const { casePicture } = data;
  casePicture[source.section] = left;
  casePicture.complete = false;
  for (const row of casePicture.answers)
    if (row.agency.type === source.type) {
      casePicture.answered -= 1;
      const asOf = reason.slice(-25, -1);
      Object.assign(row, { state: 'SOURCE_UNAVAILABLE', asOf, searched: null, reason });
      row.tabled = false;
    }
  return data;
}

/** The one error of a section that could not be read. */
export const sectionError = ({ section }: Source) => ({
  message: catalogue.SOURCE_UNAVAILABLE.message,
  path: ['casePicture', section],
  extensions: { code: 'SOURCE_UNAVAILABLE' },
});

/** Everything that left the gateway with an answer: to the caller, to its events, to the operators' log. */
export function everythingSaid({ headers, text }: Answer, { events }: TrappedSystem): string {
  const lines: string[] = [];
  const log = openLogLines('gateway', { write: (line: string) => void lines.push(line) });
  for (const event of events) logEvent(log, event);
  const told = JSON.stringify(events, (_key, value: unknown) =>
    value instanceof Error
      ? {
          fields: Object.entries(value),
          name: value.name,
          says: value.message,
          why: String(value.cause),
        }
      : value,
  );
  return [text, JSON.stringify([...headers]), told, ...lines].join('\n');
}

/** What the gateway told of answers that held more than was asked. */
export const overDelivered = ({ events }: TrappedSystem): [string, string][] =>
  events.flatMap((event) =>
    event.kind === 'over-delivery' ? [[event.subgraph, event.what] as [string, string]] : [],
  );
