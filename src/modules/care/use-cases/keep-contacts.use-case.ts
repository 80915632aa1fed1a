import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { readDayNear } from '../../../kernel/written-day.ts';
import { type StaffActor, systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { caseById } from '../../cases/index.ts';
import { normaliseKana, normalisePhone } from '../../persons/index.ts';
import { nearestVersion } from '../../rulebook/index.ts';
import {
  type ContactProblem,
  type ContactStatus,
  type GivenContact,
  maySettle,
  readContact,
  watchedThrough,
} from '../domain/close-contact.ts';
import {
  endWindowsBefore,
  insertContact,
  lockContact,
  settleContact,
} from '../repository/close-contact.repository.ts';
import type { CareDeps } from './care-deps.ts';

export type ContactRefusal = 'no-such-case' | readonly ContactProblem[];

/** Adds somebody who was close to a patient, to be watched as long as the rule of today says (E-05, domain.md 4.3). */
export const addContact = (
  deps: Pick<CareDeps, 'database' | 'rulebook'>,
  actor: StaffActor,
  caseId: Uuid,
  given: GivenContact,
): Promise<Result<Uuid, ContactRefusal>> =>
  deps.database.withTenant(actor, async tx => {
    const today = jstDate(tx.at);
    const readers = {
      readKana: normaliseKana,
      readPhone: normalisePhone,
      readDay: (text: string) => readDayNear(text, today),
    };
    const subject = await caseById(tx, caseId);
    const contact = readContact(given, readers, today);
    if (subject === null || !contact.ok) {
      exemptFromAudit(tx, 'Nobody was added.');
      return subject === null || contact.ok ? fail('no-such-case') : contact;
    }
    const rule = nearestVersion(deps.rulebook.closeContacts, today);
    const contactId = tx.newId();
    const { lastContactOn } = contact.value;
    const through = watchedThrough(lastContactOn, rule.windowDays);
    await insertContact(tx, { ...contact.value, contactId, caseId, watchedThrough: through }, rule.id);
    await recordAudit(tx, {
      action: 'contact.add',
      resource: 'close-contact',
      subjectId: caseId,
      purpose: 'care',
      fields: ['name', 'nameKana', 'phone', 'relation', 'lastContactOn'],
    });
    return ok(contactId);
  });

/** Records that a contact fell ill, or that the window ended early; returns the case that they were close to. */
export const settleCloseContact = (
  deps: Pick<CareDeps, 'database'>,
  actor: StaffActor,
  contactId: Uuid,
  status: ContactStatus,
): Promise<Result<Uuid, 'no-such-contact' | 'settled-before'>> =>
  deps.database.withTenant(actor, async tx => {
    const contact = await lockContact(tx, contactId);
    if (contact === null || !maySettle(contact.status, status)) {
      exemptFromAudit(tx, 'Nothing was settled.');
      return fail(contact === null ? 'no-such-contact' : 'settled-before');
    }
    await settleContact(tx, contactId, status);
    await recordAudit(tx, {
      action: 'contact.settle',
      resource: 'close-contact',
      subjectId: contact.caseId,
      purpose: 'care',
      detail: { status },
    });
    return ok(contact.caseId);
  });

/** Ends the watch of contacts whose window is over. Returns of how many. */
export const endContactWindows = (
  deps: Pick<CareDeps, 'database'>,
  authorityId: AuthorityId,
): Promise<number> =>
  deps.database.withTenant(systemActor(authorityId, 'care.contacts'), async tx => {
    const ended = await endWindowsBefore(tx, jstDate(tx.at));
    if (ended === 0) exemptFromAudit(tx, 'No window has ended.');
    else
      await recordAudit(tx, {
        action: 'contact.end-windows',
        resource: 'close-contact',
        subjectId: null,
        purpose: 'care',
        detail: { contacts: ended },
      });
    return ended;
  });
