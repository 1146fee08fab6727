// Settings of the embedded server, each with its reason.

/**
 * What any server has to be told, docker-compose.yml's as well: a refused statement would otherwise be copied
 * into the server's log with the person's data in it, and what failed would quote the row.
 */
export const quietLog: Readonly<Record<string, string>> = {
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
};

const always: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  // No socket in a shared folder: every connection gives a password over loopback.
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  max_connections: '200',
  shared_buffers: '64MB',
  min_wal_size: '32MB',
  max_wal_size: '256MB',
  jit: 'off',
  lc_messages: 'C',
  ...quietLog,
};

const durable = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };

// For test runs only, whose data is thrown away.
const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Command-line settings of the server. `durability: 'none'` is for tests only. */
export function serverSettings(durability: 'full' | 'none'): string[] {
  const settings = { ...always, ...(durability === 'full' ? durable : fast) };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** How a new cluster is created: sorting does not depend on the machine's locale, and no connection goes unasked. */
export const initdbFlags = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--locale=C.UTF-8',
  '--lc-messages=C',
  '--auth=scram-sha-256',
  '--no-instructions',
];
