import type { Instant } from '../../../kernel/instant.ts';
import type { Column } from '../../../ui/data-table/column.ts';
import { DataTable } from '../../../ui/data-table/data-table.tsx';
import { staffDateTime } from '../../../ui/date-text.ts';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { PageHeading } from '../../../ui/page-heading/page-heading.tsx';
import { Tag, type TagTone } from '../../../ui/tag/tag.tsx';
import { fateOf } from '../domain/channel-alarms.ts';
import type { ChannelsView, ChannelView } from '../use-cases/show-channels.use-case.ts';
import { EndedAlarms, OpenAlarms } from './alarm-tables.tsx';
import { ja as words } from './words.ja.ts';

const text = words.channels;

export type ChannelsPageProps = { readonly view: ChannelsView; readonly now: Instant };

/** How the channels do, what is wrong with them, and what was. */
export function ChannelsPage({ view, now }: ChannelsPageProps) {
  return (
    <>
      <PageHeading title={words.title} below={words.below} />
      <h2>{words.alarms.title}</h2>
      <OpenAlarms alarms={view.open} />
      <h2>{text.title}</h2>
      <DataTable
        caption={text.caption}
        columns={columnsAt(now)}
        rows={view.channels}
        empty={<EmptyState title={text.states['not-provided']} />}
      />
      <p class="note">{text.lastHour}</p>
      <h2>{text.todo}</h2>
      <WhatToDo channels={view.channels} />
      <h2>{words.alarms.history}</h2>
      <EndedAlarms alarms={view.ended} />
    </>
  );
}

/** What each channel asks of people, those alone that ask anything. */
function WhatToDo({ channels }: { readonly channels: readonly ChannelView[] }) {
  const asking = channels.filter(channel => TODOS[stateOf(channel)] !== null);
  return (
    <>
      {asking.length === 0 ? (
        <p>{text.nothingToDo}</p>
      ) : (
        <ul>
          {asking.map(channel => (
            <li>
              {text.names[channel.channel]}: {TODOS[stateOf(channel)]}
            </li>
          ))}
        </ul>
      )}
      <p class="note">{words.runbook}</p>
    </>
  );
}

const columnsAt = (now: Instant): readonly Column<ChannelView>[] => [
  { key: 'name', heading: text.name, cell: ({ channel }) => text.names[channel], primary: true },
  {
    key: 'state',
    heading: text.state,
    nowrap: true,
    cell: channel => <Tag tone={TONES[stateOf(channel)]}>{text.states[stateOf(channel)]}</Tag>,
  },
  {
    key: 'waiting',
    heading: text.waiting,
    cell: ({ waiting, oldestWaitingAt: at }) =>
      at === null ? text.noWait : text.waitingSince(count(waiting), staffDateTime(at)),
  },
  { key: 'accepted', heading: text.accepted, numeric: true, cell: ({ accepted }) => count(accepted) },
  { key: 'refused', heading: text.refused, numeric: true, cell: ({ refused }) => count(refused) },
  { key: 'unknown', heading: text.unknown, numeric: true, cell: ({ unknown }) => count(unknown) },
  { key: 'rate', heading: text.rate, nowrap: true, cell: rateText },
  { key: 'canary', heading: text.canary, cell: channel => canaryText(channel, now) },
];

type State = keyof typeof text.states;

const TONES: Readonly<Record<State, TagTone>> = {
  working: 'ok',
  slowed: 'caution',
  down: 'urgent',
  unused: 'muted',
  'not-provided': 'muted',
};

const TODOS: Readonly<Record<State, string | null>> = { ...text.todos, working: null, unused: null };

const stateOf = ({ isProvided, condition }: ChannelView): State => (isProvided ? condition : 'not-provided');

const count = (number: number): string => number.toLocaleString('ja-JP');

function rateText({ configured, rate }: ChannelView): string {
  if (configured === null) return text.unlimited;
  const now = Math.min(rate ?? configured.perSecond, configured.perSecond);
  const short = (perSecond: number): string =>
    perSecond.toLocaleString('ja-JP', { maximumSignificantDigits: 3 });
  return text.perSecond(short(now), short(configured.perSecond));
}

function canaryText({ canary }: ChannelView, now: Instant): string {
  if (canary === null) return text.noCanary;
  const sent = staffDateTime(canary.sentAt);
  if (canary.confirmedAt !== null) return text.arrived(sent, staffDateTime(canary.confirmedAt));
  return fateOf(canary, now) === 'lost' ? text.lost(sent) : text.onItsWay(sent);
}
