import type { ObjectTypeDefinitionNode, ObjectTypeExtensionNode } from 'graphql';
import { Kind, parse } from 'graphql';
import { compose } from '../../schema/compose/compose.ts';
import { problemLine } from '../../schema/compose/problem.ts';
import { readSdl, readSubgraphSdls, writtenSdl } from '../../schema/compose/sdl-folder.ts';
import { loadNeedToKnow } from '../../schema/need-to-know/table.ts';
import { builtSubgraphs } from '../../subgraphs/print-sdl.ts';

const built = builtSubgraphs();
const sdls = new Map([...built].map(([name, { sdl }]) => [name, sdl]));

/** The object types that an SDL declares or adds to. */
function objectsOf(sdl: string): (ObjectTypeDefinitionNode | ObjectTypeExtensionNode)[] {
  return parse(sdl).definitions.flatMap((one) =>
    one.kind === Kind.OBJECT_TYPE_DEFINITION || one.kind === Kind.OBJECT_TYPE_EXTENSION ? one : [],
  );
}

test('the committed SDL is that of the six subgraphs and of no other', () => {
  expect([...readSubgraphSdls().keys()]).toEqual([...sdls.keys()].sort());
});

test.each([...sdls])(
  'the committed SDL of %s is what its code declares (npm run compose)',
  (name, sdl) => {
    expect(readSdl(name) === writtenSdl(sdl)).toBe(true);
  },
);

test('R-033 the whole graph passes every check, and the committed supergraph is its composition', () => {
  const composed = compose(sdls, readSdl('gateway'), loadNeedToKnow());
  expect('problems' in composed ? composed.problems.map(problemLine) : []).toEqual([]);
  expect('supergraph' in composed && writtenSdl(composed.supergraph)).toEqual(
    readSdl('supergraph'),
  );
});

test('composition gives the same text whatever the order of the subgraphs', () => {
  const reversed = new Map([...sdls].reverse());
  const gateway = readSdl('gateway');
  const table = loadNeedToKnow();
  expect(compose(reversed, gateway, table)).toEqual(compose(sdls, gateway, table));
});

describe('R-046 a record that one agency may be asked for by another', () => {
  const isKey = ({ name }: { readonly name: { readonly value: string } }) => name.value === 'key';
  const entities = [...built].flatMap(([subgraph, { schema, sdl }]) =>
    objectsOf(sdl).flatMap(({ directives = [], name: { value: type } }) => {
      const key = directives.find(isKey);
      const isAnswered = key && !key.arguments?.some(({ name }) => name.value === 'resolvable');
      return isAnswered ? [{ subgraph, type, extensions: schema.getType(type)?.extensions }] : [];
    }),
  );

  test('R-046 is a case of each of the six, and a participant of the conference', () => {
    const ofSectors = [...sdls.keys()].map((subgraph) => `${subgraph} CasePicture`);
    const found = entities.map(({ subgraph, type }) => `${subgraph} ${type}`);
    expect(found.sort()).toEqual([...ofSectors, 'conference Participant'].sort());
  });

  // Without one of its own a reference is answered with itself, as it was sent: forged and believed.
  test.each(entities)(
    'T6 T15 R-046 $type of $subgraph is looked for, and what fails in that fails later and alone',
    async ({ extensions }) => {
      const { apollo } = extensions as {
        apollo?: { subgraph?: { resolveReference?: (...given: unknown[]) => unknown } };
      };
      const looking = apollo?.subgraph?.resolveReference?.({ id: 'x' }, undefined, undefined);
      expect(looking).toBeInstanceOf(Promise);
      await expect(looking).rejects.toThrow();
    },
  );
});

describe('T15 nothing is filtered, put in order, cut into pages or counted as a caller says', () => {
  const all = [...sdls.values(), readSdl('gateway')].flatMap(objectsOf);
  const fields = all.flatMap(({ fields: own = [], name: { value: type } }) =>
    own.map((field) => ({ type, field })),
  );
  const isRoot = (type: string) => type === 'Query' || type === 'Mutation';

  test('T15 no field of a record takes an argument', () => {
    const taking = fields.filter(({ field, type }) => !isRoot(type) && field.arguments?.length);
    expect(taking.map(({ field, type }) => `${type}.${field.name.value}`)).toEqual([]);
    expect(fields.length).toBeGreaterThan(500);
  });

  test('T15 no question whose answer is a list takes one', () => {
    const lists = fields.filter(({ field: { type }, type: parent }) => {
      const inner = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
      return parent === 'Query' && inner.kind === Kind.LIST_TYPE;
    });
    expect(lists.length).toBeGreaterThan(3);
    for (const { field } of lists)
      expect([field.name.value, field.arguments]).toEqual([field.name.value, []]);
  });

  test('T15 no field says how many there are beside those that are shown', () => {
    const counting = /^(total\w*|count|pageInfo|edges|cursor|has(Next|Previous|More)\w*)$/;
    const found = fields.filter(({ field }) => counting.test(field.name.value));
    expect(found.map(({ field, type }) => `${type}.${field.name.value}`)).toEqual([]);
  });
});
