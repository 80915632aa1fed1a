import { describe, expect, it } from 'vitest';
import { isSameOrigin } from './same-origin.ts';

const PUBLIC = 'https://todoke.example.jp';
const asked = (headers: Record<string, string>, url = 'http://todoke.example.jp/ja'): boolean =>
  isSameOrigin(new Headers(headers), url, PUBLIC);

describe('a changing request', () => {
  it.each([
    ['the public origin', { origin: PUBLIC }, 'http://10.0.0.5:8080/ja'],
    ['the very address that was asked', { origin: 'http://127.0.0.1:8080' }, 'http://127.0.0.1:8080/ja'],
    [
      'the own host of an authority, behind TLS',
      { origin: 'https://city.example.jp' },
      'http://city.example.jp/ja',
    ],
    ['a browser that says so', { 'sec-fetch-site': 'same-origin' }, undefined],
    ['an address that was typed', { 'sec-fetch-site': 'none' }, undefined],
  ])('comes from this site when it names %s', (_who, headers, url) => {
    expect(asked(headers, url)).toBe(true);
  });

  it.each([
    ['another site', { origin: 'https://evil.invalid' }],
    ['nobody', {}],
    ['an opaque origin', { origin: 'null' }],
    ['our name as a part of theirs', { origin: 'https://todoke.example.jp.evil.invalid' }],
    ['another port', { origin: 'https://todoke.example.jp:444' }],
    ['a neighbour', { 'sec-fetch-site': 'same-site' }],
    [
      'another site that a browser would not call the same',
      { origin: 'https://evil.invalid', 'sec-fetch-site': 'same-origin' },
    ],
  ])('is refused when it names %s', (_who, headers) => {
    expect(asked(headers as Record<string, string>)).toBe(false);
  });
});
