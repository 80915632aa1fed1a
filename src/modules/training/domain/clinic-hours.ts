import { type Instant, jstInstant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { daysTouched } from './synthetic-wave.ts';

/** When the clinics of a day report, and when the page of the one that writes by hand arrives; JST `HH:mm`. */
export const CLINIC_HOURS = { report: '12:00', fax: '16:00' } as const;

/** Something that clinics do at its hour. */
export interface ClinicAct {
  readonly date: PlainDate;
  readonly what: keyof typeof CLINIC_HOURS;
}

/** What clinics do in `(after, until]`, in order. */
export const clinicActs = (after: Instant, until: Instant): readonly ClinicAct[] =>
  daysTouched(after, until).flatMap(date =>
    (['report', 'fax'] as const).flatMap(what => {
      const at = jstInstant(date, CLINIC_HOURS[what]);
      return at > after && at <= until ? [{ date, what }] : [];
    }),
  );
