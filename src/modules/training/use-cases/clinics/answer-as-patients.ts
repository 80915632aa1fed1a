import { type Instant, jstDate, jstInstant } from '../../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../../kernel/plain-date.ts';
import { systemActor } from '../../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../../platform/db/database.ts';
import type { IllnessCourse } from '../../domain/illness-course.ts';
import { createRandom, type Random } from '../../domain/random.ts';
import { daysTouched } from '../../domain/synthetic-wave.ts';
import { type ReportedPatient, reportedPatients } from '../../repository/reported-patient.repository.ts';
import { answerOfCourse } from '../residents/answer-as-resident.ts';
import type { TrainingDeps } from '../training-deps.ts';

/** When notified patients, who are asked morning and evening, answer the telephone. */
const ANSWER_HOURS = ['09:00', '16:00'];
/** How many questions they let pass. */
const SILENCE = 0.04;

/** Lets the patients whom institutions reported answer what they are asked in `(after, until]`, all at once. */
export async function answerAsPatients(deps: TrainingDeps, after: Instant, until: Instant): Promise<void> {
  const moments = daysTouched(after, until)
    .flatMap(day => ANSWER_HOURS.map(hour => jstInstant(day, hour)))
    .filter(at => at > after && at <= until);
  const last = moments.at(-1);
  if (last === undefined) return;
  const { modules, authorityId } = deps;
  const patients = await modules.database.withTenant(systemActor(authorityId, 'training.patients'), tx => {
    exemptFromAudit(tx, 'People who never lived know that they are ill.');
    return reportedPatients(tx);
  });
  await Promise.all(patients.map(patient => answerTelephone(deps, patient, last)));
}

async function answerTelephone(deps: TrainingDeps, patient: ReportedPatient, at: Instant): Promise<void> {
  const random = chanceOf(patient, at);
  if (random.chance(SILENCE)) return;
  const { modules, authorityId, newId } = deps;
  // Whether there is a question for them now is decided there.
  await modules.answers.submit(authorityId, {
    subject: { caseId: patient.caseId },
    answerId: newId(),
    channel: 'voice',
    given: answerOfCourse(deps, courseOf(patient), jstDate(at), random),
    answeredBy: systemActor(authorityId, 'training.patients'),
  });
}

const DAYS_TO_RELIEF = 6;

/** How the illness of a patient runs; those who need a bed are ill for longer. */
function courseOf({ sampledOn, onsetOn, needsBed }: ReportedPatient): IllnessCourse {
  const illFrom: PlainDate = onsetOn ?? sampledOn;
  return {
    testedOn: sampledOn,
    onsetOn,
    lateOnsetOn: null,
    reliefOn: addDays(illFrom, needsBed ? 2 * DAYS_TO_RELIEF : DAYS_TO_RELIEF),
    relapseOn: null,
    emergencyOn: null,
    answersEvery: 'day',
  };
}

/** By telephone number and hour: the ids differ from one replay to the next, these do not. */
function chanceOf({ phone }: ReportedPatient, at: Instant): Random {
  const seed = [...`${phone}|${at}`].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7);
  return createRandom(seed);
}
