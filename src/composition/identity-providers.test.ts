import { describe, expect, it } from 'vitest';
import type { AuthorityId } from '../kernel/ids.ts';
import { oidcOf, originOf } from './identity-providers.ts';

describe('providers of identities', () => {
  it('are asked by no city, and on this machine only where the site is', () => {
    expect(oidcOf({ edition: 'city', publicOrigin: 'https://city.example' })).toBeNull();
    const speaksHttp = (publicOrigin: string) => oidcOf({ edition: 'all', publicOrigin })?.speaksHttp;
    expect([speaksHttp('https://todoke.example.jp'), speaksHttp('http://localhost:8080')]).toEqual([
      false,
      true,
    ]);
  });

  it('send people back to the host of their authority', () => {
    const [own, other] = [140007 as AuthorityId, 141500 as AuthorityId];
    const origin = originOf(
      [
        { authorityId: own, host: null },
        { authorityId: other, host: 'sagamihara.example.jp' },
      ],
      'https://todoke.example.jp',
    );
    expect([origin(own), origin(other)]).toEqual([
      'https://todoke.example.jp',
      'https://sagamihara.example.jp',
    ]);
  });
});
