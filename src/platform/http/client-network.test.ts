import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientNetwork } from './client-network.ts';

const seen = (
  hops: number,
  headers: { forwardedFor?: string; forwarded?: string },
  socketAddress: string | undefined = '10.0.0.7',
): string =>
  clientNetwork({ socketAddress, forwardedFor: headers.forwardedFor, forwarded: headers.forwarded }, hops);

describe('the network of a client', () => {
  it('is that of the socket where no proxy is trusted, whatever the headers say', () => {
    expect(seen(0, { forwardedFor: '203.0.113.9', forwarded: 'for=203.0.113.9' })).toBe('10.0.0.7/32');
    expect(seen(0, {}, '::ffff:192.0.2.3')).toBe('192.0.2.3/32');
  });

  it('is counted from the right, as many entries as there are proxies of our own', () => {
    const forwardedFor = '1.1.1.1, 198.51.100.4, 203.0.113.9';
    expect(seen(1, { forwardedFor })).toBe('203.0.113.9/32');
    expect(seen(2, { forwardedFor })).toBe('198.51.100.4/32');
    expect(seen(9, { forwardedFor: '203.0.113.9' })).toBe('203.0.113.9/32');
    expect(seen(1, {})).toBe('10.0.0.7/32');
  });

  it('does not change by anything that a sender writes in front', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.ipV4(),
      fc.ipV6(),
      fc.constantFrom('unknown', '"', ',,,', 'for=9.9.9.9', '[::1]:80', '9.9.9.9:1'),
    );
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 6 }), fc.integer({ min: 1, max: 3 }), (spoofed, hops) => {
        const ours = Array.from({ length: hops }, (_, hop) => `198.51.100.${hop + 1}`);
        const written = [...spoofed, ...ours];
        const forwarded = written.map(address => `for="${address.replaceAll('"', '')}"`).join(', ');
        expect(seen(hops, { forwardedFor: written.join(', ') })).toBe('198.51.100.1/32');
        expect(seen(hops, { forwarded })).toBe('198.51.100.1/32');
      }),
    );
  });

  it('is read from Forwarded only where X-Forwarded-For is missing', () => {
    const forwarded = 'for=192.0.2.43;proto=https, For="[2001:db8:cafe:1234::17]:4711";by=10.0.0.1';
    expect(seen(1, { forwarded })).toBe('2001:db8:cafe:1200::/56');
    expect(seen(2, { forwarded })).toBe('192.0.2.43/32');
    expect(seen(1, { forwarded, forwardedFor: '203.0.113.9' })).toBe('203.0.113.9/32');
  });

  it('is the /56 of an IPv6 address, however that is written', () => {
    for (const address of [
      '2001:db8:1:2ff:1:2:3:4',
      '2001:0DB8:0001:02ab::',
      '[2001:db8:1:200::9]:443',
      '2001:db8:1:2aa::1%eth0',
    ])
      expect(seen(1, { forwardedFor: address }), address).toBe('2001:db8:1:200::/56');
    expect(seen(1, { forwardedFor: '2001:db8:1:300::1' })).not.toBe('2001:db8:1:200::/56');
    expect(seen(1, { forwardedFor: '::1' })).toBe('0:0:0:0::/56');
    expect(seen(1, { forwardedFor: '::ffff:203.0.113.9' })).toBe('203.0.113.9/32');
    expect(seen(1, { forwardedFor: '::ffff:cb00:7109' })).toBe('203.0.113.9/32');
  });

  it('is the same for any two addresses of one /56, and never throws', () => {
    fc.assert(
      fc.property(fc.ipV6(), fc.ipV6(), (one, other) => {
        const sameNetwork = clientNetwork(
          { socketAddress: one, forwardedFor: undefined, forwarded: undefined },
          0,
        );
        expect(sameNetwork).toMatch(/^([0-9a-f:]+::\/56|[\d.]+\/32)$/);
        expect(typeof seen(1, { forwardedFor: other })).toBe('string');
      }),
    );
    for (const nonsense of ['', ' ', '_hidden', 'unknown', '999.1.1.1', '1.2.3', ':::', 'a'.repeat(10_000)])
      expect(seen(1, { forwardedFor: nonsense })).toBe('unknown');
  });
});
