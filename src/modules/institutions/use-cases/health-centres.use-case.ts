import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { normalisePhone } from '../../persons/index.ts';
import { type HealthCentre, type HealthCentreProblem, readHealthCentre } from '../domain/health-centre.ts';
import { facilitiesIn, updateFacility } from '../repository/facility.repository.ts';
import { insertFacilityEvents } from '../repository/facility-event.repository.ts';
import {
  insertHealthCentre,
  listHealthCentres,
  updateHealthCentre,
} from '../repository/health-centre.repository.ts';
import { type InstitutionsDeps, placesOf } from './institutions-deps.ts';

type CentreDeps = Pick<InstitutionsDeps, 'database' | 'addressBook' | 'prefecture'>;

/** A health centre with the names of its municipalities. */
export interface HealthCentreView extends HealthCentre {
  readonly municipalities: readonly string[];
}

/** Every health centre of the authority, by name. */
export const showHealthCentres = (
  deps: CentreDeps,
  actor: StaffActor,
): Promise<readonly HealthCentreView[]> =>
  deps.database.withTenant(actor, async tx => {
    const centres = await listHealthCentres(tx);
    await audit(tx, 'list', null);
    return centres.map(centre => ({
      ...centre,
      municipalities: centre.municipalityCodes.map(
        code => deps.addressBook.municipalityCoded(code)?.name ?? code,
      ),
    }));
  });

/**
 * Adds a health centre, or writes the one with `healthCentreId` anew, and takes the institutions of its municipalities
 * that belong to none; those of municipalities that it gives up belong to none from then on. `no-such-centre` when the
 * authority has none with that id; a municipality belongs to one health centre.
 */
export const saveHealthCentre = (
  deps: CentreDeps,
  actor: StaffActor,
  healthCentreId: Uuid | null,
  typed: Readonly<Record<'name' | 'phone' | 'municipalities', string>>,
): Promise<Result<Uuid, readonly HealthCentreProblem[] | 'no-such-centre'>> =>
  deps.database.withTenant(actor, async tx => {
    const centres = await listHealthCentres(tx);
    const before = centres.find(centre => centre.healthCentreId === healthCentreId);
    if (healthCentreId !== null && before === undefined) {
      await audit(tx, 'refuse-change', null);
      return fail('no-such-centre' as const);
    }
    const others = centres.filter(centre => centre.healthCentreId !== healthCentreId);
    const read = readHealthCentre(typed, { places: placesOf(deps), normalisePhone, others });
    await audit(tx, read.ok ? 'save' : 'refuse-change', healthCentreId);
    if (!read.ok) return read;
    const centre = { ...read.value, healthCentreId: healthCentreId ?? tx.newId() };
    await (healthCentreId === null ? insertHealthCentre(tx, centre) : updateHealthCentre(tx, centre));
    const { municipalityCodes } = centre;
    const givenUp = (before?.municipalityCodes ?? []).filter(code => !municipalityCodes.includes(code));
    await reassign(tx, { codes: givenUp, from: centre.healthCentreId, to: null });
    await reassign(tx, { codes: municipalityCodes, from: null, to: centre.healthCentreId });
    return ok(centre.healthCentreId);
  });

/** Hands the institutions of some municipalities over, and keeps that in the history of each. */
async function reassign(
  tx: Tx,
  move: { readonly codes: readonly string[]; readonly from: Uuid | null; readonly to: Uuid | null },
): Promise<void> {
  const facilities = await facilitiesIn(tx, move.codes, move.from);
  for (const facility of facilities)
    await updateFacility(tx, facility.facilityId, { ...facility, healthCentreId: move.to });
  await insertFacilityEvents(
    tx,
    facilities.map(({ facilityId }) => ({
      facilityId,
      kind: 'corrected',
      changes: { healthCentreId: [move.from, move.to] },
      source: 'form',
    })),
  );
}

const audit = (tx: Tx, verb: string, subjectId: Uuid | null): Promise<void> =>
  recordAudit(tx, {
    action: `health-centre.${verb}`,
    resource: 'health-centre',
    subjectId,
    purpose: 'access-control',
    fields: ['name', 'phone', 'municipalities'],
  });
