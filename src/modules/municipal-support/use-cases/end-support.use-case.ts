import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { type StaffActor, systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import type { SupportMove } from '../domain/support-status.ts';
import { casesPastPeriod } from '../repository/open-cases.repository.ts';
import { programmeOf } from '../repository/programme.repository.ts';
import { moveSupportCase, moveSupportCases } from './move-support-case.use-case.ts';
import { auditSupport, auditSupports, type SupportDeps } from './support-deps.ts';

const AT_ONCE = 200;

/**
 * Ends the support of everybody whose last day is over (SM-8), and of everybody when the programme has ended without
 * carrying them (Y-16). Returns how many; call it again until there are none.
 */
export const endPeriods = (deps: Pick<SupportDeps, 'database'>, authorityId: AuthorityId): Promise<number> =>
  deps.database.withTenant(systemActor(authorityId, 'municipal-support.end-periods'), async tx => {
    const today = jstDate(tx.at);
    const programme = await programmeOf(tx);
    const isOver = programme !== null && programme.endsOn !== null && programme.endsOn < today;
    const all = isOver && !programme.carriesOpenCases;
    const past = await casesPastPeriod(tx, today, { all, limit: AT_ONCE });
    if (past.length === 0) exemptFromAudit(tx, 'Nobody has reached the end of their period.');
    await moveSupportCases(
      tx,
      past.map(supportCaseId => ({ supportCaseId, move: 'period-ends' })),
    );
    await auditSupports(
      tx,
      past.map(supportCaseId => ({ action: 'support.period-ends', supportCaseId })),
    );
    return past.length;
  });

/** What a person of the unit does by hand about the end of a case. */
export const HAND_MOVES = [
  'wants-no-more',
  'hospitalised',
  'too-late',
  'settled',
] as const satisfies readonly SupportMove[];
export type HandMove = (typeof HAND_MOVES)[number];

export interface EndingDeps extends Pick<SupportDeps, 'database'> {
  /** Whether something of the case still has to be paid or taken back. */
  readonly hasOpenSettlement: (tx: Tx, supportCaseId: Uuid) => Promise<boolean>;
}

export type EndRefusal = 'no-such-case' | 'not-from-here' | 'open-settlement';

/** Ends a case, or what is left of it, by hand. It is not closed while something of it has to be paid. */
export const endByHand = (
  deps: EndingDeps,
  actor: StaffActor,
  supportCaseId: Uuid,
  move: HandMove,
): Promise<Result<null, EndRefusal>> =>
  deps.database.withTenant(actor, async tx => {
    if (move === 'settled' && (await deps.hasOpenSettlement(tx, supportCaseId))) {
      exemptFromAudit(tx, 'The case stays open.');
      return fail('open-settlement');
    }
    const moved = await moveSupportCase(tx, supportCaseId, move);
    if (!moved.ok) {
      exemptFromAudit(tx, 'The case did not move.');
      return moved;
    }
    await auditSupport(tx, { action: 'support.end', supportCaseId, detail: { move } });
    return ok(null);
  });
