import { sql } from 'kysely';
import { addMinutes, type Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { CHANNELS, type Channel } from '../domain/channel.ts';
import type { ChannelFigures } from '../domain/channel-alarms.ts';
import type { ChannelCondition } from '../domain/send-speed.ts';

const WINDOW_MINUTES = 60;

interface FiguresRow {
  readonly channel: Channel;
  readonly condition: ChannelCondition | null;
  readonly since: Instant | null;
  readonly rate: number | null;
  readonly waiting: number;
  readonly oldest: Instant | null;
  readonly accepted: number;
  readonly refused: number;
  readonly unknown: number;
}

/** How each channel does: what waits, and what ended in the last hour, in both lanes. */
export async function channelFigures(tx: Tx): Promise<readonly ChannelFigures[]> {
  const { rows } = await sql<FiguresRow>`
    with waiting as (
      select channel, count(*)::int as waiting, min(created_at) as oldest from message
      where authority_id = ${tx.authorityId} and status = 'planned'
      group by channel
    ), ended as (
      select channel, count(*) filter (where status = 'delivered')::int as accepted,
        count(*) filter (where status = 'refused')::int as refused,
        count(*) filter (where status = 'unknown')::int as unknown
      from message
      where authority_id = ${tx.authorityId} and settled_at > ${addMinutes(tx.at, -WINDOW_MINUTES)}
      group by channel
    )
    select channel, s.state as condition, s.state_since as since, s.rate, coalesce(waiting, 0) as waiting, oldest,
      coalesce(accepted, 0) as accepted, coalesce(refused, 0) as refused, coalesce(unknown, 0) as unknown
    from unnest(${CHANNELS}::text[]) with ordinality listed (channel, place)
      left join waiting using (channel) left join ended using (channel)
      left join (select * from channel_state where authority_id = ${tx.authorityId}) s using (channel)
    order by place
  `.execute(tx.db);
  return rows.map(({ condition, oldest, ...row }) => ({
    ...row,
    condition: condition ?? 'unused',
    oldestWaitingAt: oldest,
  }));
}
