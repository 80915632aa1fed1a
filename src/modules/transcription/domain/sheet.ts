import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';

/** What a page reports, as far as whoever took it in could tell. */
export const SHEET_KINDS = ['test-report', 'case-report', 'unknown'] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/** By which way it came (H-26). */
export const SHEET_CHANNELS = ['fax', 'paper', 'phone'] as const;
export type SheetChannel = (typeof SHEET_CHANNELS)[number];

/** Nothing leaves the queue without one of the two outcomes (F-04). */
export const SHEET_STATUSES = ['waiting', 'entered', 'set-aside'] as const;
export type SheetStatus = (typeof SHEET_STATUSES)[number];

/** Why nothing is typed in from it. */
export const SET_ASIDE_REASONS = ['duplicate', 'unreadable', 'not-a-report', 'other'] as const;
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];

/** What came by FAX, on paper or by phone, and stands in the queue until somebody has typed it in. */
export interface Sheet {
  readonly sheetId: Uuid;
  /** Null while nobody has made out from whom it is. */
  readonly facilityId: Uuid | null;
  readonly kind: SheetKind;
  readonly channel: SheetChannel;
  readonly receivedAt: Instant;
  /** 0 for a call. */
  readonly pages: number;
  readonly status: SheetStatus;
  readonly claimedBy: Uuid | null;
  readonly claimedAt: Instant | null;
  readonly settledBy: Uuid | null;
  readonly settledAt: Instant | null;
  readonly setAsideReason: SetAsideReason | null;
  readonly note: string | null;
  /** The actor's name. */
  readonly registeredBy: string;
}

/** What somebody does with a page. */
export type SheetCommand =
  | { readonly kind: 'claim'; readonly takesOver: boolean }
  | { readonly kind: 'put-back' }
  | { readonly kind: 'finish'; readonly reports: number }
  | { readonly kind: 'set-aside'; readonly reason: SetAsideReason | null; readonly note: string | null }
  | { readonly kind: 'undo' };

export type SheetProblem =
  | 'settled-already'
  | 'not-settled'
  | 'with-somebody-else'
  | 'not-claimed'
  | 'nothing-entered'
  | 'reason-missing'
  | 'note-missing';

/** What changes of a page. */
export type SheetChange = Pick<Sheet, 'status' | 'claimedBy' | 'setAsideReason'> & {
  readonly note?: string | null;
};

/** Which acts a status allows; every change goes through here. */
const ALLOWED: Readonly<Record<SheetStatus, readonly SheetCommand['kind'][]>> = {
  waiting: ['claim', 'put-back', 'finish', 'set-aside'],
  entered: ['undo'],
  'set-aside': ['undo'],
};

const waiting = (claimedBy: Uuid | null): SheetChange => ({
  status: 'waiting',
  claimedBy,
  setAsideReason: null,
});

/**
 * Decides what becomes of a page when `actor` acts on it. A page is with one person at a time, and another takes it over
 * knowingly; it is finished only once a report was typed in from it, and set aside only with a reason (F-04).
 */
export function decideSheet(
  sheet: Pick<Sheet, 'status' | 'claimedBy'>,
  command: SheetCommand,
  actor: Uuid,
): Result<SheetChange, SheetProblem> {
  if (!ALLOWED[sheet.status].includes(command.kind))
    return fail(sheet.status === 'waiting' ? 'not-settled' : 'settled-already');
  const isMine = sheet.claimedBy === actor;
  switch (command.kind) {
    case 'claim':
      return isMine || sheet.claimedBy === null || command.takesOver
        ? ok(waiting(actor))
        : fail('with-somebody-else');
    case 'undo':
      return ok(waiting(actor));
    case 'put-back':
      return isMine ? ok(waiting(null)) : fail('not-claimed');
    case 'finish':
      if (!isMine) return fail('not-claimed');
      return command.reports > 0
        ? ok({ status: 'entered', claimedBy: actor, setAsideReason: null })
        : fail('nothing-entered');
    case 'set-aside': {
      if (!isMine) return fail('not-claimed');
      if (command.reason === null) return fail('reason-missing');
      const note = command.note?.trim() || null;
      if (command.reason === 'other' && note === null) return fail('note-missing');
      return ok({
        status: 'set-aside',
        claimedBy: actor,
        setAsideReason: command.reason,
        ...(note !== null && { note }),
      });
    }
  }
}
