import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { decideProgrammeAt, type ProgrammeRefusal } from '../domain/programme.ts';
import type { SupportCase } from '../domain/support-case.ts';
import { programmeOf } from '../repository/programme.repository.ts';
import { casesLike } from '../repository/same-person.repository.ts';
import { insertAnswers } from '../repository/support-answer.repository.ts';
import { insertSupportEvents } from '../repository/support-event.repository.ts';
import { insertToldCase, type ToldCase } from '../repository/told-case.repository.ts';
import { auditSupport, FOUR_DATA, type SupportDeps } from './support-deps.ts';

export type { ToldCase } from '../repository/told-case.repository.ts';

/** What somebody who telephones tells; name and number are needed. */
export interface Call extends ToldCase {
  readonly name: string;
  readonly contact: string;
  /** The person at the telephone says that they are none of those with the same name and number. */
  readonly isSomebodyElse: boolean;
}

export type CallRefusal =
  | { readonly kind: 'programme'; readonly reason: ProgrammeRefusal }
  /** There are cases with this name and number: a human compares them first. */
  | { readonly kind: 'maybe-known'; readonly cases: readonly SupportCase[] };

/**
 * Takes down somebody who telephones and wishes support (E-25), or of whom the mayor spoke (Y-04); returns the id of the
 * case. Refused before the programme began and after it ended, and while nobody said whether they are somebody known.
 */
export const takeCall = (
  deps: Pick<SupportDeps, 'database'>,
  actor: StaffActor,
  call: Call,
): Promise<Result<Uuid, CallRefusal>> =>
  deps.database.withTenant(actor, async tx => {
    const programme = decideProgrammeAt(await programmeOf(tx), tx.at);
    if (!programme.ok) {
      await auditSupport(tx, {
        action: 'support.intake-refused',
        supportCaseId: null,
        detail: { reason: programme.reason },
      });
      return fail({ kind: 'programme', reason: programme.reason });
    }
    const cases = call.isSomebodyElse ? [] : await casesLike(tx, call);
    if (cases.length > 0) {
      await auditSupport(tx, {
        action: 'support.look-for-same',
        supportCaseId: null,
        fields: [...FOUR_DATA],
        detail: { found: cases.length },
      });
      return fail({ kind: 'maybe-known', cases });
    }
    const supportCaseId = await insertToldCase(tx, call);
    await insertSupportEvents(tx, [{ supportCaseId, kind: 'received' }]);
    await insertAnswers(tx, supportCaseId, [
      {
        question: 'wish',
        answer: 'yes',
        evidence: 'told',
        holdsFrom: null,
        holdsThrough: null,
        instructedBy: null,
      },
    ]);
    await auditSupport(tx, {
      action: 'support.intake',
      supportCaseId,
      fields: [...FOUR_DATA, 'source', 'population'],
      detail: { source: call.source },
    });
    return ok(supportCaseId);
  });
