import { readProvisionSettings } from '../../schema/database/provision-config.ts';

const complete = {
  MARAC_DATABASE_ADMIN_URL: 'postgres://admin:secret@database.invalid:5432/postgres',
  MARAC_DATABASES: 'police,disclosure_log',
  MARAC_POLICE_OWNER_PASSWORD: 'p'.repeat(16),
  MARAC_POLICE_APP_PASSWORD: 'q'.repeat(16),
  MARAC_DISCLOSURE_LOG_OWNER_PASSWORD: 'r'.repeat(16),
  MARAC_DISCLOSURE_LOG_APP_PASSWORD: 's'.repeat(16),
};

test('an agency prepares its own databases on its own server', () => {
  expect(readProvisionSettings(complete)).toEqual({
    adminUrl: complete.MARAC_DATABASE_ADMIN_URL,
    databases: ['police', 'disclosure_log'],
    passwords: {
      police: { owner: 'p'.repeat(16), app: 'q'.repeat(16) },
      disclosure_log: { owner: 'r'.repeat(16), app: 's'.repeat(16) },
    },
  });
});

test.each([
  ['MARAC_DATABASE_ADMIN_URL', undefined],
  ['MARAC_DATABASE_ADMIN_URL', 'https://database.invalid'],
  ['MARAC_DATABASES', 'police,probation'],
  ['MARAC_POLICE_APP_PASSWORD', undefined],
  ['MARAC_DISCLOSURE_LOG_OWNER_PASSWORD', 'short'],
])('%s as %s is refused by name, without its value', (variable, value) => {
  const read = () => readProvisionSettings({ ...complete, [variable]: value });
  expect(read).toThrow(variable);
  if (value !== undefined) expect(read).not.toThrow(value);
});
