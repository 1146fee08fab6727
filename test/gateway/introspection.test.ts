import type { TestSystem } from '../support/system.ts';
import { startSystem } from '../support/system.ts';

describe('the schema’s questions about itself, where they are allowed', () => {
  let system: TestSystem;
  beforeAll(async () => {
    system = await startSystem(() => ({ introspection: true }));
  });
  afterAll(() => system.close());

  it('are answered beside other questions, and no internal field is named', async () => {
    const { data, errors } = await system.ask(
      'bexley-police-rep',
      '{ __schema { queryType { name } } __type(name: "CasePicture") { fields { name } } me { username } }',
    );
    expect(errors).toEqual([]);
    expect(data.__schema.queryType.name).toBe('Query');
    expect(data.me.username).toBe('bexley-police-rep');
    const names = (data.__type.fields as { name: string }[]).map(({ name }) => name);
    expect(names).toContain('answers');
    expect(names.filter((name) => name.endsWith('Standing'))).toEqual([]);
  });
});
