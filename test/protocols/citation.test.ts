import { citationProblem, sources } from '../../schema/protocols/citation.ts';
import { loadProfiles } from '../../schema/protocols/profile.ts';
import { ruledRoutes } from '../../schema/protocols/redisclosure/routes.ts';
import { settingNames } from '../../schema/protocols/setting-catalogue.ts';
import { areas } from '../../schema/vocabulary/terms.ts';

const profiles = loadProfiles();

describe.each(areas)('the citations of %s', (area) => {
  const cited = [
    ...settingNames.map((name) => profiles[area].setting(name).citation),
    ...ruledRoutes.map((route) => profiles[area].routeSetting(route).citation),
    ...profiles[area].examples.map(({ citation }) => citation),
  ].filter((citation) => citation !== 'searched');

  test.each([...new Set(cited)])('%s is a place in its document', (citation) => {
    expect(citationProblem(area, citation)).toBeNull();
  });

  test('name the keys of that document alone', () => {
    const keys = cited.flatMap((citation) => citation.match(/[A-Z](?:-[A-Z0-9]+)?(?= )/g) ?? []);
    expect(sources[area].keys).toEqual(expect.arrayContaining([...new Set(keys)]));
  });
});

describe('a citation is refused', () => {
  test.each([
    ['B', 'names no place or is malformed'],
    ['B 4.18, 4.19', 'is separated by a comma'],
    ['4.18', 'has no key'],
    ['D 4.18', 'is of another document'],
    ['B-Z 4.18', 'is of a part that does not exist'],
    ['B l.1342', 'is past the last line'],
    ['B l.20-10', 'runs backwards'],
    ['B 4.18l.3', 'runs place and line together'],
    ['B 4..18', 'is no paragraph number'],
    ['see B 4.18', 'is a sentence'],
    ['', 'is empty'],
  ])('"%s" %s', (citation) => {
    expect(citationProblem('bexley', citation)).not.toBeNull();
  });
});

test('a place without a key belongs to the key before it', () => {
  expect(citationProblem('bexley', 'B 4.29; B-ISA 1.6 l.738; 2.22')).toBeNull();
});
