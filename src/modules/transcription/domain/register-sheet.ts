import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { SHEET_CHANNELS, SHEET_KINDS, type SheetChannel, type SheetKind } from './sheet.ts';

/** What came, as whoever takes it in types it. */
export interface TypedSheet {
  readonly channel: string;
  readonly kind: string;
  readonly facilityId: Uuid | null;
  /** Null when what was typed is no time; the moment of registration when nothing was. */
  readonly receivedAt: Instant | null;
  readonly note: string;
  readonly files: number;
}

export interface SheetRegistration {
  readonly channel: SheetChannel;
  readonly kind: SheetKind;
  readonly facilityId: Uuid | null;
  readonly receivedAt: Instant;
  readonly note: string | null;
}

export type RegistrationProblem =
  | 'channel-missing'
  | 'received-unreadable'
  | 'received-in-the-future'
  | 'page-missing'
  | 'too-many-pages'
  | 'note-missing'
  | 'note-too-long';

/** As many pages as are read at once: more would hold too much memory. */
export const MOST_FILES = 20;
const LONGEST_NOTE = 4_000;

/** Reads what came, or names everything to put right: a call needs its note, everything else a picture of its page. */
export function readRegistration(
  typed: TypedSheet,
  now: Instant,
): Result<SheetRegistration, readonly RegistrationProblem[]> {
  const problems: RegistrationProblem[] = [];
  const channel = SHEET_CHANNELS.find(known => known === typed.channel);
  if (channel === undefined) problems.push('channel-missing');
  if (typed.receivedAt === null) problems.push('received-unreadable');
  else if (typed.receivedAt > now) problems.push('received-in-the-future');
  if (channel !== undefined && channel !== 'phone' && typed.files === 0) problems.push('page-missing');
  if (typed.files > MOST_FILES) problems.push('too-many-pages');
  if (channel === 'phone' && typed.note === '') problems.push('note-missing');
  if ([...typed.note].length > LONGEST_NOTE) problems.push('note-too-long');
  if (channel === undefined || typed.receivedAt === null || problems.length > 0) return fail(problems);
  return ok({
    channel,
    kind: SHEET_KINDS.find(known => known === typed.kind) ?? 'unknown',
    facilityId: typed.facilityId,
    receivedAt: typed.receivedAt,
    note: typed.note || null,
  });
}
