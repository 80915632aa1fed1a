import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublicAddress } from './public-addresses.ts';
import { AddressRefused, createPublicFetch, type PublicFetchOptions } from './public-fetch.ts';

const get = (url: string, options: Partial<PublicFetchOptions> = {}) =>
  createPublicFetch({ reachesLoopback: false, privateHosts: new Set(), ...options })(url, {
    method: 'GET',
    headers: {},
  });

describe('an address', () => {
  it.each(['8.8.8.8', '2001:4860:4860::8888', '2606:4700::1111'])('is public: %s', address => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:8.8.8.8',
    '::ffff:127.0.0.1',
    '64:ff9b::a00:1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'ff02::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'example.jp',
    '',
  ])('is not public: %s', address => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('asking an address that somebody entered', () => {
  let server: Server;
  let port: number;
  let asked = 0;
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked += 1;
      if (request.url === '/redirect') response.writeHead(302, { location: '/' }).end();
      else if (request.url === '/large') response.end(Buffer.alloc(600 * 1024));
      else response.end('here');
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => new Promise<void>(resolve => void server.close(() => resolve())));

  it.each([
    ['http of another machine', () => 'http://8.8.8.8/'],
    ['http of this machine', () => `http://127.0.0.1:${port}/`],
    ['this machine by its digits', () => `https://127.0.0.1:${port}/`],
    ['this machine by a number', () => `https://2130706433:${port}/`],
    ['this machine by its name', () => `https://localhost:${port}/`],
    ['this machine by IPv6', () => `https://[::1]:${port}/`],
    ['the metadata of a cloud', () => 'https://169.254.169.254/latest/'],
    ['a private network', () => 'https://10.0.0.1/'],
    ['another kind of address', () => 'file:///etc/passwd'],
  ])('refuses %s before anything is sent', async (_, url) => {
    const before = asked;
    await expect(get(url())).rejects.toBeInstanceOf(AddressRefused);
    expect(asked).toBe(before);
  });

  it('refuses this machine’s neighbours in a training, too', async () => {
    await expect(get('https://10.0.0.1/', { reachesLoopback: true })).rejects.toBeInstanceOf(AddressRefused);
    await expect(get('http://10.0.0.1/', { reachesLoopback: true })).rejects.toBeInstanceOf(AddressRefused);
  });

  it('follows no redirect, and reads no more than it needs', async () => {
    const url = `http://localhost:${port}`;
    expect(await (await get(`${url}/`, { reachesLoopback: true })).text()).toBe('here');
    expect((await get(`${url}/redirect`, { reachesLoopback: true })).status).toBe(302);
    await expect(get(`${url}/large`, { reachesLoopback: true })).rejects.toThrow('too large');
  });

  it('goes into a private network where the operator named the host, and there alone', async () => {
    const privateHosts = new Set(['localhost']);
    // TLS is spoken to a server that speaks none: it was reached.
    await expect(get(`https://localhost:${port}/`, { privateHosts })).rejects.not.toBeInstanceOf(
      AddressRefused,
    );
    await expect(get(`https://127.0.0.1:${port}/`, { privateHosts })).rejects.toBeInstanceOf(AddressRefused);
  });
});
