import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { recordAnswer } from '../../../observation/index.ts';
import { nearestVersion } from '../../../rulebook/index.ts';
import { conditionOn } from '../../domain/illness-course.ts';
import { answerChance, type ResidentPlan } from '../../domain/resident-plan.ts';
import { tickedSymptoms } from '../../domain/symptoms.ts';
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
  const random = answerChance(wave.settings.seed, plan, day);
  const rule = nearestVersion(deps.modules.rulebook.observation, day);
  const condition = conditionOn(plan.course, day, random);
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
