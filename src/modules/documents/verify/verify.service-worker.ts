/**
 * Keeps the page of verification with its script and stylesheet, so that it opens without a network. It is registered
 * as `worker.js?keep=/v&keep=/assets/…`: only those paths are kept, nothing else passes through it, and what a person
 * scans stands in the fragment, which no worker sees.
 */
type Extendable = Event & { waitUntil(work: Promise<unknown>): void };
type Fetch = Extendable & { readonly request: Request; respondWith(response: Promise<Response>): void };
type WorkerScope = { skipWaiting(): Promise<void>; readonly clients: { claim(): Promise<void> } };

const scope = self as unknown as WorkerScope;
const kept = new URL(location.href).searchParams.getAll('keep');
const PREFIX = 'verify ';
const CACHE = PREFIX + kept.join(' ');
const PATIENCE_MS = 4_000;

addEventListener('install', event => {
  const keepAll = caches.open(CACHE).then(cache => cache.addAll(kept));
  (event as Extendable).waitUntil(keepAll.then(() => scope.skipWaiting()));
});

addEventListener('activate', event => {
  (event as Extendable).waitUntil(dropOldCaches().then(() => scope.clients.claim()));
});

addEventListener('fetch', event => {
  const { request } = event as Fetch;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method === 'GET' && origin === location.origin && kept.includes(pathname))
    (event as Fetch).respondWith(freshOrKept(pathname, search));
});

async function dropOldCaches(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter(name => name.startsWith(PREFIX) && name !== CACHE).map(name => caches.delete(name)),
  );
}

// The network first, because the page carries the public keys and a new one may have come; the kept copy otherwise.
// A page in a language that the address names is asked for as such, but only the plain page is kept.
async function freshOrKept(pathname: string, search: string): Promise<Response> {
  const cache = await caches.open(CACHE);
  try {
    const fresh = await fetch(pathname + search, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (fresh.ok && search === '') await cache.put(pathname, fresh.clone());
    return fresh;
  } catch {
    return (await cache.match(pathname)) ?? Response.error();
  }
}

export {};
