import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { CorrectionReason } from './test-codes.ts';
import type { TestEntry } from './test-entry.ts';
import { changedParts, type ReportStatus, type TestReport } from './test-report.ts';

/** What somebody asks to be done with a report that was entered. */
export type ReportCommand =
  | {
      readonly kind: 'correct';
      readonly entry: TestEntry;
      readonly reason: CorrectionReason | null;
      readonly note: string | null;
    }
  | { readonly kind: 'withdraw'; readonly reason: CorrectionReason | null; readonly note: string | null };

/** What is kept of the state that is replaced, and what stands instead. */
export interface ReportChange {
  readonly status: ReportStatus;
  readonly entry: TestEntry;
  readonly reason: CorrectionReason;
  readonly note: string | null;
}

export type CorrectionProblem =
  | 'withdrawn-already'
  | 'window-closed'
  | 'changed-meanwhile'
  | 'nothing-changed'
  | 'reason-missing'
  | 'note-missing';

/** What may follow a state of a report; every change goes through here (SM-4, F-08). */
const NEXT: Readonly<Record<ReportStatus, Readonly<Record<ReportCommand['kind'], ReportStatus | null>>>> = {
  reported: { correct: 'reported', withdraw: 'withdrawn' },
  withdrawn: { correct: null, withdraw: null },
};

/** Whether anything can still follow. */
export const isFinal = (status: ReportStatus): boolean =>
  Object.values(NEXT[status]).every(next => next === null);

/**
 * Decides a correction or a withdrawal of `report`, seen by whoever asks as `seenRevision`. `isInWindow` says whether the
 * rule still lets this side change it. Another reason than those listed is written down.
 */
export function decideCorrection(
  report: TestReport,
  command: ReportCommand,
  { isInWindow, seenRevision }: { readonly isInWindow: boolean; readonly seenRevision: number },
): Result<ReportChange, CorrectionProblem> {
  const status = NEXT[report.status][command.kind];
  if (status === null) return fail('withdrawn-already');
  if (!isInWindow) return fail('window-closed');
  if (seenRevision !== report.revision) return fail('changed-meanwhile');
  if (command.reason === null) return fail('reason-missing');
  const note = command.note?.trim() || null;
  if (command.reason === 'other' && note === null) return fail('note-missing');
  const entry = command.kind === 'withdraw' ? report : command.entry;
  if (status === report.status && changedParts(report, entry).length === 0) return fail('nothing-changed');
  return ok({ status, entry, reason: command.reason, note });
}
