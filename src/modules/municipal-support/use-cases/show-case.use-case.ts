import type { Uuid } from '../../../kernel/ids.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import type { Colleague } from '../../accounts/index.ts';
import type { Eligibility } from '../domain/decide-eligibility.ts';
import type { Decision } from '../domain/decision.ts';
import type { Programme } from '../domain/programme.ts';
import type { SupportCase } from '../domain/support-case.ts';
import { beforeJoin } from '../repository/comparison.repository.ts';
import { programmeOf } from '../repository/programme.repository.ts';
import { casesJoinedInto, likelySame } from '../repository/same-person.repository.ts';
import { answersOfCase, type GivenAnswer } from '../repository/support-answer.repository.ts';
import { supportCaseById } from '../repository/support-case.repository.ts';
import { decisionsOfCase } from '../repository/support-decision.repository.ts';
import { eventsOfCase, type SupportEvent } from '../repository/support-event.repository.ts';
import { changesOfCase, type ValueChange } from '../repository/value-change.repository.ts';
import { unitOf } from './assign.use-case.ts';
import { eligibilityOf } from './check-conditions.use-case.ts';
import { auditSupport, FOUR_DATA, type SupportDeps } from './support-deps.ts';

export type { SupportEvent } from '../repository/support-event.repository.ts';
export type { ValueChange } from '../repository/value-change.repository.ts';

/** Where a case came from, as the city's inbox knows it. */
export interface PackageOrigin {
  readonly providerName: string;
  readonly basisTitle: string;
  readonly sequence: number;
  /** Whom at the provider to ask: a unit and its telephone number; null when nobody wrote it down. */
  readonly inquiries: string | null;
}

export interface CaseDeps extends SupportDeps {
  /** What is known of a package; null of one that the inbox does not know. */
  readonly packageOrigin?: (tx: Tx, receivedPackageId: Uuid) => Promise<PackageOrigin | null>;
}

/** Everything that this module knows of one case. */
export interface SupportCaseView {
  readonly subject: SupportCase;
  readonly answers: readonly GivenAnswer[];
  readonly eligibility: Eligibility;
  readonly decisions: readonly Decision[];
  readonly events: readonly SupportEvent[];
  readonly changes: readonly ValueChange[];
  /** Cases of the same person that were joined to this one. */
  readonly joined: readonly SupportCase[];
  /** This case was joined to another one, and what it was before was kept, so that the two can be parted. */
  readonly isBeforeJoinKept: boolean;
  readonly likelySame: readonly SupportCase[];
  readonly unit: readonly Colleague[];
  /** Names by account of everybody who did something. */
  readonly staff: ReadonlyMap<Uuid, string>;
  readonly programme: Programme | null;
  /** Null unless it came in a package. */
  readonly origin: PackageOrigin | null;
}

const BY_STAFF = /^staff:(.+)$/;

/** The account behind the name of an actor; null for a job. */
export const accountOf = (actor: string): Uuid | null =>
  (BY_STAFF.exec(actor)?.[1] as Uuid | undefined) ?? null;

/** One case with all that belongs to it; null when there is none. */
export const showCase = (
  deps: CaseDeps,
  actor: StaffActor,
  supportCaseId: Uuid,
): Promise<SupportCaseView | null> =>
  deps.database.withTenant(actor, async tx => {
    const subject = await supportCaseById(tx, supportCaseId);
    if (subject === null) {
      exemptFromAudit(tx, 'There is no such case.');
      return null;
    }
    await auditSupport(tx, {
      action: 'support.read',
      supportCaseId,
      fields: [...FOUR_DATA, 'source', 'population', 'conditions', 'decisions'],
    });
    const answers = await answersOfCase(tx, supportCaseId);
    const decisions = await decisionsOfCase(tx, supportCaseId);
    const events = await eventsOfCase(tx, supportCaseId);
    const programme = await programmeOf(tx);
    const accounts = [
      subject.assignedTo,
      ...decisions.flatMap(({ recordedBy, settledBy }) => [recordedBy, settledBy]),
      ...events.map(({ actor: by }) => accountOf(by)),
      ...events.map(({ kind, about }) => (kind === 'assigned' ? about : null)),
    ].filter(id => id !== null);
    return {
      subject,
      answers,
      decisions,
      events,
      programme,
      origin:
        subject.receivedPackageId === null
          ? null
          : ((await deps.packageOrigin?.(tx, subject.receivedPackageId)) ?? null),
      eligibility: await eligibilityOf(tx, subject, programme),
      changes: await changesOfCase(tx, supportCaseId),
      joined: await casesJoinedInto(tx, supportCaseId),
      isBeforeJoinKept: subject.joinedInto !== null && (await beforeJoin(tx, subject)) !== null,
      likelySame: await likelySame(tx, supportCaseId),
      unit: await unitOf(tx),
      staff: await deps.staffNames(tx, [...new Set(accounts)]),
    };
  });
