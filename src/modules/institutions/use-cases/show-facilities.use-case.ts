import type { Uuid } from '../../../kernel/ids.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { displayNames } from '../../accounts/index.ts';
import { recordAudit } from '../../audit/index.ts';
import type { Facility } from '../domain/facility.ts';
import type { HealthCentre } from '../domain/health-centre.ts';
import { type FacilityFilter, facilityById, listFacilities } from '../repository/facility.repository.ts';
import { facilityEvents, type RecordedFacilityEvent } from '../repository/facility-event.repository.ts';
import { listHealthCentres } from '../repository/health-centre.repository.ts';
import type { InstitutionsDeps } from './institutions-deps.ts';

const PAGE = 50;

export interface FacilityPage {
  readonly facilities: readonly Facility[];
  readonly centres: readonly HealthCentre[];
  /** The last one of this page, behind which the next begins; null on the last page. */
  readonly next: Pick<Facility, 'name' | 'facilityId'> | null;
}

/** A page of 50 of the registry, by name. */
export const showFacilities = (
  deps: Pick<InstitutionsDeps, 'database'>,
  actor: StaffActor,
  filter: Omit<FacilityFilter, 'limit'>,
): Promise<FacilityPage> =>
  deps.database.withTenant(actor, async tx => {
    const found = await listFacilities(tx, { ...filter, limit: PAGE + 1 });
    const facilities = found.slice(0, PAGE);
    const centres = await listHealthCentres(tx);
    await recordAudit(tx, {
      action: 'facility.list',
      resource: 'facility',
      subjectId: null,
      purpose: 'access-control',
      fields: ['code', 'name', 'kind', 'healthCentre', 'status'],
      detail: { rows: facilities.length },
    });
    return { facilities, centres, next: found.length > PAGE ? (facilities.at(-1) ?? null) : null };
  });

export interface FacilityView {
  readonly facility: Facility;
  readonly centre: HealthCentre | null;
  readonly centres: readonly HealthCentre[];
  /** The newest first; `by` is the person's name where it was one. */
  readonly events: readonly RecordedFacilityEvent[];
}

/** One institution with its history; null when the authority has none with the id. */
export const showFacility = (
  deps: Pick<InstitutionsDeps, 'database'>,
  actor: StaffActor,
  facilityId: Uuid,
): Promise<FacilityView | null> =>
  deps.database.withTenant(actor, async tx => {
    const facility = await facilityById(tx, facilityId);
    await recordAudit(tx, {
      action: 'facility.read',
      resource: 'facility',
      subjectId: facility === null ? null : facilityId,
      purpose: 'access-control',
      fields: ['code', 'name', 'kind', 'address', 'phone', 'email', 'healthCentre', 'status'],
    });
    if (facility === null) return null;
    const centres = await listHealthCentres(tx);
    const events = await facilityEvents(tx, facilityId);
    const names = await displayNames(tx, staffIdsIn(events));
    return {
      facility,
      centre: centres.find(({ healthCentreId }) => healthCentreId === facility.healthCentreId) ?? null,
      centres,
      events: events.map(event => ({ ...event, by: nameOf(names, event.by) })),
    };
  });

const STAFF = 'staff:';

/** The accounts among actors such as `staff:0190…`, each once. */
export const staffIdsIn = (acts: readonly { readonly by: string }[]): readonly Uuid[] => [
  ...new Set(acts.flatMap(({ by }) => (by.startsWith(STAFF) ? [by.slice(STAFF.length) as Uuid] : []))),
];

/** The name behind an actor; '' for a program and for the institution itself. */
export const nameOf = (names: ReadonlyMap<Uuid, string>, by: string): string =>
  by.startsWith(STAFF) ? (names.get(by.slice(STAFF.length) as Uuid) ?? '') : '';
