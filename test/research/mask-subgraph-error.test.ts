import { GraphQLError } from 'graphql';
import { AuthorizationError } from 'type-graphql';
import { catalogue } from '../../schema/errors/catalogue.ts';
import { refusal } from '../../schema/errors/refusal.ts';
import { maskSubgraphError } from '../../subgraphs/shared/mask-subgraph-error.ts';

const words = 'duplicate key (name)=(Wren Whitethorn) at postgres://10.1.2.3';

/** An error of a resolver as it would leave, and what the operator was told. */
function masked(thrown: Error) {
  const told: unknown[] = [];
  const wrapped = new GraphQLError(thrown.message, {
    path: ['_entities', 0, 'housing'],
    originalError: thrown,
    extensions: { stacktrace: [words] },
  });
  const formatted = { ...wrapped.toJSON(), extensions: { code: 'X', stacktrace: [words] } };
  const left = maskSubgraphError(formatted, wrapped, (error) => told.push(error));
  return { left, told };
}

test('T5 what an agency did not foresee leaves as one bare sentence, and its operator is told', () => {
  const fault = new Error(words);
  const { left, told } = masked(fault);
  expect(left).toEqual({
    message: catalogue.INTERNAL.message,
    extensions: { code: 'INTERNAL' },
    path: ['_entities', 0, 'housing'],
  });
  expect(told).toEqual([fault]);
});

test('T5 a refusal leaves with the sentence of the catalogue, its code, field and rule, and nothing else', () => {
  const thrown = refusal('CONTRIBUTION_REFUSED', { field: 'reason', rule: 'R-076' });
  const boastful = new GraphQLError(words, {
    extensions: { ...thrown.extensions, row: words, stacktrace: [words] },
  });
  const { left, told } = masked(boastful);
  expect(left.message).toBe(catalogue.CONTRIBUTION_REFUSED.message);
  expect(left.extensions).toEqual({
    code: 'CONTRIBUTION_REFUSED',
    field: 'reason',
    rule: 'R-076',
  });
  expect(told).toEqual([]);
});

test('T5 R-046 a field that is not authorised is withheld, without the words of the check', () => {
  const { left } = masked(new AuthorizationError(words));
  expect([left.message, left.extensions]).toEqual([
    catalogue.WITHHELD.message,
    { code: 'WITHHELD' },
  ]);
});
