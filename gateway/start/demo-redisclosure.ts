// The demonstration's requests for redisclosure, made as people make them: over the gateway, one call after the other.
import type { DemoCast } from '../../schema/demo-cast/cast.ts';
import { loadNeedToKnow } from '../../schema/need-to-know/table.ts';
import type { AreaId } from '../../schema/vocabulary/terms.ts';
import { areas } from '../../schema/vocabulary/terms.ts';

/** Asks the gateway as one of the demonstration's people. Out: the data. Throws for a refusal. */
export type AskAs = (
  username: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<Readonly<Record<string, unknown>>>;

interface Made {
  readonly id: string;
  readonly asks: readonly {
    readonly from: string;
    readonly agency: { readonly id: string } | null;
    readonly status: string;
  }[];
}

const requestMutation = `mutation ($input: RedisclosureInput!) { requestRedisclosure(input: $input) {
  id asks { from agency { id } status } } }`;
const answerMutation = `mutation ($requestId: ID!, $decision: AskStatus!, $reason: String!, $conditions: [String!]) {
  answerRedisclosure(requestId: $requestId, decision: $decision, reason: $reason, conditions: $conditions) { id } }`;
const victimMutation = `mutation ($requestId: ID!, $how: String!, $reason: String) {
  recordVictimPermission(requestId: $requestId, given: true, how: $how, reason: $reason) { id } }`;

const day = (from: Date, days: number): string =>
  new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10);

/**
 * In every area one request that waits for its owners, one decided in part, one refused and one under a
 * court order. Made again at a later start it finds what is there: a request by its idempotency key,
 * and only what is still awaited is answered.
 * @param demonstrationOf the instant the data folder's demonstration is about.
 */
export async function playRedisclosure(
  cast: DemoCast,
  demonstrationOf: Date,
  ask: AskAs,
): Promise<void> {
  for (const area of areas) await playArea(area, cast, demonstrationOf, ask);
}

async function playArea(area: AreaId, cast: DemoCast, now: Date, ask: AskAs): Promise<void> {
  const found = cast.conference.cases.find(
    ({ areaId, reference }) => areaId === area && reference.endsWith('-001'),
  );
  if (!found) throw new Error(`${area} has no first case`);
  const { id: caseId, reference } = found;
  const agencyOf = (post: string): string => agencyIdOf(cast, `${area}-${post}`);
  const housing = { agencyId: agencyOf('housing-rep'), person: `${area}-housing-rep` };
  const police = itemFor(cast, caseId, agencyOf('police-rep'), 'HOUSING');
  const childrens = itemFor(cast, caseId, agencyOf('childrens-rep'), 'HOUSING');

  const request = async (
    author: string,
    key: string,
    changes: Readonly<Record<string, unknown>>,
  ): Promise<Made> => {
    const input = {
      caseId: reference,
      itemIds: [],
      route: 'REUSE',
      purpose: 'TENANCY_ENFORCEMENT',
      recipient: housing,
      lawfulBasis: 'UK_GDPR_6_1_E',
      necessity: 'Without it the tenancy cannot be ended in a way that is safe for her.',
      form: 'FULL',
      until: day(now, 60),
      idempotencyKey: `demonstration-${area}-${key}`,
      ...changes,
    };
    const { requestRedisclosure } = await ask(`${area}-${author}`, requestMutation, { input });
    return requestRedisclosure as Made;
  };
  const answer = async (
    { id, asks }: Made,
    post: string,
    decision: string,
    reason: string,
  ): Promise<void> => {
    const agencyId = agencyOf(post);
    const waits = asks.some(
      ({ agency, from, status }) =>
        from === 'OWNER' && agency?.id === agencyId && status === 'AWAITED',
    );
    if (!waits) return;
    const conditions = decision === 'REFUSED' ? [] : ['Consult us before acting on it.'];
    await ask(`${area}-${post}`, answerMutation, { requestId: id, decision, reason, conditions });
  };

  await request('housing-rep', 'awaiting', { itemIds: [police, childrens] });

  const inPart = await request('housing-rep', 'in-part', { itemIds: [police, childrens] });
  await answer(inPart, 'police-deputy', 'GRANTED', 'Needed for the hearing, and known to both.');
  await answer(inPart, 'childrens-rep', 'REFUSED', 'It would tell where the child goes to school.');
  if (inPart.asks.some(({ from, status }) => from === 'VICTIM' && status === 'AWAITED'))
    await ask(`${area}-idva-rep`, victimMutation, {
      requestId: inPart.id,
      how: 'In person, by her advocate.',
      reason: 'She came alone to an appointment that he does not know of.',
    });

  const refused = await request('housing-rep', 'refused', { itemIds: [police] });
  await answer(refused, 'police-rep', 'REFUSED', 'It would prejudice the investigation.');

  await request('coordinator', 'court-order', {
    route: 'COURT_ORDER',
    purpose: 'COURT_PROCEEDINGS',
    recipient: { organisation: 'The Family Court at Larkrise', person: 'The court office' },
    necessity: 'Ordered by the court.',
    particulars: {
      court: 'The Family Court at Larkrise',
      orderMadeOn: day(now, -3),
      scope: 'What the agencies hold on the parties since the first of the year.',
      courtDate: day(now, 21),
      receiver: 'The court office',
      orderCopy: `order-${area}`,
    },
  });
}

function agencyIdOf({ conference }: DemoCast, username: string): string {
  const officer = conference.officers.find(({ subject }) => subject === username);
  const nomination = conference.nominations.find(({ officerId }) => officerId === officer?.id);
  if (!nomination) throw new Error(`${username} is not in the cast`);
  return nomination.agencyId;
}

const table = loadNeedToKnow();

/** An item of this owner that an agency of this type may read on the case, and so ask for. */
function itemFor({ research }: DemoCast, caseId: string, ownerId: string, reader: string): string {
  const [found] = Object.values(research)
    .flatMap(({ items }) => items)
    .filter(
      (item) =>
        item.caseId === caseId &&
        item.ownerId === ownerId &&
        item.supersededAt === null &&
        item.withdrawnAt === null &&
        item.matchConfidence === 'CONFIRMED' &&
        item.originalSource === null &&
        item.audience.length === 0 &&
        (table.get(item.category)?.audience ?? []).some(
          (token) => token === 'ALL' || token === reader,
        ),
    )
    .map(({ id }) => id)
    .sort();
  if (found === undefined) throw new Error('nothing on the first case can be asked for');
  return found;
}
