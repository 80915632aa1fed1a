import { jstDate } from '../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import { type CallSlot, type Half, ruleOn, slotOf } from '../domain/half-day.ts';
import { callsForPaper } from '../repository/call-list.repository.ts';
import { callRules } from '../repository/call-rule.repository.ts';
import type { CallLine } from './show-calls.use-case.ts';
import type { SupportCallsDeps } from './support-calls-deps.ts';

/** The calls that one print-out holds at most. */
export const PRINT_ROWS = 2_000;

export interface PaperWanted {
  readonly day: 'today' | 'tomorrow';
  readonly half: Half;
  /** One's own calls, or everybody's. */
  readonly whose: 'mine' | 'all';
}

export interface PaperList {
  readonly slot: CallSlot;
  readonly today: PlainDate;
  readonly lines: readonly CallLine[];
}

/** The calls of a half day for the day when the network is down: with numbers by which results are typed in afterwards. */
export const printCalls = (
  { database }: Pick<SupportCallsDeps, 'database'>,
  actor: StaffActor,
  { day, half, whose }: PaperWanted,
): Promise<PaperList> =>
  database.withTenant(actor, async tx => {
    const today = jstDate(tx.at);
    const slotOn = day === 'today' ? today : addDays(today, 1);
    const slot = slotOf(ruleOn(await callRules(tx), slotOn), slotOn, half);
    const lines = await callsForPaper(tx, slot, whose === 'mine' ? actor.id : null, PRINT_ROWS);
    await recordAudit(tx, {
      action: 'support-call.print',
      resource: 'support-call',
      subjectId: null,
      purpose: 'support-of-residents',
      fields: ['name', 'contact', 'periodThrough', 'condition', 'temperature'],
      detail: { day: slotOn, half, whose, rows: lines.length },
    });
    return { slot, today, lines };
  });
