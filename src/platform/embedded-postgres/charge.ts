import type pg from 'pg';
import type { Cluster } from './cluster.ts';
import { DATABASE } from './cluster.ts';
import { connectAsSuperuser } from './connection.ts';

/**
 * Being in charge of a server, shown by a lock that PostgreSQL frees by itself when its holder dies. So a process that
 * finds a server running can tell one that somebody uses from one that a killed process left behind.
 */
export interface Charge {
  readonly release: () => Promise<void>;
}

/** Two numbers that nothing else locks in this database. */
const LOCK = [0x4d494d41, 1];

/** Takes charge of the server; null when another living process has it. `onLost` is called when the server goes away. */
export async function takeCharge(cluster: Cluster, port: number, onLost: () => void): Promise<Charge | null> {
  const client = await connectAsSuperuser(cluster, port, DATABASE);
  const { rows } = await client.query<{ taken: boolean }>(
    'select pg_try_advisory_lock($1, $2) as taken',
    LOCK,
  );
  if (rows[0]?.taken !== true) {
    await client.end();
    return null;
  }
  return watch(client, onLost);
}

function watch(client: pg.Client, onLost: () => void): Charge {
  let released = false;
  client.once('end', () => {
    if (!released) onLost();
  });
  return {
    release: async () => {
      released = true;
      await client.end();
    },
  };
}
