import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { addDays } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import type { Colleague } from '../../accounts/index.ts';
import { type AppointmentRefusal, appointmentProblem, decidersOn, type TeamPost } from '../domain/team.ts';
import { endPost, insertPost, teamPosts } from '../repository/team.repository.ts';
import { unitOf } from './assign.use-case.ts';
import { auditSupport, type SupportDeps } from './support-deps.ts';

export interface TeamView {
  /** Who holds a post today or later. */
  readonly posts: readonly TeamPost[];
  readonly deciders: readonly TeamPost[];
  readonly unit: readonly Colleague[];
  readonly staff: ReadonlyMap<Uuid, string>;
}

/** The team and who decides today (Y-14, Y-15). */
export const showTeam = (deps: SupportDeps, actor: StaffActor): Promise<TeamView> =>
  deps.database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'The posts of colleagues are no data about a person supported.');
    const today = jstDate(tx.at);
    const posts = await teamPosts(tx, today);
    return {
      posts,
      deciders: decidersOn(posts, today),
      unit: await unitOf(tx),
      staff: await deps.staffNames(tx, [...new Set(posts.map(({ accountId }) => accountId))]),
    };
  });

/** Gives somebody of the unit a post for some days. */
export const appoint = (
  deps: Pick<SupportDeps, 'database'>,
  actor: StaffActor,
  wanted: Omit<TeamPost, 'postId'>,
): Promise<Result<null, AppointmentRefusal | 'no-such-colleague'>> =>
  deps.database.withTenant(actor, async tx => {
    const isThere = (await unitOf(tx)).some(({ accountId }) => accountId === wanted.accountId);
    const problem = isThere
      ? appointmentProblem(await teamPosts(tx, wanted.validFrom), wanted)
      : 'no-such-colleague';
    if (problem !== null) {
      exemptFromAudit(tx, 'Nobody was appointed.');
      return fail(problem);
    }
    await insertPost(tx, wanted, actor.id);
    await auditSupport(tx, {
      action: 'support.appoint',
      supportCaseId: null,
      fields: ['team'],
      detail: { post: wanted.post, accountId: wanted.accountId },
    });
    return ok(null);
  });

/** Takes a post from somebody, from today on. */
export const dismiss = (
  deps: Pick<SupportDeps, 'database'>,
  actor: StaffActor,
  postId: Uuid,
): Promise<Result<null, 'no-such-post'>> =>
  deps.database.withTenant(actor, async tx => {
    if (!(await endPost(tx, postId, addDays(jstDate(tx.at), -1)))) {
      exemptFromAudit(tx, 'There is no such post.');
      return fail('no-such-post');
    }
    await auditSupport(tx, {
      action: 'support.dismiss',
      supportCaseId: null,
      fields: ['team'],
      detail: { postId },
    });
    return ok(null);
  });
