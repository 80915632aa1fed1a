import type { Uuid } from '../../../kernel/ids.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { visibleFields } from '../../accounts/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { facilityById } from '../../institutions/index.ts';
import type { Stay } from '../domain/stay.ts';
import { type EntryKind, entriesOf } from '../domain/stay-entry.ts';
import { patientOf } from '../repository/patient.repository.ts';
import { lockStay } from '../repository/stay.repository.ts';
import type { CareDeps } from './care-deps.ts';

/** A stay in an institution, as the health centre that enters for it sees it. */
export interface ProxyView {
  readonly stay: Stay;
  readonly name: string;
  readonly facilityName: string;
  readonly entries: readonly EntryKind[];
  readonly enters: ReadonlySet<string>;
}

/** The stay of an institution; null when there is none, or the place is no institution. */
export const showStayForProxy = (
  deps: Pick<CareDeps, 'database'>,
  actor: StaffActor,
  stayId: Uuid,
): Promise<ProxyView | null> =>
  deps.database.withTenant(actor, async tx => {
    const stay = await lockStay(tx, stayId);
    const facility = stay?.facilityId ? await facilityById(tx, stay.facilityId) : null;
    if (stay === null || facility === null) {
      exemptFromAudit(tx, 'There is no such stay.');
      return null;
    }
    const enters = visibleFields(actor.role, 'care.change');
    const { name } = await patientOf(tx, stay.caseId);
    await recordAudit(tx, {
      action: 'care.read',
      resource: 'stay',
      subjectId: stay.caseId,
      purpose: 'care',
      fields: ['name', 'severity', 'intensiveCare', 'ventilator', 'ecmo'],
    });
    return { stay, name, facilityName: facility.name, entries: entriesOf(enters), enters };
  });
