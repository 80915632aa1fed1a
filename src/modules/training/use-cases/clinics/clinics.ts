import { type Instant, jstDate, jstWallTime } from '../../../../kernel/instant.ts';
import { daysBetween } from '../../../../kernel/plain-date.ts';
import { clinicDay } from '../../domain/clinic-day.ts';
import { CLINIC_HOURS } from '../../domain/clinic-hours.ts';
import { INSTITUTIONS } from '../../domain/synthetic/institutions.ja.ts';
import type { SyntheticWave } from '../../domain/synthetic-wave.ts';
import type { TrainingDeps } from '../training-deps.ts';
import { acceptAsCentre, askClinic, type Beds } from './centre-as-staff.ts';
import { staffNamed } from './clinic-staff.ts';
import { openInstitutions, tellInstitutions } from './open-institutions.ts';
import { registerInstitutions } from './register-institutions.ts';
import { reportAsClinic } from './report-as-clinic.ts';
import { receiveFaxes, typeAsSupport, type WaitingPage } from './type-as-support.ts';
import type { MadeReport } from './write-report.ts';

/** Clinics, input support and health centre by script; the clinics alone go on when the trainee has taken over. */
export interface Clinics {
  /** Does what belongs to the hour. */
  readonly work: (at: Instant) => Promise<void>;
}

const EVENING_HOUR = '20:00';
/** So many days before the trainee takes over nobody accepts reports any more, ... */
const REPORTS_LEFT_DAYS = 2;
/** ... and nobody types in pages. */
const PAGES_LEFT_DAYS = 1;

/** Opens the institutions of a wave. */
export async function createClinics(deps: TrainingDeps, wave: SyntheticWave): Promise<Clinics> {
  const { settings } = wave;
  const facilities = await registerInstitutions(deps.modules, deps.authorityId);
  await openInstitutions(deps, settings.from);
  const [own, centre] = [staffNamed(deps, 'colleague-clinic'), staffNamed(deps, 'colleague-centre')];
  const [support, carer] = [staffNamed(deps, 'colleague-support'), staffNamed(deps, 'colleague-care')];
  const dayOf = (at: Instant) => {
    const date = jstDate(at);
    return clinicDay(settings, date, wave.residentsOn(date).length);
  };
  let reports: MadeReport[] = [];
  let ofOwn: readonly MadeReport[] = [];
  let pages: WaitingPage[] = [];

  const report = async (at: Instant): Promise<void> => {
    const day = dayOf(at);
    const made = await Promise.all([
      reportAsClinic(deps, own, day.own, INSTITUTIONS.own.physician),
      reportAsClinic(deps, centre, day.centre, INSTITUTIONS.centre.physician),
    ]);
    ofOwn = made[0];
    reports.push(...made.flat());
  };
  const evening = async (daysLeft: number): Promise<void> => {
    if (daysLeft > REPORTS_LEFT_DAYS) await acceptAll(deps, carer, reports, facilities);
    if (daysLeft > REPORTS_LEFT_DAYS) reports = [];
    if (daysLeft > PAGES_LEFT_DAYS) {
      for (const page of pages) reports.push(...(await typeAsSupport(deps, support, page)));
      pages = [];
    }
    if (daysLeft === 1) await endLastEvening(deps, ofOwn.at(-1));
  };
  return {
    work: async at => {
      const daysLeft = daysBetween(jstDate(at), settings.to);
      if (daysLeft < 1) return;
      switch (jstWallTime(at).slice(11, 16)) {
        case CLINIC_HOURS.report:
          return report(at);
        case CLINIC_HOURS.fax: {
          const { faxes } = dayOf(at);
          const sheet = { facilityId: facilities.fax, small: daysLeft > PAGES_LEFT_DAYS };
          pages.push(...(await receiveFaxes(deps, support, faxes, sheet)));
          return;
        }
        case EVENING_HOUR:
          return evening(daysLeft);
      }
    },
  };
}

async function acceptAll(
  deps: TrainingDeps,
  carer: Parameters<typeof acceptAsCentre>[1],
  reports: readonly MadeReport[],
  beds: Beds,
): Promise<void> {
  for (const report of reports) await acceptAsCentre(deps, carer, report, beds);
}

/** Leaves the trainee's clinic a question about its last patient, and a notice. */
async function endLastEvening(deps: TrainingDeps, last: MadeReport | undefined): Promise<void> {
  if (last !== undefined) await askClinic(deps, staffNamed(deps, 'colleague-care'), last);
  await tellInstitutions(deps);
}
