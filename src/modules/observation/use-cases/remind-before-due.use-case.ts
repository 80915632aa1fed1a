import type { AuthorityId } from '../../../kernel/ids.ts';
import { addHours } from '../../../kernel/instant.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { missedAnswerStep } from '../../rulebook/index.ts';
import { reminderChannel } from '../domain/ask-channel.ts';
import { contactsOf } from '../repository/contact.repository.ts';
import { markReminded, missedInARow, slotsToRemind } from '../repository/due-slot.repository.ts';
import { watchedAmong } from '../repository/open-case.repository.ts';
import { type Ask, planQuestions } from './ask-people.ts';
import type { ObservationDeps } from './observation-deps.ts';
import { observationRuleAt } from './observation-rule.ts';

const BATCH = 500;
const HOURS_BEFORE_DUE = 4;
/** Nobody is reminded of a question that has only just reached them, as after an outage. */
const HOURS_AFTER_ASKING = 1;

/**
 * Reminds, once, everybody whose question falls due soon: by a call where earlier answers are missing too (TV-081).
 * Returns how many reminders were planned.
 */
export async function remindBeforeDue(deps: ObservationDeps, authorityId: AuthorityId): Promise<number> {
  const actor = systemActor(authorityId, 'observation.tick');
  let reminded = 0;
  let batch: number;
  do {
    batch = await deps.database.withTenant(actor, tx => remindBatch(deps, tx));
    reminded += batch;
  } while (batch === BATCH);
  return reminded;
}

async function remindBatch(deps: ObservationDeps, tx: Tx): Promise<number> {
  const window = {
    dueBy: addHours(tx.at, HOURS_BEFORE_DUE),
    askedBefore: addHours(tx.at, -HOURS_AFTER_ASKING),
  };
  const slots = await slotsToRemind(tx, window, BATCH);
  if (slots.length === 0) {
    exemptFromAudit(tx, 'Nobody needs a reminder.');
    return 0;
  }
  const rule = observationRuleAt(deps.rulebook, tx.at);
  const caseIds = slots.map(({ caseId }) => caseId);
  const watched = await watchedAmong(tx, caseIds);
  const contacts = await contactsOf(tx, caseIds);
  const missed = await missedInARow(tx, caseIds);
  const asks = slots.flatMap((slot): Ask[] => {
    const contact = contacts.get(slot.caseId);
    if (contact === undefined || !watched.has(slot.caseId)) return [];
    const step = missedAnswerStep(rule, (missed.get(slot.caseId) ?? 0) + 1);
    return [{ slot, contact, channel: reminderChannel(contact.channel, step) }];
  });
  await planQuestions(deps, tx, 'observation-reminder', asks);
  await markReminded(tx, slots);
  await recordAudit(tx, {
    action: 'observation.remind',
    resource: 'observation-slot',
    subjectId: null,
    purpose: 'observation',
    fields: ['email', 'phone', 'language', 'observationChannel'],
    detail: { slots: slots.length },
  });
  return slots.length;
}
