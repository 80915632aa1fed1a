import { describe, expect, it } from 'vitest';
import { HOME_PATH, pathAfterSignIn, withNext } from './paths.ts';

describe('where signing in leads', () => {
  it.each(['/console', '/console/accounts', '/console/filings/0190a0b0-0000-7000-8000-000000000001'])(
    'to %s',
    path => {
      expect(pathAfterSignIn(path)).toBe(path);
      expect(withNext('/x', path)).toBe(path === HOME_PATH ? '/x' : `/x?next=${encodeURIComponent(path)}`);
    },
  );

  it.each([
    undefined,
    '',
    '//evil.example',
    'https://evil.example/console',
    '/\\evil.example',
    '/console//evil.example',
    '/console/../ja',
    '/console\\@evil.example',
    '/console.evil.example',
    '/consolex',
    '/console/%2f%2fevil.example',
    '/console?next=//evil.example',
    '/console/a\nset-cookie: x',
    ' /console',
    '/console/sign-in',
    '/console/sign-in/code',
    'javascript:alert(1)',
  ])('never to %j', asked => {
    expect(pathAfterSignIn(asked)).toBe(HOME_PATH);
  });
});
