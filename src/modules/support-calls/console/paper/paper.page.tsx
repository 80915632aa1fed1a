import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDate, timeText } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Tabs } from '../../../../ui/tabs/tabs.tsx';
import { telephoneText } from '../../../../ui/telephone/telephone-text.ts';
import { HALVES } from '../../domain/half-day.ts';
import { sheetNumber } from '../../domain/sheet-number.ts';
import type { PaperList, PaperWanted } from '../../use-cases/print-calls.use-case.ts';
import type { CallLine } from '../../use-cases/show-calls.use-case.ts';
import { paperPath, TYPING_PATH } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

const CHOICES = ['today-all', 'today-mine', 'tomorrow-all'] as const;

/** The list on paper: numbers to type back, boxes to mark, room to write. */
export function PaperPage({ list, wanted }: { readonly list: PaperList; readonly wanted: PaperWanted }) {
  const { slot, lines } = list;
  const title = words.title(staffDate(slot.slotOn), shared.halves[slot.half]);
  return (
    <>
      <PageHeading
        title={title}
        below={words.below(shared.hours(timeText(slot.dueFrom), timeText(slot.dueBy)), lines.length)}
      />
      <Choices wanted={wanted} />
      <p>{words.legend}</p>
      <DataTable
        caption={words.caption}
        columns={[
          {
            key: 'number',
            heading: words.columns.number,
            numeric: true,
            cell: line => (line.sheetNo === null ? shared.none : sheetNumber(line.sheetNo)),
          },
          {
            key: 'name',
            heading: words.columns.name,
            primary: true,
            cell: line => line.name ?? shared.noName,
          },
          {
            key: 'contact',
            heading: words.columns.contact,
            nowrap: true,
            cell: line => (line.contact === null ? shared.none : telephoneText(line.contact)),
          },
          {
            key: 'population',
            heading: words.columns.population,
            nowrap: true,
            cell: line => shared.populations[line.population],
          },
          { key: 'last', heading: words.columns.last, cell: line => lastText(line) },
          { key: 'result', heading: words.columns.result, nowrap: true, cell: () => words.boxes },
          { key: 'temperature', heading: words.columns.temperature, nowrap: true, cell: () => words.point },
          { key: 'time', heading: words.columns.time, nowrap: true, cell: () => words.colon },
          { key: 'note', heading: words.columns.note, wide: true, cell: () => '' },
        ]}
        rows={lines}
        empty={
          <EmptyState title={words.empty}>
            <p>{words.emptyText}</p>
          </EmptyState>
        }
      />
      <p class="screen-only">
        <a href={TYPING_PATH}>{words.toTyping}</a>
      </p>
    </>
  );
}

const lastText = ({ lastCondition, lastTemperature }: CallLine): string =>
  [
    lastCondition === null ? '' : shared.conditions[lastCondition],
    lastTemperature === null ? '' : shared.degrees(lastTemperature),
  ]
    .filter(part => part !== '')
    .join(shared.gap) || shared.none;

const Choices = ({ wanted }: { readonly wanted: PaperWanted }) => (
  <Tabs
    label={words.choose}
    tabs={HALVES.flatMap(half =>
      CHOICES.map(choice => {
        const [day, whose] = choice.split('-') as ['today' | 'tomorrow', 'mine' | 'all'];
        return {
          href: paperPath(half, day, whose),
          label: `${words.choices[choice]} ${shared.halves[half]}`,
          current: wanted.half === half && wanted.day === day && wanted.whose === whose,
        };
      }),
    )}
  />
);
