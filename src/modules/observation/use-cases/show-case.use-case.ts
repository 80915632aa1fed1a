import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { ageOn } from '../../../kernel/plain-date.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { mayStaff, visibleFields } from '../../accounts/index.ts';
import { recordAudit } from '../../audit/index.ts';
import {
  type CaseEvent,
  caseById,
  decideRelease,
  listCaseEvents,
  mayReopen,
  type RecuperationCase,
} from '../../cases/index.ts';
import { type Person, personById } from '../../persons/index.ts';
import type { CareCall } from '../domain/care-task.ts';
import { daysObserved, type ObservedDay } from '../domain/day-history.ts';
import { standingCalls } from '../domain/outcome-choice.ts';
import type { ReleaseObstacle } from '../domain/release-proposal.ts';
import { type ObservedSlot, slotsObserved } from '../domain/slot-history.ts';
import { suggestsWelfareCheck } from '../domain/task-clock.ts';
import { type CareTask, caseIdOfTask, tasksOfCase } from '../repository/care-task.repository.ts';
import { type Observation, observationsOfCases } from '../repository/observation.repository.ts';
import { heardOf } from '../repository/release-candidate.repository.ts';
import { slotsOfCase } from '../repository/slot.repository.ts';
import { type TriedStep, triedStepsOf } from '../repository/tried-step.repository.ts';
import { type WatchSettings, watchOf } from '../repository/watch-settings.repository.ts';
import type { StaffActor } from './claim-task.use-case.ts';
import type { ObservationDeps } from './observation-deps.ts';
import { observationRuleAt } from './observation-rule.ts';
import { releaseProposal } from './release-proposal-of.ts';

const HEALTH_FIELDS = ['temperature', 'spo2', 'symptoms', 'emergencySymptoms', 'condition', 'grade'] as const;
const FIELDS = ['name', 'nameKana', 'birthDate', 'phone', 'address', 'dayZero', 'endsAt', 'status'] as const;

/** One question of a case, with its answers and with what was tried to get one. */
export type CaseSlot = ObservedSlot<Observation, TriedStep>;

export interface CaseHealth {
  readonly days: readonly ObservedDay<Observation>[];
  readonly slots: readonly CaseSlot[];
  readonly tasks: readonly CareTask[];
}

/** A person's case as staff see it. */
export interface CaseView {
  readonly subject: RecuperationCase;
  readonly person: Person & { readonly age: number };
  readonly events: readonly CaseEvent[];
  /** Null for roles that may not see what people answered. */
  readonly health: CaseHealth | null;
  /** What keeps the rule from releasing the person now; null when nothing does. */
  readonly obstacle: ReleaseObstacle | null;
  /** Whether the acting role may release the person now, by its own decision. */
  readonly mayRelease: boolean;
  /** Whether the acting role may take the watch up again, should the person have fallen ill late. */
  readonly mayReopen: boolean;
  readonly mayWork: boolean;
  /** How the person is asked; null before the watch has begun. */
  readonly watch: WatchSettings | null;
  readonly mayChangeWatch: boolean;
  /** How many calls in a row reached nobody, once there are so many that a visit is due; else null. */
  readonly unreachedCalls: number | null;
}

/** One task with the case that it is about. */
export interface TaskView extends CaseView {
  readonly task: CareTask;
}

/** Everything about one case that the acting role may see; null when there is none in this authority. */
export function showCase(
  deps: Pick<ObservationDeps, 'database' | 'rulebook'>,
  actor: StaffActor,
  caseId: Uuid,
): Promise<CaseView | null> {
  return deps.database.withTenant(actor, tx => readCase(deps, tx, actor, caseId));
}

