import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import type { Judgement } from '../../persons/index.ts';
import { type EntryProblems, enterIn, type TypedEntry } from '../../test-reports/index.ts';
import { sheetForUpdate } from '../repository/sheet.repository.ts';
import { type MoveProblem, moveIn } from './move-sheet.use-case.ts';
import type { TranscriptionDeps } from './transcription-deps.ts';

/** What is typed in from a page; whose it is and by which way it came is known of the page. */
export type TypedFromSheet = Omit<TypedEntry, 'facilityId' | 'channel' | 'sheetId'>;

export type EnterFromSheetProblem =
  | { readonly kind: 'entry'; readonly problems: EntryProblems }
  | { readonly kind: 'sheet'; readonly reason: MoveProblem | 'unknown-facility' };

/**
 * Stores a test that is typed in from a page, as a proxy for its institution (H-26, H-33), with what was said about those who
 * look like its person, and with `isLast` ends the waiting of the page in the same transaction.
 */
export const enterFromSheet = (
  deps: TranscriptionDeps,
  actor: StaffActor,
  sheetId: Uuid,
  typed: TypedFromSheet,
  isLast: boolean,
  judgements: ReadonlyMap<string, Judgement> = new Map(),
): Promise<Result<Uuid, EnterFromSheetProblem>> =>
  deps.database.withTenant(actor, async tx => {
    const refuse = (problem: EnterFromSheetProblem) => {
      exemptFromAudit(tx, 'nothing was stored or shown');
      return fail(problem);
    };
    const sheet = await sheetForUpdate(tx, sheetId);
    if (sheet === null) return refuse({ kind: 'sheet', reason: 'no-such-sheet' });
    if (sheet.status !== 'waiting') return refuse({ kind: 'sheet', reason: 'settled-already' });
    if (sheet.claimedBy !== actor.id) return refuse({ kind: 'sheet', reason: 'not-claimed' });
    if (sheet.facilityId === null) return refuse({ kind: 'sheet', reason: 'unknown-facility' });
    const { facilityId, channel } = sheet;
    const entered = await enterIn(tx, deps, actor, { ...typed, facilityId, channel, sheetId }, judgements);
    if (!entered.ok) return refuse({ kind: 'entry', problems: entered.reason });
    if (isLast) await moveIn(tx, actor, sheetId, { kind: 'finish' });
    return ok(entered.value);
  });
