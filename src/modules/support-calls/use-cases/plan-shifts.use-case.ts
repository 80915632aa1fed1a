import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { type CallRule, HALVES, type Half, ruleOn } from '../domain/half-day.ts';
import { type PlannedHalf, SHIFT_DAYS, shiftWeek } from '../domain/shift-week.ts';
import { callRules } from '../repository/call-rule.repository.ts';
import { callsByHalf, replaceShifts, type Shift, shiftsBetween } from '../repository/shift.repository.ts';
import type { SupportCallsDeps } from './support-calls-deps.ts';
import { supportStaff } from './support-staff.ts';

export type { PlannedHalf } from '../domain/shift-week.ts';

export interface ShiftView {
  readonly from: PlainDate;
  readonly today: PlainDate;
  readonly rule: CallRule;
  readonly week: readonly PlannedHalf[];
  readonly shifts: readonly Shift[];
  readonly staff: readonly { readonly accountId: Uuid; readonly displayName: string }[];
}

/** A week of shifts from `from` on, today when null: who works when, and whether they are enough for the calls (F-19). */
export const showShifts = (
  { database }: Pick<SupportCallsDeps, 'database'>,
  actor: StaffActor,
  from: PlainDate | null,
): Promise<ShiftView> =>
  database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Shifts and counts name nobody who is supported.');
    const today = jstDate(tx.at);
    const first = from ?? today;
    const last = addDays(first, SHIFT_DAYS - 1);
    const rules = await callRules(tx);
    const shifts = await shiftsBetween(tx, first, last);
    const calls = (await callsByHalf(tx, first, last)).map(counted => ({
      on: counted.slotOn,
      half: counted.half,
      count: counted.calls,
    }));
    return {
      from: first,
      today,
      rule: ruleOn(rules, first),
      week: shiftWeek(first, rules, calls, staffByHalf(shifts)),
      shifts,
      staff: await supportStaff(tx),
    };
  });

function staffByHalf(shifts: readonly Shift[]) {
  const days = [...new Set(shifts.map(({ shiftOn }) => shiftOn))];
  return days.flatMap(on =>
    HALVES.map(half => ({
      on,
      half,
      count: shifts.filter(shift => shift.shiftOn === on && shift.half === half).length,
    })),
  );
}

export type ShiftRefusal = 'in-the-past' | 'no-such-colleague';

/** Puts exactly these people on shift in a day. */
export const planShifts = (
  { database }: Pick<SupportCallsDeps, 'database'>,
  actor: StaffActor,
  shiftOn: PlainDate,
  onShift: Readonly<Record<Half, readonly Uuid[]>>,
): Promise<Result<null, ShiftRefusal>> =>
  database.withTenant(actor, async tx => {
    const known = new Set((await supportStaff(tx)).map(({ accountId }) => accountId));
    const shifts = HALVES.flatMap(half =>
      [...new Set(onShift[half])].map(accountId => ({ half, accountId })),
    );
    const isKnown = shifts.every(({ accountId }) => known.has(accountId));
    if (shiftOn < jstDate(tx.at) || !isKnown) {
      exemptFromAudit(tx, 'Nobody was put on shift.');
      return fail(isKnown ? 'in-the-past' : 'no-such-colleague');
    }
    await replaceShifts(tx, shiftOn, shifts, actor.id);
    await recordAudit(tx, {
      action: 'support-shift.plan',
      resource: 'support-shift',
      subjectId: null,
      purpose: 'support-of-residents',
      detail: { day: shiftOn, am: onShift.am.length, pm: onShift.pm.length },
    });
    return ok(null);
  });
