import type { GraphQLFieldResolver } from 'graphql';
import { buildSchema, GraphQLError, GraphQLObjectType, parse, getOperationAST } from 'graphql';
import { executeFacade } from '../../../gateway/pipeline/answer.ts';
import type { Operation } from '../../../gateway/pipeline/operation.ts';
import type { Means } from '../../../gateway/pipeline/step.ts';
import { catalogue } from '../../../schema/errors/catalogue.ts';
import { refusal } from '../../../schema/errors/refusal.ts';

/** Executes `{ items { id note } }` where the root field or a note does this; what is told of it. */
async function told(query: string, resolve: GraphQLFieldResolver<unknown, unknown>) {
  const facade = buildSchema('type Query { items: [Item!] } type Item { id: ID! note: String }');
  const type = facade.getQueryType();
  if (!(type instanceof GraphQLObjectType)) throw new Error('no root');
  Object.assign(type.getFields()['items'] ?? {}, { resolve });
  const faults: unknown[] = [];
  const guarded = getOperationAST(parse(query, { noLocation: true }));
  const operation = {
    guarded,
    disclosureId: 'd-1',
    roots: [{ key: 'items', name: 'items' }],
    request: { variables: {} },
  } as unknown as Operation;
  const means = { facade, onFault: (fault: unknown) => faults.push(fault) } as unknown as Means;
  const { data, errors, safeErrors } = await executeFacade(operation, means);
  return { data, logged: errors, safeErrors, faults };
}
const throwing = (error: Error) => (): never => {
  throw error;
};

describe('T5 an error leaves by allow-list', () => {
  test('of what was not foreseen nothing but a number, and the operator is told', async () => {
    const fault = new Error('duplicate key (name)=(Jo Sample) at postgres://10.1.2.3');
    const { faults, logged, safeErrors } = await told('{ items { note } }', throwing(fault));
    expect(safeErrors).toEqual([
      {
        message: catalogue.INTERNAL.message,
        path: ['items'],
        extensions: { code: 'INTERNAL', reference: 'd-1' },
      },
    ]);
    expect(logged).toEqual([{ field: 'items', rootKey: 'items', code: 'INTERNAL', rule: null }]);
    expect(faults).toEqual([fault]);
  });

  test('of a refusal the sentence of the catalogue, whatever its message says', async () => {
    const extensions = {
      code: 'WITHHELD',
      category: 'police.convictions',
      owner: 'Jo Sample',
      http: 1,
    };
    const { safeErrors } = await told(
      '{ items { note } }',
      throwing(new GraphQLError('of Jo Sample', { extensions })),
    );
    expect(safeErrors).toEqual([
      {
        message: catalogue.WITHHELD.message,
        path: ['items'],
        extensions: { code: 'WITHHELD', category: 'police.convictions' },
      },
    ]);
  });

  test('a detail that is no text is left out', async () => {
    const extensions = { code: 'WITHHELD', category: { of: 'Jo Sample' }, field: ['x'], rule: 7 };
    const { safeErrors } = await told(
      '{ items { note } }',
      throwing(new GraphQLError('', { extensions })),
    );
    expect(safeErrors[0]?.extensions).toEqual({ code: 'WITHHELD' });
  });

  test('R-033 T15 the rule a hidden case fell under is for the log alone', async () => {
    const hidden = refusal('NOT_FOUND', { rule: 'R-050' });
    const { logged, safeErrors } = await told('{ items { note } }', throwing(hidden));
    expect(safeErrors[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
    expect(logged[0]).toEqual(expect.objectContaining({ code: 'NOT_FOUND', rule: 'R-050' }));
  });
});

describe('T15 errors stand in the order of their places', () => {
  test('T15 what is found out later is not told later: the order would tell a hidden record from none', async () => {
    const later = new Promise((resolve) => setImmediate(resolve));
    const asked = told(
      '{ hidden: items { id } none: items { id } }',
      (_, _none, _context, info) => {
        if (info.path.key === 'none') throw refusal('NOT_FOUND');
        return later.then(throwing(refusal('NOT_FOUND')));
      },
    );
    const { logged, safeErrors } = await asked;
    expect(safeErrors.map(({ path }) => path)).toEqual([['hidden'], ['none']]);
    expect(logged.map(({ rootKey }) => rootKey)).toEqual(['hidden', 'none']);
  });
});

describe('F-04 a fault in a field of the guard’s own', () => {
  test('F-04 R-035 is told of where the caller asked, and not by the name of that field', async () => {
    const { data, safeErrors } = await told('{ items { note guard_id: id } }', () => [
      { note: 'x' },
    ]);
    expect(data).toEqual({ items: null });
    expect(safeErrors).toEqual([
      expect.objectContaining({ path: ['items', 0], extensions: expect.anything() }),
    ]);
    expect(JSON.stringify(safeErrors)).not.toContain('guard_');
  });
});
