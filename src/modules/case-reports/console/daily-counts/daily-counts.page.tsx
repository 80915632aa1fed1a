import { Button } from '../../../../ui/button/button.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { DateBox } from '../../../../ui/date-box/date-box.tsx';
import { dateTimeText, shortDate } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { DailyCountRule } from '../../domain/daily-count.ts';
import type { CountRefusal, DailyCountView, StoredDailyCount } from '../../use-cases/daily-count.use-case.ts';
import { DAILY_COUNTS_PATH } from '../paths.ts';
import { ja as words } from './words.ja.ts';

interface DailyCountsPageProps {
  readonly view: DailyCountView;
  readonly isInstitution: boolean;
  /** As typed, by the name of the box. */
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: readonly CountRefusal[];
  readonly told: string | null;
}

/** The totals of an institution by day and age band, and the form for a day (F-08). */
export function DailyCountsPage(props: DailyCountsPageProps) {
  const { view, isInstitution, typed, problems, told } = props;
  const { rule, facility } = view;
  const labelOf = (field: string): string =>
    words.labels[field] ?? rule?.bands.find(({ code }) => code === field)?.title ?? field;
  const errors = problems.map(({ field, reason }) => ({
    name: field,
    message: words.problem(labelOf(field), reason),
  }));
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeading title={words.title} above={facility?.name} below={words.lead} />
      {told === null ? null : <Notice tone="success" title={told} />}
      {isInstitution ? null : <FacilityChoice view={view} text={typed.facility ?? ''} />}
      {rule === null ? (
        <EmptyState title={words.nothingTitle}>{words.nothing}</EmptyState>
      ) : facility === null ? null : (
        <>
          <p>{words.window(rule.entersDays)}</p>
          <CountForm
            view={view}
            rule={rule}
            typed={typed}
            errors={new Map(errors.map(({ name, message }) => [name, message]))}
          />
          <Versions view={view} rule={rule} />
        </>
      )}
    </>
  );
}

const FacilityChoice = ({ view, text }: { readonly view: DailyCountView; readonly text: string }) => (
  <>
    <FilterBar action={DAILY_COUNTS_PATH}>
      <TextField
        name="facility"
        label={words.facilityText}
        value={text}
        hint={view.candidates.length > 1 ? words.several : undefined}
        width="medium"
        autocomplete="off"
      />
    </FilterBar>
    {view.candidates.length > 1 ? (
      <ul>
        {view.candidates.map(({ name, code }) => (
          <li>
            <a href={`${DAILY_COUNTS_PATH}?${new URLSearchParams({ facility: code ?? name })}`}>{name}</a>
          </li>
        ))}
      </ul>
    ) : null}
  </>
);

interface CountFormProps {
  readonly view: DailyCountView;
  readonly rule: DailyCountRule;
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: ReadonlyMap<string, string>;
}

const CountForm = ({ view, rule, typed, errors }: CountFormProps) => (
  <Form action={DAILY_COUNTS_PATH}>
    <HiddenField name="facility" value={view.facility?.code ?? view.facility?.name ?? ''} />
    <DateBox
      name="day"
      label={words.day}
      value={typed.day ?? view.today}
      error={errors.get('day')}
      required
    />
    {rule.bands.map(({ code, title }) => (
      <TextField
        name={code}
        label={title}
        value={typed[code]}
        error={errors.get(code)}
        inputmode="numeric"
        width="short"
        suffix={words.unit}
        autocomplete="off"
        maxlength={6}
      />
    ))}
    <TextField
      name="reason"
      label={words.reason}
      hint={words.reasonHint}
      value={typed.reason}
      error={errors.get('reason')}
      maxlength={200}
    />
    <Actions>
      <Button>{words.save}</Button>
    </Actions>
  </Form>
);

const Versions = ({ view, rule }: { readonly view: DailyCountView; readonly rule: DailyCountRule }) => (
  <DataTable<StoredDailyCount>
    caption={words.entered}
    showsCaption
    rows={view.versions}
    empty={<EmptyState title={words.empty}>{words.emptyNext}</EmptyState>}
    columns={[
      { key: 'day', heading: words.day, nowrap: true, cell: ({ day }) => shortDate(day) },
      { key: 'version', heading: words.version, numeric: true, cell: ({ version }) => version },
      {
        key: 'bands',
        heading: words.bands,
        wide: true,
        cell: ({ counts }) =>
          rule.bands
            .flatMap(({ code, title }) => {
              const count = counts.get(code) ?? 0;
              return count === 0 ? [] : [words.band(title, count)];
            })
            .join(' '),
      },
      {
        key: 'total',
        heading: words.total,
        numeric: true,
        cell: ({ counts }) => [...counts.values()].reduce((sum, count) => sum + count, 0),
      },
      {
        key: 'entered',
        heading: words.enteredAt,
        nowrap: true,
        cell: ({ enteredAt }) => dateTimeText(enteredAt),
      },
      { key: 'reason', heading: words.reason, wide: true, cell: ({ reason }) => reason ?? '' },
    ]}
  />
);
