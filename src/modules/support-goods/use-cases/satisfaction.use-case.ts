import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { type SupportCase, supportCaseById } from '../../municipal-support/index.ts';
import {
  type GivenSatisfaction,
  readSatisfaction,
  type SatisfactionProblem,
} from '../domain/satisfaction.ts';
import {
  countMarks,
  hasAnswered,
  insertSatisfaction,
  type MarkCounts,
} from '../repository/satisfaction.repository.ts';
import { recordGoods } from './goods-audit.ts';
import type { GoodsDeps } from './goods-deps.ts';
import { isOver } from './settle-case.use-case.ts';

export type { MarkCounts } from '../repository/satisfaction.repository.ts';

type Deps = Pick<GoodsDeps, 'database'>;

/** Whether somebody can be asked how content they were; null when there is no such case. */
export const showSatisfactionDesk = (
  { database }: Deps,
  staff: StaffActor,
  supportCaseId: Uuid,
): Promise<{
  readonly subject: SupportCase;
  readonly hasAnswered: boolean;
  readonly isOver: boolean;
} | null> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'nobody was shown');
    const subject = await supportCaseById(tx, supportCaseId);
    if (subject === null) return null;
    await recordGoods(tx, 'satisfaction.begin', supportCaseId, { fields: ['name', 'contact'] });
    return { subject, hasAnswered: await hasAnswered(tx, supportCaseId), isOver: isOver(subject.status) };
  });

/** Keeps what somebody answered at the end of support, once. */
export const recordSatisfaction = (
  { database }: Deps,
  staff: StaffActor,
  supportCaseId: Uuid,
  given: GivenSatisfaction,
): Promise<Result<null, 'no-such-case' | 'not-now' | readonly SatisfactionProblem[]>> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'nothing was changed');
    const subject = await supportCaseById(tx, supportCaseId);
    if (subject === null) return fail('no-such-case');
    if (!isOver(subject.status)) return fail('not-now');
    const answers = readSatisfaction(given, jstDate(tx.at));
    if (!answers.ok) return answers;
    if (!(await insertSatisfaction(tx, supportCaseId, answers.value))) return fail('not-now');
    await recordGoods(tx, 'satisfaction.record', supportCaseId);
    return ok(null);
  });

/** How content people were who answered within the days: numbers alone. */
export const showSatisfaction = (
  { database }: Deps,
  staff: StaffActor,
  days: { readonly from: PlainDate; readonly through: PlainDate },
): Promise<MarkCounts> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'numbers of marks tell of nobody');
    return countMarks(tx, days);
  });
