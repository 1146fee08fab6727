import { isListType, isNonNullType } from 'graphql';
import { conferenceSubgraph } from '../../subgraphs/conference/build.ts';
import { needToKnow } from './running-conference.ts';

const { schema, sdl } = conferenceSubgraph();

it('R-047 the graph has no search and no list of cases or people', () => {
  const queries = schema.getQueryType()?.getFields() ?? {};
  expect(
    Object.keys(queries)
      .filter((name) => !name.startsWith('_'))
      .sort(),
  ).toEqual([
    ...[
      'agendaCopy',
      'casePicture',
      'decisionsNotToShare',
      'disposalList',
      'emergencies',
      'heldNominations',
      'inbox',
      'me',
      'meeting',
      'meetings',
      'pausedConflicts',
      'redisclosureRequest',
      'redisclosureRequests',
    ],
  ]);
  const lists = Object.values(queries).filter(
    ({ type }) => isNonNullType(type) && isListType(type.ofType),
  );
  // What is the caller's own, or concerns the caller: none takes a word to search for.
  const ownLists = [
    'decisionsNotToShare',
    'disposalList',
    'emergencies',
    'heldNominations',
    'inbox',
    'meetings',
    'pausedConflicts',
    'redisclosureRequests',
  ];
  const named = lists.map(({ name }) => name).filter((name) => !name.startsWith('_'));
  expect(named.sort()).toEqual(ownLists);
});

it('R-034 every personal category of the table has its field, nullable so that a denial stays local', () => {
  const type = schema.getType('Participant');
  if (!type || !('getFields' in type)) throw new Error('there is no Participant');
  const personal = Object.values(type.getFields()).filter(
    ({ name }) => !['id', 'role'].includes(name),
  );
  expect(personal.filter((field) => isNonNullType(field.type))).toEqual([]);
  const rows = [...needToKnow.keys()].filter((category) => category.startsWith('participant.'));
  const classified = rows.filter((category) =>
    sdl.includes(`@needToKnow(category: "${category}")`),
  );
  expect(classified).toEqual(rows);
  expect(personal).toHaveLength(rows.length);
});

it('R-034 no category is used that has no row', () => {
  const used = [...sdl.matchAll(/@needToKnow\(category: "([^"]+)"\)/g)].map(
    ([, category]) => category,
  );
  expect(used.filter((category) => !needToKnow.has(category ?? ''))).toEqual([]);
});
