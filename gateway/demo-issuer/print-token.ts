// npm run --silent token -- <username>: prints a bearer token of the running demo, and only that.
import { readIssuerUrl } from './print-token-config.ts';
import { requestToken } from './request-token.ts';

const issuerUrl = readIssuerUrl();
const username = process.argv[2];

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

if (username === undefined) {
  fail(`Usage: npm run --silent token -- <username>\nWho can sign in: ${issuerUrl}/`);
} else {
  const answer = await requestToken(issuerUrl, username);
  switch (answer.kind) {
    case 'token':
      process.stdout.write(`${answer.token}\n`);
      break;
    case 'unknown-user':
      fail(`Nobody called "${username}" can sign in. See who can: ${issuerUrl}/`);
      break;
    case 'no-issuer':
      fail(`No demo issuer answers at ${issuerUrl}. Start the system with "npm start" first.`);
      break;
  }
}
