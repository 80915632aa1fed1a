import type { Uuid } from '../../../kernel/ids.ts';
import { addHours, jstDate } from '../../../kernel/instant.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import type { Programme } from '../domain/programme.ts';
import type { SupportCase } from '../domain/support-case.ts';
import type { SupportStatus } from '../domain/support-status.ts';
import { decidersOn, type TeamPost } from '../domain/team.ts';
import { countOffers, type OfferCounts } from '../repository/offer-list.repository.ts';
import { programmeOf } from '../repository/programme.repository.ts';
import { countLikelySame } from '../repository/same-person.repository.ts';
import { countOpenDecisions } from '../repository/support-decision.repository.ts';
import { countByStatus, recalledSince } from '../repository/support-list.repository.ts';
import { teamPosts } from '../repository/team.repository.ts';
import { auditSupport, type SupportDeps } from './support-deps.ts';

/** For how many hours those whom the prefecture took back stand on top of the work. */
const RECALLS_SHOWN_HOURS = 48;

export interface Overview {
  readonly offers: OfferCounts;
  readonly counts: ReadonlyMap<SupportStatus, number>;
  readonly openDecisions: number;
  readonly likelySame: number;
  /** People whom the prefecture took back lately: nobody may call them any more. */
  readonly recalled: readonly SupportCase[];
  readonly deciders: readonly TeamPost[];
  readonly staff: ReadonlyMap<Uuid, string>;
  readonly programme: Programme | null;
}

/** The work of the city's unit today. */
export const showOverview = (deps: SupportDeps, actor: StaffActor): Promise<Overview> =>
  deps.database.withTenant(actor, async tx => {
    const recalled = await recalledSince(tx, addHours(tx.at, -RECALLS_SHOWN_HOURS));
    const today = jstDate(tx.at);
    const deciders = decidersOn(await teamPosts(tx, today), today);
    await auditSupport(tx, {
      action: 'support.overview',
      supportCaseId: null,
      fields: ['name'],
      detail: { recalled: recalled.length },
    });
    return {
      recalled,
      deciders,
      offers: await countOffers(tx),
      counts: await countByStatus(tx),
      openDecisions: await countOpenDecisions(tx),
      likelySame: await countLikelySame(tx),
      staff: await deps.staffNames(tx, [...new Set(deciders.map(({ accountId }) => accountId))]),
      programme: await programmeOf(tx),
    };
  });

/** What waits, for the navigation of every page. */
export const countWork = (
  deps: Pick<SupportDeps, 'database'>,
  actor: StaffActor,
): Promise<{ readonly offers: number; readonly eligibility: number; readonly decisions: number }> =>
  deps.database.withTenant(actor, async (tx: Tx) => {
    exemptFromAudit(tx, 'Counts of work name nobody.');
    const offers = await countOffers(tx);
    return {
      offers: offers.now + offers.later,
      eligibility: (await countByStatus(tx)).get('eligibility') ?? 0,
      decisions: await countOpenDecisions(tx),
    };
  });
