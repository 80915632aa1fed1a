import pg from 'pg';
import { type Cluster, SUPERUSER, superuserPassword } from './cluster.ts';

/** The URL of `database` on this machine for a role. */
export function localUrl(role: string, password: string, port: number, database: string): string {
  return `postgres://${encodeURIComponent(role)}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** Opens a connection as the superuser. Rejects when no server of this cluster answers on the port. */
export async function connectAsSuperuser(
  cluster: Cluster,
  port: number,
  database: string,
): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: localUrl(SUPERUSER, superuserPassword(cluster), port, database),
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  // A lost connection also emits 'end', which is what callers look at.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Whether the server on `port` knows our password, which makes it ours. */
export async function answers(cluster: Cluster, port: number): Promise<boolean> {
  try {
    const client = await connectAsSuperuser(cluster, port, 'postgres');
    await client.end();
    return true;
  } catch {
    return false;
  }
}
