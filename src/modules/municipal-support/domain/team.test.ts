import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { appointmentProblem, decidersOn, isHeldOn, mayDecideOn, type Post, type TeamPost } from './team.ts';

const day = (text: string) => text as PlainDate;
const account = (name: string) => name as Uuid;
const held = (post: Post, who: string, from: string, through: string | null = null): TeamPost => ({
  postId: `${post}-${who}` as Uuid,
  accountId: account(who),
  post,
  validFrom: day(from),
  validThrough: through === null ? null : day(through),
});

describe('the team (Y-14, Y-15)', () => {
  const team = [
    held('leader', 'vice-director', '2021-02-05'),
    held('sub-leader', 'chief', '2021-02-05'),
    held('deputy', 'clerk', '2022-03-01', '2022-03-07'),
    held('member', 'member', '2021-02-05'),
  ];

  it('lets leaders decide, those who stand in for them on their days, and members never', () => {
    const onDay = (text: string) => decidersOn(team, day(text)).map(({ accountId }) => accountId);
    expect(onDay('2022-02-28')).toEqual(['vice-director', 'chief']);
    expect(onDay('2022-03-01')).toEqual(['vice-director', 'chief', 'clerk']);
    expect(onDay('2022-03-07')).toContain('clerk');
    expect(onDay('2022-03-08')).not.toContain('clerk');
    expect(onDay('2021-02-04')).toEqual([]);
    expect(mayDecideOn(team, account('member'), day('2022-03-01'))).toBe(false);
  });

  it('has one leader and one sub-leader at a time', () => {
    const wanted = { ...held('leader', 'successor', '2022-04-01') };
    expect(appointmentProblem(team, wanted)).toBe('post-taken');
    const [leader, ...others] = team;
    const leaving = { ...(leader as TeamPost), validThrough: day('2022-03-31') };
    expect(appointmentProblem([leaving, ...others], wanted)).toBeNull();
  });

  it('has no deputy without an end, and nobody twice in one post', () => {
    expect(appointmentProblem(team, held('deputy', 'chief', '2022-03-01'))).toBe('deputy-without-end');
    expect(appointmentProblem(team, held('member', 'member', '2022-03-01'))).toBe('already-in-post');
    expect(appointmentProblem(team, held('member', 'other', '2022-03-02', '2022-03-01'))).toBe(
      'ends-before-it-begins',
    );
  });

  it('never has two leaders on one day, whoever is appointed when', () => {
    const start = day('2022-01-01');
    const wish = fc.record({
      who: fc.constantFrom('a', 'b', 'c'),
      from: fc.integer({ min: 0, max: 40 }),
      length: fc.option(fc.integer({ min: -2, max: 20 }), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 12 }), wishes => {
        const posts: TeamPost[] = [];
        for (const [index, { who, from, length }] of wishes.entries()) {
          const validFrom = addDays(start, from);
          const validThrough = length === null ? null : addDays(validFrom, length);
          const wanted = { accountId: account(who), post: 'leader', validFrom, validThrough } as const;
          if (appointmentProblem(posts, wanted) === null)
            posts.push({ ...wanted, postId: `${index}` as Uuid });
        }
        for (let offset = 0; offset < 80; offset += 1)
          expect(posts.filter(post => isHeldOn(post, addDays(start, offset))).length).toBeLessThan(2);
      }),
    );
  });
});
