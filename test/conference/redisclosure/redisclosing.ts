import type { ItemReference } from '../../../schema/permit/item-references.ts';
import type { Permit } from '../../../schema/permit/permit.ts';
import type { AreaId } from '../../../schema/vocabulary/terms.ts';
import type { Answer, RunningConference } from '../running-conference.ts';

/** Asking and answering in one area about case 1, as the gateway would send it on. */

export const refusalOf = ({ errors }: Answer): Record<string, unknown> | undefined =>
  errors[0]?.extensions;

const shown = `id status route purpose caseId escalatedAt reply lawfulBasis necessity
  recipient { person agency { id } organisation } author { name agency { id } }
  items { itemId owner { id } originalSource proposedExempt }
  asks { from agency { id } status deadline reason }
  permissions { id owner { id } itemIds items { itemId form } conditions expires revokedAt inForce }`;

export const asking = `mutation ($input: RedisclosureInput!) { requestRedisclosure(input: $input) { ${shown} } }`;
const answering = `mutation ($id: ID!, $decision: AskStatus!, $items: [ID!], $conditions: [String!], $reason: String!,
    $until: Date, $written: Boolean! = true, $consulted: Boolean! = false, $factors: FourFactorsInput) {
  answerRedisclosure(requestId: $id, decision: $decision, itemIds: $items, conditions: $conditions, reason: $reason,
    until: $until, inWriting: $written, originalSourceConsulted: $consulted, factors: $factors) { ${shown} } }`;
const deciding = `mutation ($id: ID!, $decision: AskStatus!, $items: [ID!], $reason: String!) {
  decideRedisclosure(requestId: $id, decision: $decision, itemIds: $items, reason: $reason) { ${shown} } }`;
const victim = `mutation ($id: ID!, $given: Boolean!, $how: String!, $reason: String, $asked: Boolean! = true) {
  recordVictimPermission(requestId: $id, given: $given, how: $how, reason: $reason, asked: $asked) { ${shown} } }`;
const reading = `query ($id: ID!) { redisclosureRequest(id: $id) { ${shown} } }`;

interface ShownRequest {
  readonly id: string;
  readonly status: string;
  readonly reply: string | null;
  readonly escalatedAt: string | null;
  readonly author: { readonly agency: { readonly id: string } };
  readonly recipient: { readonly person: string };
  readonly asks: readonly {
    readonly from: string;
    readonly status: string;
    readonly agency: { readonly id: string } | null;
    readonly deadline: string;
  }[];
  readonly items: readonly { readonly itemId: string }[];
  readonly permissions: readonly {
    readonly id: string;
    readonly owner: { readonly id: string };
    readonly itemIds: readonly string[];
    readonly revokedAt: string | null;
  }[];
}

/** The request in an answer; fails where there is none. */
export function shownIn({ data, errors }: Answer): ShownRequest {
  const [found] = Object.values((data ?? {}) as Readonly<Record<string, ShownRequest | null>>);
  if (!found) throw new Error(`refused: ${JSON.stringify(errors)}`);
  return found;
}

let key = 0;

type Variables = Readonly<Record<string, unknown>>;

export interface Redisclosing {
  /** An item of an agency's as its own subgraph vouches for it. */
  item(owner: string, name: string, more?: Partial<ItemReference>): ItemReference;
  request(who: string, input?: Variables, claims?: Partial<Permit>): Promise<Answer>;
  answer(who: string, id: string, more?: Variables, claims?: Partial<Permit>): Promise<Answer>;
  decide(who: string, id: string, more?: Variables): Promise<Answer>;
  victim(who: string, id: string, more?: Variables): Promise<Answer>;
  read(who: string, id: string): Promise<Answer>;
  run(who: string, query: string, variables?: Variables): Promise<Answer>;
  /** What facts say this person may use of one request, or one permission. */
  permissionsOf(who: string, name: string): Promise<readonly { id: string }[]>;
}

export function redisclosing(
  conference: Pick<RunningConference, 'ask' | 'facts'>,
  area: AreaId,
): Redisclosing {
  const caseId = `${area}-case-1`;
  const as = (who: string) => `${area}-${who}`;
  const item: Redisclosing['item'] = (owner, name, more = {}) => ({
    ...{ id: name, ownerId: as(owner), category: `${owner}.item`, subjectId: null },
    ...{ originalSource: null, viewOnly: false, version: null },
    ...more,
  });
  const run = (who: string, query: string, variables: Variables = {}, claims = {}) =>
    conference.ask(as(who), query, { cases: [caseId], variables, claims });
  return {
    item,
    run,
    request(who, input = {}, claims = { items: [item('police', 'p1')] }) {
      key += 1;
      const given = {
        ...{ caseId, itemIds: (claims.items ?? []).map(({ id }) => id), route: 'REUSE' },
        ...{ purpose: 'to set conditions of the tenancy', form: 'FULL', until: '2026-06-01' },
        recipient: { agencyId: as('housing'), person: 'Officer housing-rep' },
        ...{ lawfulBasis: 'UK_GDPR_6_1_E', necessity: 'the tenancy is at risk' },
        idempotencyKey: `key ${String(key)}`,
        ...input,
      };
      return run(who, asking, { input: given }, claims);
    },
    answer: (who, id, more = {}, claims = {}) =>
      run(who, answering, { id, decision: 'GRANTED', reason: 'needed', ...more }, claims),
    decide: (who, id, more = {}) =>
      run(who, deciding, { id, decision: 'GRANTED', reason: 'needed', ...more }),
    victim: (who, id, more = {}) =>
      run(who, victim, {
        ...{ id, given: true, how: 'by telephone', reason: 'she was alone' },
        ...more,
      }),
    read: (who, id) => run(who, reading, { id }),
    async permissionsOf(who, name) {
      const { cases } = await conference.facts(as(who), [name]);
      const all = cases[name]?.permissions ?? [];
      return all.filter(({ id, requestId }) => id === name || requestId === name);
    },
  };
}
