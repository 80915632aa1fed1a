import type { Uuid } from '../../../kernel/ids.ts';
import { epochMs, laterInstant } from '../../../kernel/instant.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { mayStaff } from '../../accounts/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { type Capacity, capacityOf } from '../domain/capacity.ts';
import { type CallRule, type CallSlot, currentSlot, type Half, ruleOn, slotOf } from '../domain/half-day.ts';
import { attemptsOfCase, type PastAttempt } from '../repository/call-attempt.repository.ts';
import {
  type CallCounts,
  type CallLine,
  type CallPosition,
  type CallShare,
  callLine,
  callPage,
  countCalls,
} from '../repository/call-list.repository.ts';
import { callRules } from '../repository/call-rule.repository.ts';
import { countTasks } from '../repository/call-task.repository.ts';
import { shiftsBetween } from '../repository/shift.repository.ts';
import type { SupportCallsDeps } from './support-calls-deps.ts';
import { supportStaff } from './support-staff.ts';

export {
  CALL_SHARES,
  type CallLine,
  type CallPosition,
  type CallShare,
} from '../repository/call-list.repository.ts';

const PAGE = 50;
const SHOWN_ATTEMPTS = 12;

/** Which part of the calls of today is shown; the half day that is due when none is named. */
export interface CallsWanted {
  readonly half: Half | null;
  readonly share: CallShare;
  readonly after: CallPosition | null;
}

/** A line with the name of whoever has it. */
export interface ShownLine extends CallLine {
  readonly claimerName: string | null;
}

export interface CallsView {
  readonly slot: CallSlot;
  readonly rule: CallRule;
  readonly lines: readonly ShownLine[];
  /** Where the next page goes on; null on the last. */
  readonly next: CallPosition | null;
  readonly counts: CallCounts;
  readonly capacity: Capacity;
  readonly tasks: { readonly open: number; readonly overdue: number };
}

/** The calls of today, a page at a time, in the order in which they are to be made (Y-09). */
export const showCalls = (
  deps: Pick<SupportCallsDeps, 'database' | 'staffNames'>,
  actor: StaffActor,
  { half, share, after }: CallsWanted,
): Promise<CallsView> =>
  deps.database.withTenant(actor, async tx => {
    const rules = await callRules(tx);
    const due = currentSlot(rules, tx.at);
    const rule = ruleOn(rules, due.slotOn);
    const slot = slotOf(rule, due.slotOn, half ?? due.half);
    const lines = await callPage(tx, actor.id, { ...slot, share }, after, PAGE);
    const counts = await countCalls(tx, actor.id, slot);
    await recordAudit(tx, {
      action: 'support-call.list',
      resource: 'support-call',
      subjectId: null,
      purpose: 'support-of-residents',
      fields: ['name', 'contact', 'periodThrough', 'condition', 'temperature', 'note'],
      detail: { half: slot.half, share, rows: lines.length },
    });
    return {
      slot,
      rule,
      lines: await withClaimers(deps, tx, lines),
      next: lines.length === PAGE ? (lines.at(-1) ?? null) : null,
      counts,
      capacity: await capacityNow(tx, rule, slot, counts.all),
      tasks: await countTasks(tx),
    };
  });

/** The calls that are open against the staff on shift, with the minutes that the half day has left (F-19). */
async function capacityNow(tx: Tx, rule: CallRule, slot: CallSlot, open: number): Promise<Capacity> {
  const shifts = await shiftsBetween(tx, slot.slotOn, slot.slotOn);
  const staff = shifts.filter(({ half }) => half === slot.half).length;
  const left = epochMs(slot.dueBy) - epochMs(laterInstant(tx.at, slot.dueFrom));
  return capacityOf(open, staff, rule.callMinutes, Math.max(0, Math.floor(left / 60_000)));
}

async function withClaimers(
  { staffNames }: Pick<SupportCallsDeps, 'staffNames'>,
  tx: Tx,
  lines: readonly CallLine[],
): Promise<readonly ShownLine[]> {
  const holders = lines.flatMap(({ claimedBy }) => (claimedBy === null ? [] : [claimedBy]));
  const names = await staffNames(tx, [...new Set(holders)]);
  return lines.map(line => ({
    ...line,
    claimerName: line.claimedBy === null ? null : (names.get(line.claimedBy) ?? null),
  }));
}

/** One call, opened beside the list. */
export interface CallView {
  readonly line: ShownLine;
  readonly rule: CallRule;
  readonly attempts: readonly PastAttempt[];
  /** To whom the call can be given; none for somebody who may not. */
  readonly colleagues: readonly { readonly accountId: Uuid; readonly displayName: string }[];
}

/** One call with what the person said before; null when there is none. */
export const showCall = (
  deps: Pick<SupportCallsDeps, 'database' | 'staffNames'>,
  actor: StaffActor,
  callSlotId: Uuid,
): Promise<CallView | null> =>
  deps.database.withTenant(actor, async tx => {
    const found = await callLine(tx, callSlotId);
    await recordAudit(tx, {
      action: 'support-call.read',
      resource: 'support-call',
      subjectId: found?.supportCaseId ?? null,
      purpose: 'support-of-residents',
      fields: ['name', 'contact', 'address', 'condition', 'temperature', 'spo2', 'note', 'needs'],
    });
    if (found === null) return null;
    const [line] = await withClaimers(deps, tx, [found]);
    if (line === undefined) return null;
    const mayAssign = line.claimedBy === actor.id || mayStaff(actor.role, 'support.decide');
    return {
      line,
      rule: ruleOn(await callRules(tx), line.slotOn),
      attempts: await attemptsOfCase(tx, line.supportCaseId, SHOWN_ATTEMPTS),
      colleagues: mayAssign ? await supportStaff(tx) : [],
    };
  });
