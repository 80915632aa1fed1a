import { parsePlainDate } from '../../../kernel/plain-date.ts';
import { Button } from '../../../ui/button/button.tsx';
import type { Column } from '../../../ui/data-table/column.ts';
import { DataTable } from '../../../ui/data-table/data-table.tsx';
import { staffDate, staffDateTime } from '../../../ui/date-text.ts';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { Form } from '../../../ui/form/form.tsx';
import type { AlarmView } from '../use-cases/show-channels.use-case.ts';
import { acknowledgePath } from './paths.ts';
import { ja as words } from './words.ja.ts';

const text = words.alarms;

type AlarmsProps = { readonly alarms: readonly AlarmView[] };

/** The alarms that are open, each with the button of whoever takes it. */
export const OpenAlarms = ({ alarms }: AlarmsProps) => (
  <DataTable
    caption={text.caption}
    columns={[...COLUMNS, HANDLED]}
    rows={alarms}
    empty={
      <EmptyState title={text.none}>
        <p>{text.noneText}</p>
      </EmptyState>
    }
  />
);

/** The alarms that ended, and who looked after them. */
export const EndedAlarms = ({ alarms }: AlarmsProps) => (
  <DataTable
    caption={text.historyCaption}
    columns={[...COLUMNS, ENDED, WHO]}
    rows={alarms}
    empty={<EmptyState title={text.noHistory} />}
  />
);

const COLUMNS: readonly Column<AlarmView>[] = [
  { key: 'what', heading: text.what, primary: true, cell: ({ kind }) => text.kinds[kind] },
  { key: 'about', heading: text.about, nowrap: true, cell: ({ about }) => aboutText(about) },
  { key: 'figures', heading: text.figures, cell: figuresText },
  { key: 'opened', heading: text.opened, nowrap: true, cell: ({ openedAt }) => staffDateTime(openedAt) },
];

const ENDED: Column<AlarmView> = {
  key: 'ended',
  heading: text.ended,
  nowrap: true,
  cell: ({ endedAt }) => (endedAt === null ? '' : staffDateTime(endedAt)),
};

const WHO: Column<AlarmView> = {
  key: 'handled',
  heading: text.handled,
  cell: alarm => whoText(alarm) ?? text.nobody,
};

const HANDLED: Column<AlarmView> = {
  key: 'handled',
  heading: text.handled,
  cell: alarm =>
    whoText(alarm) ?? (
      <Form action={acknowledgePath(alarm.alarmId)}>
        <Button variant="secondary" type="submit">
          {text.acknowledge}
        </Button>
      </Form>
    ),
};

function whoText({ acknowledgedAt, acknowledgedByName: name }: AlarmView): string | null {
  if (acknowledgedAt === null) return null;
  const at = staffDateTime(acknowledgedAt);
  return name === null ? text.acknowledged(at) : text.acknowledgedBy(name, at);
}

function aboutText(about: string): string {
  const names: Readonly<Record<string, string>> = words.channels.names;
  if (about === 'all') return text.everything;
  const [, day = '', number = ''] = /^(\d{4}-\d{2}-\d{2})\/(\d)$/.exec(about) ?? [];
  const date = parsePlainDate(day);
  return date === null ? (names[about] ?? about) : text.question(staffDate(date), number);
}

function figuresText({ figures }: AlarmView): string {
  return Object.entries(figures)
    .map(([name, value]) => `${text.figureNames[name] ?? name} ${value.toLocaleString('ja-JP')}`)
    .join('、');
}
