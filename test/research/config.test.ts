import { childrensServicesConfig } from '../../subgraphs/childrens-services/config.ts';
import { healthConfig } from '../../subgraphs/health/config.ts';
import { housingConfig } from '../../subgraphs/housing/config.ts';
import { idvaConfig } from '../../subgraphs/idva/config.ts';
import { policeConfig } from '../../subgraphs/police/config.ts';

const complete = {
  MARAC_POLICE_DATABASE_URL: 'postgres://police_app:secret@database.invalid:5432/police',
  MARAC_PERMIT_KEYS_FILE: '/keys/permit-keys.json',
};

test('a sector listens on its own port, on loopback, unless told otherwise', () => {
  expect(policeConfig(complete)).toEqual({
    port: 4102,
    host: '127.0.0.1',
    databaseUrl: complete.MARAC_POLICE_DATABASE_URL,
    permitKeysFile: complete.MARAC_PERMIT_KEYS_FILE,
  });
  expect(
    policeConfig({ ...complete, MARAC_POLICE_PORT: '0', MARAC_HOST: '0.0.0.0' }),
  ).toMatchObject({
    port: 0,
    host: '0.0.0.0',
  });
});

test('each sector has a port and a database of its own', () => {
  const url = 'postgres://app:secret@database.invalid/research';
  const env = {
    MARAC_PERMIT_KEYS_FILE: 'keys',
    MARAC_HEALTH_DATABASE_URL: url,
    MARAC_HOUSING_DATABASE_URL: url,
    MARAC_CHILDRENS_SERVICES_DATABASE_URL: url,
    MARAC_IDVA_DATABASE_URL: url,
  };
  const all = [
    healthConfig(env),
    housingConfig(env),
    childrensServicesConfig(env),
    idvaConfig(env),
  ];
  expect(all.map(({ port }) => port)).toEqual([4103, 4104, 4105, 4106]);
  expect(() => policeConfig(env)).toThrow('MARAC_POLICE_DATABASE_URL');
});

test.each([
  ['MARAC_POLICE_DATABASE_URL', undefined],
  ['MARAC_POLICE_DATABASE_URL', 'police'],
  ['MARAC_PERMIT_KEYS_FILE', undefined],
  ['MARAC_POLICE_PORT', 'eighty'],
  ['MARAC_POLICE_PROT', '4102'],
])('%s as %s stops the start, and its value is not repeated', (name, value) => {
  const start = () => policeConfig({ ...complete, [name]: value });
  expect(start).toThrow(name);
  expect(start).not.toThrow('secret');
});
