import { isIP, isIPv4 } from 'node:net';

/** What arrived at the socket, before anybody is believed. */
export interface Arrival {
  /** The other end of the connection; undefined when there is no socket. */
  readonly socketAddress: string | undefined;
  /** The whole X-Forwarded-For header, if there is one. */
  readonly forwardedFor: string | undefined;
  /** The whole Forwarded header (RFC 7239), looked at only where X-Forwarded-For is missing. */
  readonly forwarded: string | undefined;
}

const UNKNOWN = 'unknown';
const GROUPS = 8;

/**
 * The network that a request came from: an IPv4 address (/32), or the /56 of an IPv6 address, which is what a household
 * is given. `trustedHops` proxies of our own each appended the address that they saw, so the address is counted from
 * the right, and whatever a sender wrote before that is never read (ASVS 4.1.3). `unknown` where there is no address.
 */
export function clientNetwork(arrival: Arrival, trustedHops: number): string {
  const chain = trustedHops === 0 ? [] : forwardedChain(arrival);
  const seen = chain[Math.max(0, chain.length - trustedHops)];
  return networkOf(seen ?? arrival.socketAddress ?? '');
}

function forwardedChain({ forwardedFor, forwarded }: Arrival): readonly string[] {
  if (forwardedFor !== undefined) return forwardedFor.split(',').map(addressIn);
  if (forwarded === undefined) return [];
  return forwarded.split(',').map(element => addressIn(/(?:^|;)\s*for=([^;]*)/i.exec(element)?.[1] ?? ''));
}

/** The address of one entry, without quotes, brackets, port and zone. */
function addressIn(entry: string): string {
  const bare = entry.trim().replace(/^"(.*)"$/, '$1');
  const bracketed = /^\[([^\]]*)\]/.exec(bare)?.[1];
  const withoutPort = bracketed ?? (isIP(bare) === 0 ? bare.replace(/:\d{1,5}$/, '') : bare);
  return withoutPort.split('%')[0] ?? '';
}

function networkOf(text: string): string {
  const address = addressIn(text);
  if (isIPv4(address)) return `${address}/32`;
  const groups = groupsOf(address);
  if (groups === null) return UNKNOWN;
  const [low = 0, high = 0] = [groups[7], groups[6]];
  if (groups.slice(0, 5).every(group => group === 0) && groups[5] === 0xffff)
    return `${high >> 8}.${high & 0xff}.${low >> 8}.${low & 0xff}/32`;
  const kept = groups.slice(0, 4).map((group, place) => (place === 3 ? group & 0xff00 : group));
  return `${kept.map(group => group.toString(16)).join(':')}::/56`;
}

/** The eight groups of an IPv6 address; null when it is none. */
function groupsOf(address: string): readonly number[] | null {
  if (isIP(address) !== 6) return null;
  const ipv4 = /(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  const [a = 0, b = 0, c = 0, d = 0] = (ipv4?.slice(1) ?? []).map(Number);
  const tail = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  const plain = ipv4 === null ? address : address.slice(0, ipv4.index) + tail;
  const [head = [], rest = []] = plain.split('::').map(part => (part === '' ? [] : part.split(':')));
  const gap = plain.includes('::') ? Array<string>(GROUPS - head.length - rest.length).fill('0') : [];
  return [...head, ...gap, ...rest].map(group => Number.parseInt(group, 16));
}
