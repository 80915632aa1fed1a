import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import { MOST_FILES, readRegistration, type TypedSheet } from './register-sheet.ts';

const now = '2020-07-20T01:00:00.000Z' as Instant;
const fax: TypedSheet = {
  channel: 'fax',
  kind: 'test-report',
  facilityId: null,
  receivedAt: now,
  note: '',
  files: 1,
};
const problemsOf = (changed: Partial<TypedSheet>) => {
  const read = readRegistration({ ...fax, ...changed }, now);
  return read.ok ? [] : read.reason;
};

describe('taking in what came (H-26)', () => {
  it('takes a FAX whose sender is not known yet', () => {
    const read = readRegistration({ ...fax, kind: 'x' }, now);
    expect(read.ok && read.value).toEqual({
      channel: 'fax',
      kind: 'unknown',
      facilityId: null,
      receivedAt: now,
      note: null,
    });
  });

  it('wants a picture of a page, and of a call what was said', () => {
    expect(problemsOf({ files: 0 })).toEqual(['page-missing']);
    expect(problemsOf({ channel: 'phone', files: 0 })).toEqual(['note-missing']);
    expect(problemsOf({ channel: 'phone', files: 0, note: 'two negatives of today' })).toEqual([]);
  });

  it('tells everything to be put right at once', () => {
    const later = '2020-07-20T01:00:00.001Z' as Instant;
    expect(problemsOf({ channel: 'pigeon', receivedAt: later, files: MOST_FILES + 1 })).toEqual([
      'channel-missing',
      'received-in-the-future',
      'too-many-pages',
    ]);
    expect(problemsOf({ receivedAt: null })).toEqual(['received-unreadable']);
  });
});
