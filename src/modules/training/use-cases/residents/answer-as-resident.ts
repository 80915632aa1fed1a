import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { recordAnswer } from '../../../observation/index.ts';
import { nearestVersion } from '../../../rulebook/index.ts';
import { conditionOn, type IllnessCourse } from '../../domain/illness-course.ts';
import type { Random } from '../../domain/random.ts';
import { answerChance, type ResidentPlan } from '../../domain/resident-plan.ts';
import { tickedSymptoms } from '../../domain/symptoms.ts';
import type { TrainingDeps } from '../training-deps.ts';
import { ownFiling } from './own-filing.ts';
import type { ResidentWorld } from './resident-world.ts';

/** Answers the question of `day` by the person's course. Does nothing when the person is no longer asked. */
export async function answerAsResident(
  world: ResidentWorld,
  plan: ResidentPlan,
  day: PlainDate,
): Promise<null> {
  const { modules, authorityId, newId } = world.deps;
  const filingId = await ownFiling(world, plan);
  if (filingId === null) return null;
  const answered = await recordAnswer(
    modules,
    { kind: 'resident', authorityId, id: filingId },
    { subject: { filingId }, answerId: newId(), channel: plan.channel, given: givenAnswer(world, plan, day) },
  );
  if (!answered.ok && answered.reason.kind === 'ask-again')
    throw new Error(`A synthetic person answered what nobody can: ${JSON.stringify(answered.reason)}`);
  return null;
}

function givenAnswer({ deps, wave }: ResidentWorld, plan: ResidentPlan, day: PlainDate) {
  return answerOfCourse(deps, plan.course, day, answerChance(wave.settings.seed, plan, day));
}

/** What somebody answers on `day` whose illness runs like this. */
export function answerOfCourse(
  { modules }: Pick<TrainingDeps, 'modules'>,
  course: IllnessCourse,
  day: PlainDate,
  random: Random,
) {
  const rule = nearestVersion(modules.rulebook.observation, day);
  const condition = conditionOn(course, day, random);
  const codes = (grade: 'ok' | 'caution') =>
    rule.symptoms.filter(symptom => symptom.grade === grade).map(({ code }) => code);
  const offered = {
    mild: codes('ok'),
    worrying: codes('caution'),
    emergency: rule.emergencySymptoms.map(({ code }) => code),
  };
  return {
    ...tickedSymptoms(condition, offered, random),
    temperature: condition.temperature.toFixed(1),
    spo2: condition.spo2 === null ? '' : String(condition.spo2),
    condition: condition.change,
  };
}