/** One task and its case; null when there is no such open task in this authority. */
export function showTask(
  deps: Pick<ObservationDeps, 'database' | 'rulebook'>,
  actor: StaffActor,
  taskId: Uuid,
): Promise<TaskView | null> {
  return deps.database.withTenant(actor, async tx => {
    const caseId = await caseIdOfTask(tx, taskId);
    if (caseId === null) {
      exemptFromAudit(tx, 'There is no such task.');
      return null;
    }
    const view = await readCase(deps, tx, actor, caseId);
    const task = view?.health?.tasks.find(known => known.taskId === taskId && known.closedAt === null);
    return view === null || task === undefined ? null : { ...view, task };
  });
}

async function readCase(
  deps: Pick<ObservationDeps, 'rulebook'>,
  tx: Tx,
  actor: StaffActor,
  caseId: Uuid,
): Promise<CaseView | null> {
  const subject = await caseById(tx, caseId);
  const person = subject === null ? null : await personById(tx, subject.personId);
  if (subject === null || person === null) {
    exemptFromAudit(tx, 'There is no such case.');
    return null;
  }
  const visible = visibleFields(actor.role, 'case.read');
  const seesHealth = HEALTH_FIELDS.every(field => visible.has(field));
  await recordAudit(tx, {
    action: 'case.read',
    resource: 'case',
    subjectId: caseId,
    purpose: 'observation',
    fields: seesHealth ? [...FIELDS, ...HEALTH_FIELDS] : FIELDS,
  });
  const health = seesHealth ? await healthOf(tx, caseId) : null;
  return {
    subject,
    person: { ...person, age: ageOn(person.birthDate, jstDate(tx.at)) },
    events: await listCaseEvents(tx, caseId),
    health,
    obstacle: await obstacleTo(deps, tx, subject),
    mayRelease: mayStaff(actor.role, 'case.release') && decideRelease(subject, tx.at).ok,
    mayReopen: mayStaff(actor.role, 'case.release') && mayReopen(subject, tx.at),
    mayWork: mayStaff(actor.role, 'task.work'),
    watch: seesHealth ? await watchOf(tx, caseId) : null,
    mayChangeWatch: mayStaff(actor.role, 'watch.change'),
    unreachedCalls: unreachedCalls(health, observationRuleAt(deps.rulebook, tx.at)),
  };
}

async function obstacleTo(
  deps: Pick<ObservationDeps, 'rulebook'>,
  tx: Tx,
  subject: RecuperationCase,
): Promise<ReleaseObstacle | null> {
  const heard = (await heardOf(tx, [subject.caseId])).get(subject.caseId);
  if (heard === undefined) throw new Error('Nothing was read about the case.');
  const proposal = releaseProposal(deps.rulebook, tx, subject, heard);
  return proposal.ok ? null : proposal.reason;
}

async function healthOf(tx: Tx, caseId: Uuid): Promise<CaseHealth> {
  const slots = await slotsOfCase(tx, caseId);
  const observations = await observationsOfCases(tx, [caseId]);
  return {
    days: daysObserved(slots, observations),
    slots: slotsObserved(slots, observations, await triedStepsOf(tx, caseId)),
    tasks: await tasksOfCase(tx, caseId),
  };
}

/** Counts the calls of all tasks about the person since somebody last reached them. */
function unreachedCalls(
  health: CaseHealth | null,
  rule: Parameters<typeof suggestsWelfareCheck>[1],
): number | null {
  const calls = callsOf(health?.tasks ?? []);
  if (!suggestsWelfareCheck(calls, rule)) return null;
  const lastReached = calls.findLastIndex(
    ({ outcome }) => outcome !== 'not-reached' && outcome !== 'call-again',
  );
  return calls.slice(lastReached + 1).filter(({ outcome }) => outcome === 'not-reached').length;
}

/** Every call that stands, oldest first; one that ended several tasks once. */
function callsOf(tasks: readonly CareTask[]): readonly CareCall[] {
  const calls = new Map(
    tasks.flatMap(task => standingCalls(task.calls).map(call => [`${call.at} ${call.by}`, call] as const)),
  );
  return [...calls.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
}
