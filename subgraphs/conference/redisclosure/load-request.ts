// What the tables keep about one request, in the shape that `standing` judges.
import { z } from 'zod';
import type { Prisma } from '../../../schema/prisma/conference/generated/client.ts';
import type {
  AskedOf,
  RedisclosureRoute,
  ReleaseForm,
} from '../../../schema/vocabulary/redisclosure.ts';
import { releaseForms } from '../../../schema/vocabulary/redisclosure.ts';
import type { Purpose } from '../../../schema/vocabulary/terms.ts';
import type { Answer, Ask, EventKind, RequestRecord } from './states/record.ts';

/** A request with everything about it, as the client reads it. */
export const wholeRequest = {
  items: { orderBy: [{ itemId: 'asc' }, { ownerId: 'asc' }] },
  asks: { include: { answer: true }, orderBy: [{ askedOf: 'asc' }, { agencyId: 'asc' }] },
  events: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.RedisclosureRequestInclude;

export type RequestRow = Prisma.RedisclosureRequestGetPayload<{ include: typeof wholeRequest }>;
type AnswerRow = NonNullable<RequestRow['asks'][number]['answer']>;

const givenShape = z.array(
  z.strictObject({
    itemId: z.string(),
    form: z.enum(releaseForms),
    versionId: z.string().nullable(),
  }),
);
const detailShape = z.record(z.string(), z.unknown());

/** A day column as YYYY-MM-DD. */
export const dayOf = (day: Date): string => day.toISOString().slice(0, 10);

/** Throws where a stored grant does not have its shape: half a grant must not be read as a whole one. */
function answerOf(row: AnswerRow): Answer {
  const { decision, granted, conditions, until, officerId, at } = row;
  return {
    decision: decision as Answer['decision'],
    granted: givenShape.parse(granted),
    conditions,
    until: until && dayOf(until),
    officerId,
    at,
  };
}

function askOf({ answer, ...ask }: RequestRow['asks'][number]): Ask {
  return {
    ...ask,
    askedOf: ask.askedOf as AskedOf,
    onSilence: ask.onSilence as Ask['onSilence'],
    onRefusal: ask.onRefusal as Ask['onRefusal'],
    needed: ask.needed as Ask['needed'],
    answer: answer && answerOf(answer),
  };
}

/** In: a row as read. Out: what was asked, answered and done; the words are held by constraints of the tables. */
export function recordOf(row: RequestRow): RequestRecord {
  const { id, caseId, sentAt, until, items } = row;
  return {
    ...{ id, caseId, sentAt, items },
    route: row.route as RedisclosureRoute,
    purpose: row.purpose as Purpose,
    form: row.form as ReleaseForm,
    until: dayOf(until),
    asks: row.asks.map(askOf),
    events: row.events.map(({ kind, permissionId, detail, officerId, at }) => ({
      ...{ kind: kind as EventKind, permissionId, officerId, at },
      detail: detailShape.parse(detail),
    })),
  };
}
