import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate, startOfJstDay } from '../../../kernel/instant.ts';
import { addDays } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { readDayNear } from '../../../kernel/written-day.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { publish } from '../../../platform/outbox/outbox.ts';
import { visibleFields } from '../../accounts/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { type AnswerProblem, observationRuleAt, readAnswer } from '../../observation/index.ts';
import { afterAct, SEEN_AFTER_END_DAYS, type Stay, type StayRefusal, statusOf } from '../domain/stay.ts';
import {
  ACT_OF,
  ENTRY_FIELDS,
  ENTRY_KINDS,
  type EntryKind,
  type EntryProblem,
  fieldsOutside,
  type GivenFields,
  readEntry,
  type StayEntry,
} from '../domain/stay-entry.ts';
import { endStay, lockStay, setArrival, setCondition } from '../repository/stay.repository.ts';
import { type DayValues, insertStayEvent } from '../repository/stay-event.repository.ts';
import type { CareDeps } from './care-deps.ts';

/** Told after the values of a day were entered in an institution: `{ eventId }`. */
export const STAY_OBSERVED = 'stay.observed';
/** Told when a patient has come to an institution: `{ stayId }`. */
export const STAY_ARRIVED = 'stay.arrived';
/** Told when an institution let a patient go, or they died there: `{ stayId }`. */
export const STAY_ENDED = 'stay.ended';

export type EnterRefusal =
  | { readonly kind: 'no-such-stay' }
  /** Fields that the policy table does not let the acting role enter. */
  | { readonly kind: 'outside'; readonly fields: readonly string[] }
  | { readonly kind: 'problems'; readonly problems: readonly EntryProblem[] }
  | { readonly kind: 'ask-again'; readonly problems: readonly AnswerProblem[] }
  | { readonly kind: 'not-now'; readonly reason: StayRefusal };

type EnterDeps = Pick<CareDeps, 'database' | 'rulebook'>;

/**
 * Enters something about a stay (H-16, H-17): an institution about its own patients, the health centre for an institution.
 * `permission` decides by the policy table which fields may be entered; any other is refused and audited.
 */
export const enterStay = (
  deps: EnterDeps,
  actor: StaffActor,
  stayId: Uuid,
  permission: 'stay.enter' | 'care.change',
  { kind, fields }: { readonly kind: EntryKind; readonly fields: GivenFields },
): Promise<Result<null, EnterRefusal>> =>
  deps.database.withTenant(actor, async tx => {
    const stay = await lockStay(tx, stayId);
    if (stay?.facilityId == null || isLongOver(tx, stay)) {
      exemptFromAudit(tx, 'There is no such stay.');
      return fail({ kind: 'no-such-stay' });
    }
    const outside = fieldsOutside(kind, fields, visibleFields(actor.role, permission));
    if (outside.length > 0) {
      await auditRefusal(tx, stay, outside);
      return fail({ kind: 'outside', fields: outside });
    }
    const entered = await enter(deps, tx, stay, kind, fields);
    if (!entered.ok) exemptFromAudit(tx, 'Nothing was entered.');
    else await auditEntry(tx, stay, kind);
    return entered;
  });

const isLongOver = (tx: Tx, { untilOn }: Stay): boolean =>
  untilOn !== null && untilOn < addDays(jstDate(tx.at), -SEEN_AFTER_END_DAYS);

async function enter(
  deps: EnterDeps,
  tx: Tx,
  stay: Stay,
  kind: EntryKind,
  fields: GivenFields,
): Promise<Result<null, EnterRefusal>> {
  const after = afterAct(statusOf(stay), ACT_OF[kind]);
  if (!after.ok) return fail({ kind: 'not-now', reason: after.reason });
  if (kind === 'day') return enterDay(deps, tx, stay, fields);
  const today = jstDate(tx.at);
  const read = readEntry(kind, fields, stay, { today, readDay: text => readDayNear(text, today) });
  if (!read.ok) return fail({ kind: 'problems', problems: read.reason });
  await store(tx, stay, read.value);
  return ok(null);
}

async function store(tx: Tx, stay: Stay, entry: StayEntry): Promise<void> {
  const { stayId } = stay;
  switch (entry.kind) {
    case 'arrival':
      await setArrival(tx, stayId, entry.from);
      await insertStayEvent(tx, stay, { kind: 'arrived' }, startOfJstDay(entry.from));
      return publish(tx, { type: STAY_ARRIVED, payload: { stayId } });
    case 'condition':
      await setCondition(tx, stayId, entry);
      await insertStayEvent(tx, stay, { kind: 'condition', now: entry });
      return;
    case 'end':
      await endStay(tx, stayId, entry.until, entry.outcome);
      await insertStayEvent(tx, stay, { kind: 'ended', outcome: entry.outcome }, startOfJstDay(entry.until));
      return publish(tx, { type: STAY_ENDED, payload: { stayId } });
  }
}

/** Values are read as an answer to the daily question is, so that they can count as one. */
async function enterDay(
  { rulebook }: EnterDeps,
  tx: Tx,
  stay: Stay,
  fields: GivenFields,
): Promise<Result<null, EnterRefusal>> {
  const first = (name: string): string => fields[name]?.[0] ?? '';
  const read = readAnswer(observationRuleAt(rulebook, tx.at), {
    temperature: first('temperature'),
    spo2: first('spo2'),
    symptoms: fields.symptoms ?? [],
    emergencySymptoms: fields.emergencySymptoms ?? [],
    condition: first('condition'),
  });
  if (!read.ok) return fail({ kind: 'ask-again', problems: read.reason });
  const values: DayValues = read.value;
  const eventId = await insertStayEvent(tx, stay, { kind: 'day', values });
  await publish(tx, { type: STAY_OBSERVED, payload: { eventId } });
  return ok(null);
}

/** Names of fields that the program knows; what else was typed as a name may be anything, and is counted alone. */
const KNOWN: ReadonlySet<string> = new Set(ENTRY_KINDS.flatMap(kind => ENTRY_FIELDS[kind]));

const auditRefusal = (tx: Tx, { stayId }: Stay, outside: readonly string[]): Promise<void> =>
  recordAudit(tx, {
    action: 'stay.refuse-entry',
    resource: 'stay',
    subjectId: stayId,
    purpose: 'care',
    fields: outside.filter(name => KNOWN.has(name)),
    detail: { fields: outside.length },
  });

const auditEntry = (tx: Tx, { stayId }: Stay, kind: EntryKind): Promise<void> =>
  recordAudit(tx, {
    action: `stay.enter-${kind}`,
    resource: 'stay',
    subjectId: stayId,
    purpose: 'care',
    fields: ENTRY_FIELDS[kind],
  });
