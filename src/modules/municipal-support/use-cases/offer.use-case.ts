import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import {
  type CallAgain,
  callAgainAt,
  decideOffer,
  isCalledAgain,
  type OfferOutcome,
  type OfferRefusal,
} from '../domain/offer.ts';
import type { Programme } from '../domain/programme.ts';
import type { SupportCase } from '../domain/support-case.ts';
import {
  claimNext,
  countOffers,
  type OfferCounts,
  type OfferPart,
  type OfferPosition,
  offerPage,
  setClaim,
} from '../repository/offer-list.repository.ts';
import { programmeOf } from '../repository/programme.repository.ts';
import { likelySame } from '../repository/same-person.repository.ts';
import { insertAnswers } from '../repository/support-answer.repository.ts';
import { lockSupportCase, supportCaseById } from '../repository/support-case.repository.ts';
import { eventsOfCase, type SupportEvent } from '../repository/support-event.repository.ts';
import { moveSupportCase } from './move-support-case.use-case.ts';
import { auditSupport, FOUR_DATA, type SupportDeps } from './support-deps.ts';

export {
  CLAIM_MINUTES,
  OFFER_PARTS,
  type OfferCounts,
  type OfferPart,
  type OfferPosition,
} from '../repository/offer-list.repository.ts';

const PAGE = 50;

export interface OfferList {
  readonly people: readonly SupportCase[];
  readonly counts: OfferCounts;
  readonly staff: ReadonlyMap<Uuid, string>;
  readonly programme: Programme | null;
  /** Where the next page goes on; null on the last. */
  readonly next: OfferPosition | null;
}

/** The list of people to whom the offer is still due, a page at a time (E-27). */
export const listOffers = (
  deps: SupportDeps,
  actor: StaffActor,
  part: OfferPart,
  after: OfferPosition | null,
): Promise<OfferList> =>
  deps.database.withTenant(actor, async tx => {
    const people = await offerPage(tx, part, after, PAGE);
    await auditSupport(tx, {
      action: 'support.list-offers',
      supportCaseId: null,
      fields: ['name', 'contact', 'period', 'population'],
      detail: { part, rows: people.length },
    });
    return {
      people,
      counts: await countOffers(tx),
      staff: await namesOf(deps, tx, people),
      programme: await programmeOf(tx),
      next: people.length === PAGE ? (people.at(-1) ?? null) : null,
    };
  });

const namesOf = ({ staffNames }: SupportDeps, tx: Tx, people: readonly SupportCase[]) =>
  staffNames(tx, [...new Set(people.flatMap(({ claimedBy }) => claimedBy ?? []))]);

export interface OfferView {
  readonly subject: SupportCase;
  readonly events: readonly SupportEvent[];
  /** Other cases with the same name and number, to be compared by a human. */
  readonly likelySame: readonly SupportCase[];
  readonly staff: ReadonlyMap<Uuid, string>;
  readonly programme: Programme | null;
}

/** One person to whom the offer is due; null when there is no such case. */
export const showOffer = (
  deps: SupportDeps,
  actor: StaffActor,
  supportCaseId: Uuid,
): Promise<OfferView | null> =>
  deps.database.withTenant(actor, async tx => {
    const subject = await supportCaseById(tx, supportCaseId);
    if (subject === null) {
      exemptFromAudit(tx, 'There is no such case.');
      return null;
    }
    await auditSupport(tx, {
      action: 'support.read-offer',
      supportCaseId,
      fields: [...FOUR_DATA, 'source', 'population'],
    });
    return {
      subject,
      events: await eventsOfCase(tx, supportCaseId),
      likelySame: await likelySame(tx, supportCaseId),
      staff: await namesOf(deps, tx, [subject]),
      programme: await programmeOf(tx),
    };
  });

/** Takes the call that waits longest and that no colleague has taken; null when nobody is left to be called now. */
export const takeNextOffer = (deps: Pick<SupportDeps, 'database'>, actor: StaffActor): Promise<Uuid | null> =>
  deps.database.withTenant(actor, async tx => {
    const supportCaseId = await claimNext(tx, actor.id);
    if (supportCaseId === null) exemptFromAudit(tx, 'Nobody is left to be called.');
    else await auditSupport(tx, { action: 'support.claim-offer', supportCaseId });
    return supportCaseId;
  });

/** Takes the call to one person, from a colleague too. */
export const takeOffer = (
  deps: Pick<SupportDeps, 'database'>,
  actor: StaffActor,
  supportCaseId: Uuid,
): Promise<Result<null, 'no-such-case' | 'not-on-list'>> =>
  deps.database.withTenant(actor, async tx => {
    const subject = await lockSupportCase(tx, supportCaseId);
    if (subject === null || subject.callFrom === null) {
      exemptFromAudit(tx, 'No call was taken.');
      return fail(subject === null ? 'no-such-case' : 'not-on-list');
    }
    await setClaim(tx, supportCaseId, actor.id);
    await auditSupport(tx, { action: 'support.claim-offer', supportCaseId });
    return ok(null);
  });

/** Records how the call with the offer ended; who wishes support is asked about the conditions next (E-27, Y-08). */
export const recordOffer = (
  deps: Pick<SupportDeps, 'database'>,
  actor: StaffActor,
  supportCaseId: Uuid,
  { outcome, callAgain }: { readonly outcome: OfferOutcome; readonly callAgain: CallAgain },
): Promise<Result<null, OfferRefusal | 'no-such-case'>> =>
  deps.database.withTenant(actor, async tx => {
    const subject = await lockSupportCase(tx, supportCaseId);
    if (subject === null) {
      exemptFromAudit(tx, 'There is no such case.');
      return fail('no-such-case');
    }
    const decided = decideOffer(subject, outcome, await programmeOf(tx), tx.at);
    if (!decided.ok) {
      await auditSupport(tx, {
        action: 'support.offer-refused',
        supportCaseId,
        detail: { outcome, reason: decided.reason },
      });
      return decided;
    }
    const wish = wishAfter(outcome);
    if (wish !== null) await insertAnswers(tx, supportCaseId, [{ ...TOLD, question: 'wish', answer: wish }]);
    await moveSupportCase(
      tx,
      supportCaseId,
      outcome,
      isCalledAgain(outcome) ? { callAgainAt: callAgainAt(callAgain, tx.at) } : {},
    );
    await auditSupport(tx, {
      action: 'support.offer',
      supportCaseId,
      fields: ['conditions'],
      detail: { outcome },
    });
    return ok(null);
  });

const TOLD = { evidence: 'told', holdsFrom: null, holdsThrough: null, instructedBy: null } as const;

const wishAfter = (outcome: OfferOutcome): 'yes' | 'no' | null =>
  outcome === 'wants' ? 'yes' : outcome === 'declines' ? 'no' : null;
