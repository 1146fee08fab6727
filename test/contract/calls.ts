import { randomUUID } from 'node:crypto';
import { loadNeedToKnow } from '../../schema/need-to-know/table.ts';
import type { CaseGrant } from '../../schema/permit/permit.ts';
import type { AudienceToken } from '../../schema/vocabulary/terms.ts';
import type { ItemKind } from '../../subgraphs/shared/research/item-kind.ts';
import type { SectorSchema } from '../../subgraphs/shared/research/sector.ts';
import type { PermitChanges } from './permits.ts';
import { caseGrant, viewer } from './permits.ts';
import type { GraphQLAnswer, SectorBench } from './sector-bench.ts';
import { firstAgency, secondAgency } from './sector-bench.ts';

export const table = loadNeedToKnow();
type Input = Readonly<Record<string, unknown>>;

/** A case id that no other test uses. */
export const newCase = (): string => `case-${randomUUID()}`;

/** Every category of a sector, the narrower ones of its details included. */
export function categoriesOf({ kinds }: SectorSchema): string[] {
  const details = kinds.flatMap(({ fields }) =>
    Object.values(fields).flatMap(({ category }) => category ?? []),
  );
  return [...new Set([...kinds.map(({ category }) => category), ...details])];
}

/** Kinds that anyone may know to exist and whose first example is for the whole category. */
export function plainKinds({ kinds }: SectorSchema): [ItemKind, ItemKind, ...ItemKind[]] {
  const [one, two, ...more] = kinds.filter(
    ({ category, examples, narrow }) =>
      table.get(category)?.existence === 'stated' && !narrow?.(examples[0]),
  );
  if (!one || !two) throw new Error('a sector has at least two kinds that are plain');
  return [one, two, ...more];
}

/** One item of a kind as an agency sends it, with everything that the rules ask for. */
export function item(kind: ItemKind, changes: Input = {}, example = 0): Input {
  return {
    nature: 'FACT',
    recordedOn: '2026-09-01',
    lawfulBasis: 'UK_GDPR_6_1_E',
    specialCondition: 'UK_GDPR_9_2_G_PARA_18',
    ...(kind.needsOriginalSource === true && { originalSource: 'A practice nurse' }),
    ...kind.examples[example],
    ...changes,
  };
}

/** An answer as an agency sends it, with everything that the rules ask for. */
export function answerInput(caseId: string, changes: Input = {}): Input {
  return {
    caseId,
    idempotencyKey: randomUUID(),
    answer: 'ITEMS',
    searched: {
      by: 'Robin Example',
      at: '2026-09-30T09:00:00Z',
      identifiers: ['NAME', 'DATE_OF_BIRTH'],
      systems: ['Case records'],
    },
    relevanceConfirmed: true,
    accuracyConfirmed: true,
    noContactConfirmed: true,
    ...changes,
  };
}

/** What an agency of the sector may do on one case: contribute, and see all that is its own. */
export function ownPermit(
  { sector }: SectorBench,
  caseId: string,
  changes: Partial<CaseGrant> = {},
  agencyId: string = firstAgency,
): PermitChanges {
  const grant = caseGrant({
    asked: [firstAgency],
    contributeFor: [agencyId],
    grants: { [agencyId]: categoriesOf(sector) },
    ...changes,
  });
  return {
    viewer: viewer({ agencyId, agencyType: sector.agencyType }),
    audience: [sector.agencyType, 'ALL'],
    cases: { [caseId]: grant },
  };
}

/** What somebody of another agency may do on a case: see these categories of both tenants. */
export function readerPermit(
  caseIds: readonly string[],
  categories: readonly string[],
  audience: readonly AudienceToken[] = ['PROBATION', 'ALL'],
  asked: readonly string[] = [firstAgency],
): PermitChanges {
  const grants = { [firstAgency]: [...categories], [secondAgency]: [...categories] };
  const cases = caseIds.map((id) => [id, caseGrant({ grants, asked: [...asked] })] as const);
  return { audience: [...audience], cases: Object.fromEntries(cases) };
}

/** Submits an answer. */
export function submit(
  bench: SectorBench,
  input: Input,
  permit: PermitChanges = ownPermit(bench, String(input['caseId'])),
): Promise<GraphQLAnswer> {
  const { prefix } = bench.sector;
  const mutation = `mutation ($input: ${prefix}ResearchInput!) {
    submit${prefix}Research(input: $input) {
      id caseId agency { id name type } state contributedAt tabled itemIds
    }
  }`;
  return bench.ask(mutation, { input }, permit);
}

export function withdraw(
  bench: SectorBench,
  variables: { caseId: string; itemId: string; reason: string },
  permit: PermitChanges = ownPermit(bench, variables.caseId),
): Promise<GraphQLAnswer> {
  const name = `withdraw${bench.sector.prefix}Item`;
  const mutation = `mutation ($caseId: ID!, $itemId: ID!, $reason: String!) {
    ${name}(caseId: $caseId, itemId: $itemId, reason: $reason) { id itemIds }
  }`;
  return bench.ask(mutation, variables, permit);
}

/** The answer of a mutation; fails the test when it was refused. */
export function kept(answer: GraphQLAnswer): { id: string; itemIds: string[] } & Input {
  if (answer.errors.length > 0) throw new Error(`refused: ${answer.text}`);
  return Object.values(answer.data ?? {})[0] as { id: string; itemIds: string[] } & Input;
}
