// Prepares any PostgreSQL server by URL: roles, databases, migrations, grants. Settings: see provision-config.ts.
import { prepareDatabases } from './prepare-databases.ts';
import { readProvisionSettings } from './provision-config.ts';
import type { DatabasePasswords } from './secrets.ts';

const { adminUrl, databases, passwords } = readProvisionSettings();
await prepareDatabases({ adminUrl, databases, passwords: passwords as DatabasePasswords });
console.log(`Ready: ${databases.join(', ')}`);
