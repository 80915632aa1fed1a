import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import { checkOrigin, type EntryOrigin } from './entry-origin.ts';
import { typedOrigin } from './proxy-channel.ts';

const facilityId = '01900000-0000-7000-8000-0000000000f1' as Uuid;
const byFax: EntryOrigin = {
  facilityId,
  channel: 'fax',
  channelReason: 'no-web-entry',
  channelNote: null,
  proxy: true,
  sheetId: null,
  sourceKey: null,
};
const reasonOf = (changed: Partial<EntryOrigin>) => {
  const checked = checkOrigin({ ...byFax, ...changed });
  return checked.ok ? null : checked.reason;
};

describe('a report that did not come by the web (H-26)', () => {
  it('has one of the reasons of the memo, or another that is written down', () => {
    expect(reasonOf({})).toBeNull();
    for (const channel of ['fax', 'paper', 'phone'] as const)
      expect(reasonOf({ channel, channelReason: null })).toBe('channel-reason-missing');
    expect(reasonOf({ channelReason: 'other', channelNote: '  ' })).toBe('channel-note-missing');
    expect(reasonOf({ channelReason: 'other', channelNote: 'power cut' })).toBeNull();
  });

  it('needs none by the web, where a reason means nothing (H-27)', () => {
    const checked = checkOrigin({ ...byFax, channel: 'web', channelReason: 'outage' });
    expect(checked.ok && checked.value.channelReason).toBeNull();
  });
});

describe('who enters for whom (H-19, H-33)', () => {
  const given = { channel: 'fax', channelReason: 'outage', channelNote: '' };

  it('an institution for itself by the web, whatever the form says', () => {
    expect(typedOrigin({ facilityId, isOwn: true }, 'web', given)).toEqual({
      facilityId,
      channel: 'web',
      channelReason: null,
      channelNote: null,
      proxy: false,
    });
  });

  it('the authority as a proxy, by the way on which it came', () => {
    expect(typedOrigin({ facilityId, isOwn: false }, 'web', given)).toMatchObject({
      channel: 'fax',
      channelReason: 'outage',
      proxy: true,
    });
    expect(typedOrigin({ facilityId, isOwn: false }, 'web', { ...given, channel: 'web' })).toBeNull();
  });
});
