import type { Instant } from '../../../../kernel/instant.ts';
import { clinicDay } from '../../domain/clinic-day.ts';
import { clinicActs } from '../../domain/clinic-hours.ts';
import { INSTITUTIONS } from '../../domain/synthetic/institutions.ja.ts';
import type { SyntheticWave } from '../../domain/synthetic-wave.ts';
import type { TrainingDeps } from '../training-deps.ts';
import { staffNamed } from './clinic-staff.ts';
import { registerInstitutions } from './register-institutions.ts';
import { reportAsClinic } from './report-as-clinic.ts';
import { receiveFaxes } from './type-as-support.ts';

/**
 * Lets the clinics do in `(after, until]` what they did before the trainee took over: their tests, negatives too, their
 * patients by name, and the page by FAX. What follows from it is the trainee's: nobody accepts a report or types a page in.
 */
export async function goOnReporting(
  deps: TrainingDeps,
  wave: SyntheticWave,
  after: Instant,
  until: Instant,
): Promise<void> {
  for (const { date, what } of clinicActs(after, until)) {
    const day = clinicDay(wave.settings, date, wave.residentsOn(date).length);
    if (what === 'report') {
      const { own, centre } = INSTITUTIONS;
      await reportAsClinic(deps, staffNamed(deps, 'colleague-clinic'), day.own, own.physician);
      await reportAsClinic(deps, staffNamed(deps, 'colleague-centre'), day.centre, centre.physician);
    } else {
      const { fax } = await registerInstitutions(deps.modules, deps.authorityId);
      const sheet = { facilityId: fax, small: false };
      await receiveFaxes(deps, staffNamed(deps, 'colleague-support'), day.faxes, sheet);
    }
  }
}
