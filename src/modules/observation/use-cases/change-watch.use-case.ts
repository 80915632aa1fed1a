import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { ageOn } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { caseById } from '../../cases/index.ts';
import { normalisePhone } from '../../persons/index.ts';
import { readEmailAddress } from '../../self-recuperation/index.ts';
import type { AskChannel } from '../domain/ask-channel.ts';
import { scheduleFor, scheduleOfCode } from '../domain/schedule.ts';
import {
  type GivenWatch,
  hoursToChoose,
  readWatch,
  type WatchOptions,
  type WatchProblem,
} from '../domain/watch-settings.ts';
import { caseIdOfFiling } from '../repository/contact.repository.ts';
import { storeWatches, type WatchFacts, watchFactsOf } from '../repository/watch.repository.ts';
import {
  isLineLinked,
  setWatch,
  type WatchSettings,
  watchOf,
} from '../repository/watch-settings.repository.ts';
import type { ObservationDeps } from './observation-deps.ts';
import { observationRuleAt } from './observation-rule.ts';

export type { WatchSettings } from '../repository/watch-settings.repository.ts';

export type WatchDeps = Pick<ObservationDeps, 'database' | 'rulebook' | 'askChannels'>;

/** Whose watch: of a case for staff, of their own filing for residents. */
export type WatchSubject = { readonly caseId: Uuid } | { readonly filingId: Uuid };

/** How somebody is asked, and what can be chosen. */
export interface WatchView {
  readonly caseId: Uuid;
  readonly settings: WatchSettings;
  /** The schedule in the words of the rulebook, for staff. */
  readonly scheduleTitle: string;
  readonly options: WatchOptions;
}

export type WhyNoWatch = 'no-such-case' | 'ended';

const FIELDS = ['schedule', 'place', 'chosenMinute', 'channel', 'householdPhone', 'householdEmail'] as const;

/** How somebody is asked, and what can be chosen; the reason when nobody is asked. */
export function showWatch(
  deps: WatchDeps,
  actor: Actor,
  subject: WatchSubject,
): Promise<Result<WatchView, WhyNoWatch>> {
  return deps.database.withTenant(actor, async tx => {
    const found = await find(deps, tx, subject);
    if (!found.ok) return refuse(tx, found.reason);
    await recordAudit(tx, {
      action: 'watch.read',
      resource: 'watch',
      subjectId: found.value.caseId,
      purpose: 'observation',
      fields: FIELDS,
    });
    return ok(found.value);
  });
}

/**
 * Changes how somebody is asked, from their next question on. The schedule is decided anew: whoever waits for a bed is
 * asked more often. K-13, E-21.
 */
export function changeWatch(
  deps: WatchDeps,
  actor: Actor,
  subject: WatchSubject,
  given: Omit<GivenWatch, 'place'> & { readonly place?: string | undefined },
): Promise<Result<Uuid, WhyNoWatch | readonly WatchProblem[]>> {
  return deps.database.withTenant(actor, async tx => {
    const found = await find(deps, tx, subject);
    if (!found.ok) return refuse(tx, found.reason);
    const wanted = { ...given, place: given.place ?? found.value.settings.place };
    const read = readWatch(wanted, found.value.options, { readPhone: normalisePhone, readEmail });
    if (!read.ok) return refuse(tx, read.reason);
    const { caseId, facts } = found.value;
    const schedule = scheduleOf(deps, tx, { ...facts, place: read.value.place }).code;
    await storeWatches(tx, [{ caseId, schedule, channel: read.value.channel }]);
    await setWatch(tx, caseId, { ...read.value, schedule });
    await recordAudit(tx, {
      action: 'watch.change',
      resource: 'watch',
      subjectId: caseId,
      purpose: 'observation',
      fields: FIELDS,
      detail: { channel: read.value.channel, place: read.value.place, schedule, by: actor.kind },
    });
    return ok(caseId);
  });
}

const readEmail = (text: string): string | null => {
  const read = readEmailAddress(text);
  return read.ok ? read.value : null;
};

function refuse<Reason>(tx: Tx, reason: Reason): Result<never, Reason> {
  exemptFromAudit(tx, 'Nothing was changed.');
  return fail(reason);
}

async function find(
  deps: WatchDeps,
  tx: Tx,
  subject: WatchSubject,
): Promise<Result<WatchView & { readonly facts: WatchFacts }, WhyNoWatch>> {
  const caseId = 'caseId' in subject ? subject.caseId : await caseIdOfFiling(tx, subject.filingId);
  if (caseId === null || (await caseById(tx, caseId)) === null) return fail('no-such-case');
  const [facts] = await watchFactsOf(tx, [caseId]);
  if (facts === undefined) return fail('ended');
  const rule = observationRuleAt(deps.rulebook, tx.at);
  const known = await watchOf(tx, caseId);
  const settings = known ?? {
    schedule: scheduleOf(deps, tx, facts).code,
    place: facts.place,
    chosenMinute: null,
    channel: facts.channel,
    householdPhone: null,
    householdEmail: null,
  };
  const isLinked = await isLineLinked(tx, caseId);
  return ok({
    caseId,
    facts,
    settings,
    scheduleTitle: scheduleOfCode(rule, settings.schedule)?.title ?? settings.schedule,
    options: {
      hours: hoursToChoose(rule.ask),
      channels: CHANNELS.filter(channel => deps.askChannels.has(channel)),
      isLineLinked: isLinked,
    },
  });
}

const CHANNELS: readonly AskChannel[] = ['web', 'line', 'sms', 'voice'];

const scheduleOf = ({ rulebook }: Pick<WatchDeps, 'rulebook'>, { at }: Pick<Tx, 'at'>, facts: WatchFacts) =>
  scheduleFor(observationRuleAt(rulebook, at), { ...facts, age: ageOn(facts.birthDate, jstDate(at)) });
