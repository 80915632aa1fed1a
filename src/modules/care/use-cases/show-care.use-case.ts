import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { pickVisible, visibleFields } from '../../accounts/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { caseById, type RecuperationCase } from '../../cases/index.ts';
import type { CloseContact } from '../domain/close-contact.ts';
import type { OximeterLoan } from '../domain/oximeter-loan.ts';
import type { Condition, Outcome, Place } from '../domain/stay.ts';
import { type CaseNote, notesOfCase } from '../repository/case-note.repository.ts';
import { contactsOfCase } from '../repository/close-contact.repository.ts';
import { type HouseholdCase, householdOfCase } from '../repository/household.repository.ts';
import { loansOfCase } from '../repository/oximeter.repository.ts';
import { type PlacedStay, staysOfCase } from '../repository/stay.repository.ts';
import { eventsOfStays, type StayEvent } from '../repository/stay-event.repository.ts';
import { type TimelineLine, timelineOf } from '../repository/timeline.repository.ts';
import type { CareDeps } from './care-deps.ts';

export type { CaseNote } from '../repository/case-note.repository.ts';
export type { HouseholdCase } from '../repository/household.repository.ts';
export type { PlacedStay } from '../repository/stay.repository.ts';
export type { StayEvent } from '../repository/stay-event.repository.ts';
export type { TimelineLine } from '../repository/timeline.repository.ts';

const LONGEST_TIMELINE = 500;

/** A stay with what happened in it, first to last. */
export type StayWithEvents = PlacedStay & { readonly events: readonly StayEvent[] };

/** Everything that the health centre knows of a patient's care, by the names of the policy table. */
export interface CareFields extends Condition {
  readonly place: Place | null;
  readonly facility: string | null;
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
  readonly outcome: Outcome | null;
  /** Where the patient is and was, newest first. */
  readonly stays: readonly StayWithEvents[];
  readonly household: readonly HouseholdCase[];
  readonly contacts: readonly CloseContact[];
  readonly loans: readonly OximeterLoan[];
  readonly notes: readonly (CaseNote & { readonly writer: string | null })[];
  readonly timeline: readonly TimelineLine[];
}

export interface CareView {
  readonly subject: RecuperationCase;
  /** What the acting role sees: exactly the fields of the policy table. */
  readonly fields: Partial<CareFields>;
}

/** What the health centre knows of the care of one patient; null when there is no such case. */
export const showCare = (
  deps: Pick<CareDeps, 'database' | 'staffNames'>,
  actor: StaffActor,
  caseId: Uuid,
): Promise<CareView | null> =>
  deps.database.withTenant(actor, async tx => {
    const subject = await caseById(tx, caseId);
    if (subject === null) {
      exemptFromAudit(tx, 'There is no such case.');
      return null;
    }
    const visible = visibleFields(actor.role, 'care.read');
    await recordAudit(tx, {
      action: 'care.read',
      resource: 'case',
      subjectId: caseId,
      purpose: 'care',
      fields: [...visible],
    });
    return { subject, fields: pickVisible(await readCare(deps, tx, caseId), visible) };
  });

async function readCare(
  { staffNames }: Pick<CareDeps, 'staffNames'>,
  tx: Tx,
  caseId: Uuid,
): Promise<CareFields> {
  const stays = await staysOfCase(tx, caseId);
  const events = await eventsOfStays(
    tx,
    stays.map(({ stayId }) => stayId),
  );
  const notes = await notesOfCase(tx, caseId);
  const names = await staffNames(tx, [...new Set(notes.map(({ writtenBy }) => writtenBy))]);
  const latest = stays.find(({ untilOn }) => untilOn === null) ?? stays.at(-1) ?? null;
  return {
    place: latest?.place ?? null,
    facility: latest?.facilityName ?? null,
    from: latest?.fromOn ?? null,
    until: latest?.untilOn ?? null,
    severity: latest?.severity ?? null,
    intensiveCare: latest?.intensiveCare ?? false,
    ventilator: latest?.ventilator ?? false,
    ecmo: latest?.ecmo ?? false,
    outcome: latest?.outcome ?? null,
    stays: stays
      .map(stay => ({ ...stay, events: events.filter(({ stayId }) => stayId === stay.stayId) }))
      .toReversed(),
    household: await householdOfCase(tx, caseId),
    contacts: await contactsOfCase(tx, caseId),
    loans: await loansOfCase(tx, caseId),
    notes: notes.map(note => ({ ...note, writer: names.get(note.writtenBy) ?? null })),
    timeline: await timelineOf(tx, caseId, LONGEST_TIMELINE),
  };
}
