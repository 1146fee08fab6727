import { graphql } from 'graphql';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { buildSubgraph } from '../../subgraphs/shared/build-subgraph.ts';

@Directive('@key(fields: "id")')
@Directive('@needToKnow(category: "case.frame")')
@ObjectType('Bird')
class Bird {
  @Field(() => ID) id!: string;
}

const { schema } = buildSubgraph<object>({
  resolvers: [class {}],
  orphanedTypes: [Bird],
  authChecker: () => true,
  references: {
    Bird: ({ id }) => {
      if (id === 'broken') throw new Error('before anything was promised');
      if (id === 'late') return Promise.reject(new Error('afterwards'));
      return Promise.resolve(id === 'none' ? null : Object.assign(new Bird(), { id }));
    },
  },
});

test('T15 one reference that throws leaves the others of its batch answered', async () => {
  const birds = ['wren', 'broken', 'late', 'none', 'rook'];
  const { data, errors } = await graphql({
    schema,
    source: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Bird { id } } }`,
    variableValues: { of: birds.map((id) => ({ __typename: 'Bird', id })) },
    contextValue: {},
  });
  expect(data).toEqual({ _entities: [{ id: 'wren' }, null, null, null, { id: 'rook' }] });
  expect(errors?.map(({ path }) => path)).toEqual([
    ['_entities', 1],
    ['_entities', 2],
  ]);
});
