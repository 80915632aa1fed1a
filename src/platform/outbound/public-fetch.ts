import dns, { type LookupAddress } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isLoopback, isPublicAddress } from './public-addresses.ts';

/** An address that somebody entered leads where this program does not go for them. */
export class AddressRefused extends Error {
  readonly code = 'EADDRESSREFUSED';
}

export interface PublicFetchOptions {
  /** Whether this machine itself may be asked, also without TLS: in tests and trainings alone. */
  readonly reachesLoopback: boolean;
  /** Names that the operator knows and that may lead into a private network, in small letters. */
  readonly privateHosts: ReadonlySet<string>;
}

export interface PublicRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | null | undefined;
  readonly signal?: AbortSignal | undefined;
}

export type PublicFetch = (url: string, request: PublicRequest) => Promise<Response>;

const MOST_BYTES = 512 * 1024;
const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * A `fetch` for addresses that people enter (ASVS 1.3.6): https alone, no redirect is followed, nothing larger than 512 KiB
 * is read, and a name is refused as soon as one of its addresses is not public. The address that was looked at is the one
 * that is connected to, so that a name cannot change between the two.
 */
export function createPublicFetch({ reachesLoopback, privateHosts }: PublicFetchOptions): PublicFetch {
  const mayReach = (host: string, address: string): boolean =>
    isPublicAddress(address) || privateHosts.has(host) || (reachesLoopback && isLoopback(address));

  const lookup: LookupFunction = (hostname, options, done) => {
    dns.lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      const [first] = found ?? [];
      if (error !== null || first === undefined) return done(error ?? new Error('No address.'), '', 4);
      if (!found.every(({ address }) => mayReach(hostname.toLowerCase(), address)))
        return done(new AddressRefused('The name leads into a private network.'), '', 4);
      return options.all === true ? done(null, found) : done(null, first.address, first.family);
    });
  };

  return (url, request) => {
    const target = new URL(url);
    const host = target.hostname.replace(/^\[|\]$/g, '').toLowerCase();
    const isTls = target.protocol === 'https:';
    if (!isTls && !(target.protocol === 'http:' && reachesLoopback && isLoopback(host)))
      return Promise.reject(new AddressRefused('Only https is asked.'));
    // An address in digits is never looked up.
    if (isIP(host) !== 0 && !mayReach(host, host))
      return Promise.reject(new AddressRefused('The address is in a private network.'));
    return ask(isTls ? https.request : http.request, target, { ...request, lookup });
  };
}

function ask(
  send: typeof https.request,
  target: URL,
  { method, headers, body, signal, lookup }: PublicRequest & { readonly lookup: LookupFunction },
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const options = { method, headers: { ...headers }, lookup, agent: false, ...(signal && { signal }) };
    const request = send(target, options, answer => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > MOST_BYTES) answer.destroy(new Error('The answer is too large.'));
        else chunks.push(chunk);
      });
      answer.on('error', reject);
      answer.on('end', () => {
        const status = answer.statusCode ?? 500;
        const told = WITHOUT_BODY.has(status) ? null : Buffer.concat(chunks);
        resolve(new Response(told, { status, headers: headersOf(answer) }));
      });
    });
    request.on('error', reject);
    request.end(body ?? undefined);
  });
}

const headersOf = ({ headers }: http.IncomingMessage): Headers => {
  const told = new Headers();
  for (const [name, value] of Object.entries(headers))
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) told.append(name, one);
  return told;
};
