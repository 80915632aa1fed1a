import type { Uuid } from '../../../kernel/ids.ts';
import { type Instant, jstDate } from '../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { pickVisible, visibleFields } from '../../accounts/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { SEEN_AFTER_END_DAYS, type StayStatus, statusOf } from '../domain/stay.ts';
import { type EntryKind, entriesOf } from '../domain/stay-entry.ts';
import {
  countStays,
  type InstitutionStay,
  type StayFields,
  type StayFilter,
  type StayPosition,
  stayOfInstitution,
  staysOfInstitution,
} from '../repository/institution-stay.repository.ts';
import { eventsOfStays, type StayEvent } from '../repository/stay-event.repository.ts';
import type { CareDeps } from './care-deps.ts';

export type { StayFields, StayFilter, StayPosition } from '../repository/institution-stay.repository.ts';

/** A stay as an institution sees it. */
export interface ShownStay {
  readonly stayId: Uuid;
  readonly status: StayStatus;
  /** When the values of a day were last entered; null for those who may not see them. */
  readonly observedAt: Instant | null;
  /** Exactly the fields that the policy table shows to the acting role (H-18). */
  readonly fields: Partial<StayFields>;
}

export interface StayList {
  readonly stays: readonly ShownStay[];
  readonly counts: Readonly<Record<StayFilter, number>>;
  /** The fields that the acting role sees, from which the columns follow. */
  readonly visible: ReadonlySet<string>;
  readonly next: StayPosition | null;
}

const PAGE = 50;

/** The patients of the acting institution; null for somebody of none. */
export async function listStays(
  deps: Pick<CareDeps, 'database'>,
  actor: StaffActor,
  filter: StayFilter,
  after: StayPosition | null,
): Promise<StayList | null> {
  const { facilityId = null } = actor;
  if (facilityId === null) return null;
  return deps.database.withTenant(actor, async tx => {
    const seenFrom = seenFromOn(tx);
    const rows = await staysOfInstitution(tx, facilityId, { filter, after, seenFrom }, PAGE);
    const visible = visibleFields(actor.role, 'stay.read');
    await recordAudit(tx, {
      action: 'stay.list',
      resource: 'stay',
      subjectId: null,
      purpose: 'care',
      fields: [...visible],
      detail: { filter, rows: rows.length },
    });
    return {
      stays: rows.map(row => shown(row, visible)),
      counts: await countStays(tx, facilityId, seenFrom),
      visible,
      next: rows.length === PAGE ? (rows.at(-1) ?? null) : null,
    };
  });
}

export interface StayView extends ShownStay {
  /** What happened, newest first, as far as the acting role may see it. */
  readonly events: readonly StayEvent[];
  /** What the acting role may enter, and its fields. */
  readonly entries: readonly EntryKind[];
  readonly enters: ReadonlySet<string>;
}

/** One stay of the acting institution; null when there is none, or it is another's: nobody can tell which. */
export const showStay = (
  deps: Pick<CareDeps, 'database'>,
  actor: StaffActor,
  stayId: Uuid,
): Promise<StayView | null> =>
  deps.database.withTenant(actor, async tx => {
    const row = await stayOfInstitution(tx, stayId, seenFromOn(tx));
    if (row === null) {
      exemptFromAudit(tx, 'There is no such stay.');
      return null;
    }
    const visible = visibleFields(actor.role, 'stay.read');
    const enters = visibleFields(actor.role, 'stay.enter');
    await recordAudit(tx, {
      action: 'stay.read',
      resource: 'stay',
      subjectId: stayId,
      purpose: 'care',
      fields: [...visible],
    });
    const events = await eventsOfStays(tx, [stayId]);
    return {
      ...shown(row, visible),
      events: events.filter(event => isShown(event, visible)).toReversed(),
      entries: entriesOf(enters),
      enters,
    };
  });

const seenFromOn = ({ at }: Pick<Tx, 'at'>): PlainDate => addDays(jstDate(at), -SEEN_AFTER_END_DAYS);

const shown = (
  { stayId, arrivedAt, observedAt, ...fields }: InstitutionStay,
  visible: ReadonlySet<string>,
): ShownStay => ({
  stayId,
  status: statusOf({ untilOn: fields.until, arrivedAt }),
  observedAt: visible.has('temperature') ? observedAt : null,
  fields: pickVisible<StayFields>(fields, visible),
});

const isShown = ({ kind }: StayEvent, visible: ReadonlySet<string>): boolean => {
  if (kind === 'condition') return visible.has('severity');
  return kind !== 'day' || visible.has('temperature');
};
