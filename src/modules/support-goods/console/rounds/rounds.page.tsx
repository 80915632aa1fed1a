import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { longDate } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import type { RoundsOfDay, RubbishRound } from '../../use-cases/rounds.use-case.ts';
import { DayBar } from '../day-bar.tsx';
import { AREAS_PATH, ROUNDS_PATH, roundPath, withQuery } from '../paths.ts';
import { ja as words } from './words.ja.ts';

export interface RoundsPageProps {
  readonly rounds: RoundsOfDay;
  readonly refused: string | null;
  readonly mayManage: boolean;
}

/** The rounds of a day, and the areas that have none yet. */
export function RoundsPage({ rounds: { day, rounds, toMake }, refused, mayManage }: RoundsPageProps) {
  return (
    <>
      {refused === null ? null : <Notice tone="warn" title={refused} />}
      <PageHeading
        title={words.title}
        below={words.below(longDate(day))}
        actions={
          <>
            <DayBar path={ROUNDS_PATH} day={day} />
            {mayManage ? (
              <ButtonLink variant="ghost" href={AREAS_PATH}>
                {words.areas}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      {toMake.length === 0 ? null : (
        <Notice tone="warn" title={words.toMake(toMake.map(({ name }) => name))} />
      )}
      <DataTable
        caption={words.title}
        columns={COLUMNS}
        rows={rounds}
        rowHref={({ roundId }) => roundPath(roundId)}
        empty={
          <EmptyState title={words.none}>
            <p>{words.noneText}</p>
          </EmptyState>
        }
      />
      {rounds.length + toMake.length === 0 ? null : (
        <Form action={withQuery(ROUNDS_PATH, { day })}>
          <Actions>
            <Button variant={toMake.length > 0 ? 'primary' : 'secondary'} shortcut="n">
              {toMake.length > 0 ? words.make : words.made}
            </Button>
          </Actions>
        </Form>
      )}
    </>
  );
}

const COLUMNS: readonly Column<RubbishRound>[] = [
  { key: 'area', heading: words.columns.area, primary: true, cell: ({ areaName }) => areaName },
  { key: 'stops', heading: words.columns.stops, numeric: true, cell: ({ stops }) => stops },
  { key: 'toGo', heading: words.columns.toGo, numeric: true, cell: ({ toGo }) => toGo },
  { key: 'toTell', heading: words.columns.toTell, numeric: true, cell: ({ toTell }) => toTell },
  { key: 'bags', heading: words.columns.bags, numeric: true, cell: ({ bags }) => bags },
];
