import { exampleSentence, runExample } from '../../schema/protocols/examples.ts';
import { loadProfiles } from '../../schema/protocols/profile.ts';
import { areas } from '../../schema/vocabulary/terms.ts';

const profiles = loadProfiles();

describe.each(areas)('the examples in %s.yaml', (area) => {
  const profile = profiles[area];
  const titled = profile.examples.map(
    (example) => [`${example.rule} ${area}: ${exampleSentence(example)}`, example] as const,
  );

  test.each(titled)('%s', (_title, example) => {
    expect(runExample(profile, example)).toBe(example.outcome);
  });

  test('no two examples ask the same thing', () => {
    expect(new Set(titled.map(([title]) => title)).size).toBe(titled.length);
  });
});

test('an example that claims the opposite is caught', () => {
  const [example] = profiles.dorset.examples;
  if (example === undefined) throw new Error('dorset.yaml has no example');
  expect(example.outcome).toBe('refused');
  expect(runExample(profiles.cleveland, example)).toBe('accepted');
});
