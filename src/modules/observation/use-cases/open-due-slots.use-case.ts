import type { AuthorityId } from '../../../kernel/ids.ts';
import { addDays } from '../../../kernel/plain-date.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { lastOpenedOn, missingSlotDates, type PlannedSlot, slotOf } from '../domain/plan-slots.ts';
import { contactsOf } from '../repository/contact.repository.ts';
import { lastSlots } from '../repository/due-slot.repository.ts';
import { type OpenCase, openCasesPage } from '../repository/open-case.repository.ts';
import { insertSlots, type SlotKey } from '../repository/slot.repository.ts';
import { type Ask, planQuestions } from './ask-people.ts';
import type { ObservationDeps } from './observation-deps.ts';
import { observationRuleAt, slotHoursOf } from './observation-rule.ts';

const BATCH = 500;

/**
 * Gives every watched person the slots that they lack, and asks the questions that can still be answered. Days that
 * an outage skipped get their slots too, and fall to a human when they turn out to be past due. Returns how many
 * slots were opened.
 */
export async function openDueSlots(deps: ObservationDeps, authorityId: AuthorityId): Promise<number> {
  const actor = systemActor(authorityId, 'observation.tick');
  let opened = 0;
  let last: OpenCase | null = null;
  do {
    const batch: OpenedBatch = await deps.database.withTenant(actor, tx => openBatch(deps, tx, last));
    opened += batch.opened;
    last = batch.last;
  } while (last !== null);
  return opened;
}

interface OpenedBatch {
  readonly opened: number;
  /** The last case of a full batch; null when no more can follow. */
  readonly last: OpenCase | null;
}

async function openBatch(deps: ObservationDeps, tx: Tx, after: OpenCase | null): Promise<OpenedBatch> {
  const rule = observationRuleAt(deps.rulebook, tx.at);
  const hours = slotHoursOf(rule);
  const startedBy = addDays(lastOpenedOn(tx.at, hours), -rule.firstDayAfterSubmission);
  const cases = await openCasesPage(tx, startedBy, after, BATCH);
  const lastOf = await lastSlots(
    tx,
    cases.map(({ caseId }) => caseId),
  );
  const missing = cases.flatMap(({ caseId, startsOn }) =>
    missingSlotDates(
      addDays(startsOn, rule.firstDayAfterSubmission),
      lastOf.get(caseId) ?? null,
      tx.at,
      hours,
    ).map(date => ({ caseId, ...slotOf(date, hours) })),
  );
  if (missing.length === 0) exemptFromAudit(tx, 'These people have the slots due.');
  else await openSlots(deps, tx, missing);
  return { opened: missing.length, last: cases.length === BATCH ? (cases.at(-1) ?? null) : null };
}

async function openSlots(
  deps: ObservationDeps,
  tx: Tx,
  slots: readonly (PlannedSlot & SlotKey)[],
): Promise<void> {
  const contacts = await contactsOf(
    tx,
    slots.map(({ caseId }) => caseId),
  );
  const isAsked = ({ caseId, dueAt }: PlannedSlot & SlotKey) => contacts.has(caseId) && dueAt > tx.at;
  const inserted = await insertSlots(
    tx,
    slots.map(slot => ({ ...slot, askedAt: isAsked(slot) ? tx.at : null })),
  );
  const asked = inserted.filter(isAsked);
  const asks = asked.flatMap((slot): Ask[] => {
    const contact = contacts.get(slot.caseId);
    return contact === undefined ? [] : [{ slot, contact, channel: contact.channel }];
  });
  await planQuestions(deps, tx, 'observation-ask', asks);
  await recordAudit(tx, {
    action: 'observation.ask',
    resource: 'observation-slot',
    subjectId: null,
    purpose: 'observation',
    fields: ['email', 'phone', 'language', 'observationChannel'],
    detail: { slots: inserted.length, asked: asked.length },
  });
}
