import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { centreScope, facilityById, limitOf } from '../../institutions/index.ts';
import { decideSheet, type Sheet, type SheetCommand, type SheetProblem } from '../domain/sheet.ts';
import { reportsFromSheet } from '../repository/entered-report.repository.ts';
import { changeSheet, describeSheet, nextSheet, sheetForUpdate } from '../repository/sheet.repository.ts';
import type { TranscriptionDeps } from './transcription-deps.ts';

export type MoveProblem = SheetProblem | 'no-such-sheet';
/** What a person asks; how many reports were typed in is counted, not told. */
export type SheetAct = Exclude<SheetCommand, { readonly kind: 'finish' }> | { readonly kind: 'finish' };

/** Takes a page in hand, puts it back, ends its waiting or takes that back (F-04). */
export const moveSheet = (
  { database }: Pick<TranscriptionDeps, 'database'>,
  actor: StaffActor,
  sheetId: Uuid,
  act: SheetAct,
): Promise<Result<null, MoveProblem>> =>
  database.withTenant(actor, async tx => {
    const moved = await moveIn(tx, actor, sheetId, act);
    if (!moved.ok) exemptFromAudit(tx, 'nothing is shown or changed');
    return moved;
  });

/**
 * The same within a transaction of the caller, who answers for its audit row when nothing changes. `actor` is in whose
 * name it is done.
 */
export async function moveIn(
  tx: Tx,
  actor: Pick<StaffActor, 'id'>,
  sheetId: Uuid,
  act: SheetAct,
): Promise<Result<null, MoveProblem>> {
  const sheet = await sheetForUpdate(tx, sheetId);
  return sheet === null ? fail('no-such-sheet') : carryOut(tx, actor, sheet, act);
}

async function carryOut(
  tx: Tx,
  actor: Pick<StaffActor, 'id'>,
  sheet: Sheet,
  act: SheetAct,
): Promise<Result<null, MoveProblem>> {
  const decided = decideSheet(sheet, await commandOf(tx, sheet.sheetId, act), actor.id);
  if (!decided.ok) return decided;
  await changeSheet(tx, sheet.sheetId, decided.value, actor.id);
  await recordAudit(tx, {
    action: `sheet.${act.kind}`,
    resource: 'sheet',
    subjectId: sheet.sheetId,
    purpose: 'surveillance',
    fields: ['status'],
    detail: { status: decided.value.status, reason: decided.value.setAsideReason },
  });
  return ok(null);
}

async function commandOf(tx: Tx, sheetId: Uuid, act: SheetAct): Promise<SheetCommand> {
  if (act.kind !== 'finish') return act;
  const { testReports, caseReports } = await reportsFromSheet(tx, sheetId);
  return { kind: 'finish', reports: testReports.length + caseReports.length };
}

/**
 * Takes the oldest page that nobody has, of the own health centre unless the whole authority is asked for, or goes on with
 * the one in hand; null when nothing waits.
 */
export const claimNextSheet = (
  { database }: Pick<TranscriptionDeps, 'database'>,
  actor: StaffActor,
  asksForWhole: boolean,
): Promise<Uuid | null> =>
  database.withTenant(actor, async tx => {
    const sheet = await nextSheet(tx, actor.id, limitOf(await centreScope(tx, asksForWhole)));
    if (sheet === null) {
      exemptFromAudit(tx, 'nothing waits');
      return null;
    }
    const claimed = await carryOut(tx, actor, sheet, { kind: 'claim', takesOver: false });
    return claimed.ok ? sheet.sheetId : null;
  });

/** Writes down from whom a page is and what it reports; whoever has it in hand finds out. */
export const describeReceived = (
  { database }: Pick<TranscriptionDeps, 'database'>,
  actor: StaffActor,
  sheetId: Uuid,
  described: Pick<Sheet, 'facilityId' | 'kind'>,
): Promise<Result<null, MoveProblem | 'unknown-facility'>> =>
  database.withTenant(actor, async tx => {
    const refuse = (reason: MoveProblem | 'unknown-facility') => {
      exemptFromAudit(tx, 'nothing is shown or changed');
      return fail(reason);
    };
    const sheet = await sheetForUpdate(tx, sheetId);
    if (sheet === null) return refuse('no-such-sheet');
    if (sheet.status !== 'waiting') return refuse('settled-already');
    if (sheet.claimedBy !== actor.id) return refuse('not-claimed');
    const { facilityId } = described;
    if (facilityId !== null && (await facilityById(tx, facilityId)) === null)
      return refuse('unknown-facility');
    await describeSheet(tx, sheetId, described);
    await recordAudit(tx, {
      action: 'sheet.describe',
      resource: 'sheet',
      subjectId: sheetId,
      purpose: 'surveillance',
      fields: ['facility', 'kind'],
    });
    return ok(null);
  });
