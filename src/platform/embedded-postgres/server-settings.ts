/** Values of PostgreSQL's settings by their names. */
export type ServerSettings = Readonly<Record<string, string>>;

/**
 * Settings of the embedded server: durable, reachable from this machine alone, and silent about row contents. Errors
 * reach the application, which logs them without personal data; the server's own log must not repeat their text.
 */
const SERVER_SETTINGS: ServerSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  max_connections: '100',

  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  wal_compression: 'on',
  checkpoint_timeout: '15min',
  min_wal_size: '256MB',
  max_wal_size: '2GB',

  shared_buffers: '256MB',
  work_mem: '8MB',
  maintenance_work_mem: '128MB',
  random_page_cost: '1.1',
  jit: 'off',

  // Plans made on empty tables read whole ones once they fill, as in the first minute of the training mode.
  autovacuum_naptime: '5s',

  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};

/** The settings as arguments of `postgres`; `changed` takes the place of the usual values. */
export const settingArguments = (changed: ServerSettings = {}): string[] =>
  Object.entries({ ...SERVER_SETTINGS, ...changed }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
