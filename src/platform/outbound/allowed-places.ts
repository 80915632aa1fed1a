const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);
const POSTGRES_PORT = '5432';

/** Where somebody wants to connect to: a host with a port, or the path of a local socket. */
export type Place = { readonly host: string; readonly port: number } | { readonly path: string };

/** Which places may be reached, and which names asked for. */
export interface AllowedPlaces {
  readonly mayReach: (place: Place) => boolean;
  readonly mayAsk: (name: string) => boolean;
}

/** This machine alone, while its own database is being started and its port is not known yet. */
export const THIS_MACHINE: AllowedPlaces = {
  mayReach: place => 'host' in place && LOOPBACK.has(place.host),
  mayAsk: name => LOOPBACK.has(name),
};

/** The databases of these connections and nothing else; `ownHost` is the name under which this program listens. */
export function onlyDatabases(urls: readonly string[], ownHost: string): AllowedPlaces {
  const databases = urls.map(databaseAt);
  const names = new Set([ownHost.toLowerCase(), ...databases.map(({ host }) => host)]);
  const places = new Set(
    databases.map(({ host, port }) =>
      host.startsWith('/') ? `${host}/.s.PGSQL.${port}` : `${host}:${port}`,
    ),
  );
  return {
    mayReach: place => places.has('path' in place ? place.path : `${place.host.toLowerCase()}:${place.port}`),
    mayAsk: name => names.has(name.toLowerCase()),
  };
}

function databaseAt(url: string): { readonly host: string; readonly port: string } {
  const { hostname, port, searchParams } = new URL(url);
  const host = searchParams.get('host') ?? decodeURIComponent(hostname);
  return { host: host.toLowerCase().replace(/^\[|\]$/g, ''), port: port || POSTGRES_PORT };
}

/** Nothing at all: no thread has a database of its own. */
export const NOWHERE: AllowedPlaces = { mayReach: () => false, mayAsk: () => false };
