// The one place where the address of the run's PostgreSQL server passes from the setup to the test files.
const variable = 'MARAC_TEST_ADMIN_URL';

/** Makes the server of this run known to the test files. */
export function announceTestServer(adminUrl: string): void {
  process.env[variable] = adminUrl;
}

/** Whether whoever started this run has a server for it already, as `npm run test:mutants` has. */
export const hasTestServer = (): boolean => process.env[variable] !== undefined;

/** @throws when the run has no server: the setup of jest.config.json did not run. */
export function testServerUrl(): string {
  const url = process.env[variable];
  if (url === undefined) throw new Error(`${variable} is not set: run the tests through jest`);
  return url;
}

/** The environment for another run of tests: a copy of the project that may need a server of its own. */
export function environmentWithoutServer(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== variable));
}
