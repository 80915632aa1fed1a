import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { supportCaseById } from '../../municipal-support/index.ts';
import {
  type DoneOtherSupport,
  grantedOtherSupport,
  type OtherSupportDecision,
  otherSupportOf,
} from '../repository/other-support.repository.ts';
import { stopsOfCase } from '../repository/rubbish-round.repository.ts';
import { type RubbishService, rubbishServiceOf } from '../repository/rubbish-service.repository.ts';
import { recordGoods } from './goods-audit.ts';
import type { GoodsDeps } from './goods-deps.ts';
import { budgetLeftOf } from './order-facts.ts';
import { type CaseMoney, caseMoney } from './settle-case.use-case.ts';

/** What this module knows of a case. */
export interface GoodsOfCase {
  readonly money: CaseMoney;
  /** Yen that are left for one more order today; null without a limit. */
  readonly budgetLeftYen: number | null;
  readonly rubbish: RubbishService | null;
  readonly stops: Awaited<ReturnType<typeof stopsOfCase>>;
  readonly decisions: readonly OtherSupportDecision[];
  readonly done: readonly DoneOtherSupport[];
  readonly today: PlainDate;
}

/** Goods, rubbish, other support and money of a case; null when there is no such case. */
export const showGoods = (
  { database }: Pick<GoodsDeps, 'database'>,
  staff: StaffActor,
  supportCaseId: Uuid,
): Promise<GoodsOfCase | null> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'nobody was shown');
    const subject = await supportCaseById(tx, supportCaseId);
    if (subject === null) return null;
    await recordGoods(tx, 'goods.read', supportCaseId, { fields: ['orders', 'rounds', 'settlement'] });
    const today = jstDate(tx.at);
    return {
      money: await caseMoney(tx, subject),
      budgetLeftYen: await budgetLeftOf(tx, subject, today, null),
      rubbish: await rubbishServiceOf(tx, supportCaseId),
      stops: await stopsOfCase(tx, supportCaseId),
      decisions: await grantedOtherSupport(tx, supportCaseId),
      done: await otherSupportOf(tx, supportCaseId),
      today,
    };
  });
