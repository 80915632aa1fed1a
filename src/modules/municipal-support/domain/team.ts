import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';

/** The posts of the team (Y-14, Y-15). The ordinance binds the first two to posts of the city hall. */
export const POSTS = ['leader', 'sub-leader', 'deputy', 'member'] as const;
export type Post = (typeof POSTS)[number];

/** Somebody in a post of the team. Days are whole days, the last included; null is open. */
export interface TeamPost {
  readonly postId: Uuid;
  readonly accountId: Uuid;
  readonly post: Post;
  readonly validFrom: PlainDate;
  readonly validThrough: PlainDate | null;
}

/** Whether the post is held on a day. */
export const isHeldOn = ({ validFrom, validThrough }: TeamPost, on: PlainDate): boolean =>
  validFrom <= on && (validThrough === null || on <= validThrough);

/** Who confirms decisions on a day: the leader, the sub-leader, and whoever stands in for them that day (Y-15). */
export const decidersOn = (posts: readonly TeamPost[], on: PlainDate): readonly TeamPost[] =>
  posts.filter(held => held.post !== 'member' && isHeldOn(held, on));

/** Whether somebody confirms decisions on a day. */
export const mayDecideOn = (posts: readonly TeamPost[], accountId: Uuid, on: PlainDate): boolean =>
  decidersOn(posts, on).some(held => held.accountId === accountId);

export type AppointmentRefusal =
  | 'ends-before-it-begins'
  | 'deputy-without-end'
  | 'post-taken'
  | 'already-in-post';

/**
 * Whether somebody can be given a post: one leader and one sub-leader at a time (Y-15), a deputy for days that end, nobody
 * twice in one post. Returns the reason, or null.
 */
export function appointmentProblem(
  posts: readonly TeamPost[],
  wanted: Omit<TeamPost, 'postId'>,
): AppointmentRefusal | null {
  if (wanted.validThrough !== null && wanted.validThrough < wanted.validFrom) return 'ends-before-it-begins';
  if (wanted.post === 'deputy' && wanted.validThrough === null) return 'deputy-without-end';
  const meanwhile = posts.filter(held => held.post === wanted.post && overlaps(held, wanted));
  if (meanwhile.some(held => held.accountId === wanted.accountId)) return 'already-in-post';
  const isSingle = wanted.post === 'leader' || wanted.post === 'sub-leader';
  return isSingle && meanwhile.length > 0 ? 'post-taken' : null;
}

type Days = Pick<TeamPost, 'validFrom' | 'validThrough'>;

const overlaps = (one: Days, other: Days): boolean =>
  (one.validThrough === null || other.validFrom <= one.validThrough) &&
  (other.validThrough === null || one.validFrom <= other.validThrough);
