import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** IPv4 that is not the public internet's (RFC 6890 and its registry). */
const OTHER_V4: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** Of IPv6 only 2000::/3 is routed; these parts of it stand for other networks. */
const OTHER_V6: readonly (readonly [network: string, prefix: number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const listOf = (ranges: typeof OTHER_V4, family: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList();
  for (const [network, prefix] of ranges) list.addSubnet(network, prefix, family);
  return list;
};
const otherV4 = listOf(OTHER_V4, 'ipv4');
const routedV6 = listOf([['2000::', 3]], 'ipv6');
const otherV6 = listOf(OTHER_V6, 'ipv6');

/** Whether an address in digits belongs to the public internet: no private, local, shared or documentation network. */
export const isPublicAddress = (address: string): boolean =>
  isIPv4(address)
    ? !otherV4.check(address, 'ipv4')
    : isIPv6(address) && routedV6.check(address, 'ipv6') && !otherV6.check(address, 'ipv6');

/** Whether a host of a URL, or an address, is this machine itself. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
