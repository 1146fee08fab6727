// A plan of Apollo's planner, ready to be carried out over the agencies as often as it is needed.
import type { FetchNode, PlanNode } from '@apollo/query-planner';
import type { OperationDefinitionNode } from 'graphql';
import { addedKeys } from './added-keys.ts';
import type { AgencyCalls } from './agency-call.ts';
import type { AgencySource } from './agency-source.ts';
import { distinctRecords } from './distinct-records.ts';
import { merge } from './merge.ts';
import type { QuestionUnder } from './question.ts';

type Fields = Record<string, unknown>;
type Variables = Readonly<Fields>;

type Path = readonly (string | number)[];

/** A place in what has been put together so far: what stands there, and how to take it away. */
interface Position {
  readonly holder: Record<string | number, unknown>;
  readonly key: string | number;
}

/** One part of a plan, carried out at some places of the answer. */
type Part = (at: readonly Position[], variables: Variables, calls: AgencyCalls) => Promise<void>;

export interface PlanMeans {
  readonly readQuestion: (node: FetchNode) => QuestionUnder;
  readonly sourceFor: (subgraph: string) => AgencySource;
  /** Is the condition of a part fulfilled by these variables? */
  readonly holds: (condition: string, variables: Variables) => boolean;
}

/** Carries out a plan. Out: what the agencies gave, put together; an agency that gave nothing left no trace. */
export type ReadyPlan = (variables: Variables, calls: AgencyCalls) => Promise<Readonly<Fields>>;

/**
 * In: what the planner made, and of which operation. Nothing of one request outlives it (T14). The
 * planner's own executor would shape the answer a second time, which the façade does behind its locks, and
 * lets errors through with bodies and addresses (T5).
 * @throws for a plan of a kind that this graph cannot have.
 */
export function readyPlan(
  plan: PlanNode,
  operation: OperationDefinitionNode,
  means: PlanMeans,
): ReadyPlan {
  /** Where records are asked about, with what was added there to name them. */
  const added: { readonly path: Path; readonly keys: readonly string[] }[] = [];
  const whole = ready(plan, []);
  return async (variables, calls) => {
    const data = Object.create(null) as Fields;
    const root: readonly Position[] = [{ holder: { data }, key: 'data' }];
    await whole(root, variables, calls);
    for (const { keys, path } of added)
      for (const record of recordsAt(positionsUnder(root, path)))
        for (const key of keys) Reflect.deleteProperty(record, key);
    return data;
  };

  function ready(node: PlanNode, path: Path): Part {
    switch (node.kind) {
      case 'Fetch':
        if (!node.requires) return readyRoot(node, means);
        added.push({ path, keys: addedKeys(operation, path) });
        return readyRecords(node, means);
      case 'Sequence': {
        const parts = node.nodes.map((one) => ready(one, path));
        return async (...journey) => {
          for (const part of parts) await part(...journey);
        };
      }
      case 'Parallel': {
        const parts = node.nodes.map((one) => ready(one, path));
        return async (...journey) => {
          await Promise.all(parts.map((part) => part(...journey)));
        };
      }
      case 'Flatten': {
        const part = ready(node.node, [...path, ...node.path]);
        return (at, ...journey) => part(positionsUnder(at, node.path), ...journey);
      }
      case 'Condition': {
        const then = node.ifClause && ready(node.ifClause, path);
        const otherwise = node.elseClause && ready(node.elseClause, path);
        return async (at, variables, calls) => {
          const chosen = means.holds(node.condition, variables) ? then : otherwise;
          await chosen?.(at, variables, calls);
        };
      }
      case 'Defer':
        throw new Error('no operation is answered in parts');
    }
  }
}

/** Every place a path leads to: `@` stands for each member of a list. */
function positionsUnder(from: readonly Position[], path: Path): readonly Position[] {
  return path.reduce<readonly Position[]>(
    (positions, step) =>
      positions.flatMap(({ holder, key }) => {
        const value = holder[key] as Position['holder'] | null | undefined;
        if (value === null || value === undefined) return [];
        if (step !== '@') return [{ holder: value, key: step }];
        return Object.keys(value).map((_, place) => ({ holder: value, key: place }));
      }),
    from,
  );
}

function readyRoot(node: FetchNode, { readQuestion, sourceFor }: PlanMeans): Part {
  const questionUnder = readQuestion(node);
  const source = sourceFor(node.serviceName);
  return async (at, variables, calls) => {
    const data = await source.ask(questionUnder(variables), [], variables, calls);
    for (const { holder, key } of at) merge(holder[key] as Fields, data);
  };
}

/** What one agency knows of records that others named (T4): each is asked about once (T9). */
function readyRecords(node: FetchNode, { readQuestion, sourceFor }: PlanMeans): Part {
  const questionUnder = readQuestion(node);
  const source = sourceFor(node.serviceName);
  return async (at, variables, calls) => {
    const question = questionUnder(variables);
    const standing = at.filter(({ holder, key }) => isObject(holder[key]));
    const named = recordsAt(standing);
    const { asked, spread } = distinctRecords(named, question.recordTypes);
    if (asked.length === 0) return;
    const answer = await source.ask(question, asked, variables, calls);
    const given = spread((answer['_entities'] ?? []) as readonly (Fields | null)[]);
    standing.forEach(({ holder, key }, place) => {
      const record = named[place] ?? {};
      const more = given[place];
      if (more) merge(record, more);
      // F-04: a record that lacks what it is promised to have is none; the façade says why.
      else if (question.promises && question.recordTypes.has(String(record['__typename'])))
        holder[key] = null;
    });
  };
}

function recordsAt(positions: readonly Position[]): Fields[] {
  return positions.flatMap(({ holder, key }) =>
    isObject(holder[key]) ? [holder[key] as Fields] : [],
  );
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
