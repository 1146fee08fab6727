import { conferenceConfig } from '../../subgraphs/conference/config.ts';

const given = {
  MARAC_CONFERENCE_DATABASE_URL: 'postgres://app:secret-word@127.0.0.1:4199/conference',
  MARAC_PERMIT_KEYS_FILE: '/keys.json',
};

it('F-51 the conference runs on what it is given, on loopback unless told otherwise', () => {
  expect(conferenceConfig(given)).toEqual({
    port: 4101,
    host: '127.0.0.1',
    databaseUrl: given.MARAC_CONFERENCE_DATABASE_URL,
    permitKeysFile: '/keys.json',
    notices: null,
  });
  const elsewhere = {
    ...given,
    MARAC_HOST: '0.0.0.0',
    MARAC_CONFERENCE_PORT: '5000',
    PATH: '/bin',
  };
  expect(conferenceConfig(elsewhere)).toMatchObject({ host: '0.0.0.0', port: 5000 });
});

it.each([
  [
    'a missing database',
    { MARAC_CONFERENCE_DATABASE_URL: undefined },
    /MARAC_CONFERENCE_DATABASE_URL/,
  ],
  ['missing keys', { MARAC_PERMIT_KEYS_FILE: undefined }, /MARAC_PERMIT_KEYS_FILE/],
  ['a port that is none', { MARAC_CONFERENCE_PORT: 'secret-word' }, /MARAC_CONFERENCE_PORT/],
  ['a setting nobody reads', { MARAC_CONFERENCE_PROT: '1' }, /MARAC_CONFERENCE_PROT/],
])('F-51 %s stops it, by name and without the value', (_, change, named) => {
  const read = () => conferenceConfig({ ...given, ...change });
  expect(read).toThrow(named);
  expect(read).not.toThrow(/secret-word/);
});

it('F-15 messages leave by a mail server that is named, to a domain that is named, and by none otherwise', () => {
  const server = {
    ...given,
    MARAC_CONFERENCE_SMTP_URL: 'smtps://user:secret-word@mail.invalid:465',
  };
  expect(() => conferenceConfig(server)).toThrow(/MARAC_CONFERENCE_MAIL_DOMAIN/);
  const named = { ...server, MARAC_CONFERENCE_MAIL_DOMAIN: 'marac.invalid' };
  expect(conferenceConfig(named).notices).toEqual({
    smtpUrl: server.MARAC_CONFERENCE_SMTP_URL,
    domain: 'marac.invalid',
    everyMs: 10_000,
  });
  const odd = { ...named, MARAC_CONFERENCE_SMTP_URL: 'http://secret-word.invalid' };
  expect(() => conferenceConfig(odd)).toThrow(/MARAC_CONFERENCE_SMTP_URL/);
  expect(() => conferenceConfig(odd)).not.toThrow(/secret-word/);
});
