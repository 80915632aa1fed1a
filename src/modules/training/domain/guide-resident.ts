import { jstInstant } from '../../../kernel/instant.ts';
import { addDays, laterDate, type PlainDate } from '../../../kernel/plain-date.ts';
import type { ResidentPlan } from './resident-plan.ts';
import { GUIDE } from './synthetic/guide.ja.ts';
import { emailOf, phoneOf } from './synthetic-contact.ts';

/** The number of the person whom the trainee plays. */
export const GUIDE_ORDINAL = 0;

/**
 * The person whom the trainee follows from `to` on: fell ill nine days before, filed a day later, got the notice,
 * answered every day and is well again, so that the release comes with the next midnight but one. Before `to` the script
 * answers for her, then the trainee does. A wave shorter than that begins with her.
 */
export function guideResident({
  from,
  to,
}: {
  readonly from: PlainDate;
  readonly to: PlainDate;
}): ResidentPlan {
  const filedOn = laterDate(from, addDays(to, -8));
  const onsetOn = addDays(filedOn, -1);
  return {
    ordinal: GUIDE_ORDINAL,
    person: {
      ...GUIDE,
      birthDate: GUIDE.birthDate as PlainDate,
      guardian: null,
      phone: phoneOf(GUIDE_ORDINAL),
      email: emailOf(GUIDE_ORDINAL),
    },
    language: 'ja',
    course: {
      onsetOn,
      testedOn: filedOn,
      lateOnsetOn: null,
      reliefOn: addDays(filedOn, 4),
      relapseOn: null,
      emergencyOn: null,
      answersEvery: 'day',
    },
    filesAt: jstInstant(filedOn, '10:12'),
    obstacle: null,
    channel: 'web',
    testSource: 'own-kit',
    evidence: 'listed-kit',
    photoFault: null,
    refilesAfterHours: null,
    withdrawsAt: null,
    wantsCertificateAt: null,
    promptOn: null,
    callsDesk: null,
    family: [],
    putAside: false,
  };
}
