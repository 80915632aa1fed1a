import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import { type Instant, parseInstant } from '../../../kernel/instant.ts';
import { readInboxQuery } from './inbox.schema.ts';
import { inboxPath, pathOfThisSite } from './paths.ts';

describe('the way back after a step', () => {
  it('leads to a page of this site and nowhere else', () => {
    for (const path of ['/ja', '/console/filings?status=issued', '/training/inbox?to=a%40b.jp'])
      expect(pathOfThisSite(path)).toBe(path);
    for (const given of [
      '',
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '/a\nb',
      'javascript:1',
    ])
      expect(pathOfThisSite(given), given).toBe('/training');
  });
});

describe('the address of an inbox page', () => {
  const read = (path: string) => {
    const query = new URL(path, 'http://localhost').searchParams;
    return readInboxQuery(name => query.get(name) ?? undefined);
  };

  it('is read back as it was written', () => {
    const after = {
      deliveredAt: parseInstant('2022-02-10T07:00') as Instant,
      messageId: '017f1ec1-9f0d-7001-9165-c23673c2f6fd' as Uuid,
    };
    const filter = { recipient: 'r00000001@mail.invalid', channel: 'line' } as const;
    expect(read(inboxPath(filter, after))).toEqual({ filter, after });
    expect(inboxPath()).toBe('/training/inbox');
  });

  it('says nothing where it cannot be understood', () => {
    expect(read('/training/inbox?to=&channel=pigeon&after=yesterday~1')).toEqual({
      filter: { recipient: null, channel: null },
      after: null,
    });
  });
});
