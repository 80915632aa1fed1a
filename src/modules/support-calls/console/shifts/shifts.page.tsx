import type { Uuid } from '../../../../kernel/ids.ts';
import { addDays, type PlainDate } from '../../../../kernel/plain-date.ts';
import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { CheckboxGroup } from '../../../../ui/checkbox-group/checkbox-group.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDate } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import type { Capacity } from '../../domain/capacity.ts';
import { HALVES, type Half } from '../../domain/half-day.ts';
import { SHIFT_DAYS } from '../../domain/shift-week.ts';
import type { ShiftRefusal, ShiftView } from '../../use-cases/plan-shifts.use-case.ts';
import { RULE_PATH, SHIFTS_PATH } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

export interface ShiftsPageProps {
  readonly view: ShiftView;
  /** The day whose shifts are open to be planned. */
  readonly day: PlainDate;
  /** The people who were ticked; null for those who are on shift. */
  readonly typed: Readonly<Record<Half, readonly Uuid[]>> | null;
  readonly problem: ShiftRefusal | null;
  readonly isSaved: boolean;
  readonly mayManage: boolean;
}

/** A week of half days: their calls against the people on shift, and who works on one day of it (F-19). */
export function ShiftsPage(props: ShiftsPageProps) {
  const { view, problem, isSaved, mayManage } = props;
  const short = view.week.filter(({ capacity }) => capacity.missing > 0).length;
  return (
    <>
      <ErrorSummary errors={problem === null ? [] : [{ name: 'am', message: words.problems[problem] }]} />
      <PageHeading title={words.title} below={words.below(view.rule.callMinutes)} />
      {isSaved ? <Notice tone="success" title={words.saved} /> : null}
      <Notice tone={short > 0 ? 'warn' : 'info'} title={short > 0 ? words.short(short) : words.enough} />
      <WeekTable {...props} />
      <Actions>
        <ButtonLink href={shiftsPath({ from: addDays(view.from, -SHIFT_DAYS) })} variant="ghost">
          {words.previous}
        </ButtonLink>
        <ButtonLink href={shiftsPath({ from: addDays(view.from, SHIFT_DAYS) })} variant="ghost">
          {words.next}
        </ButtonLink>
      </Actions>
      {mayManage ? <DayForm {...props} /> : null}
      {mayManage ? (
        <p>
          <a href={RULE_PATH}>{words.ruleLink}</a>
        </p>
      ) : null}
    </>
  );
}

/** The address of a week, with one of its days open. */
export function shiftsPath({ from, day }: { readonly from: PlainDate; readonly day?: PlainDate }): string {
  return `${SHIFTS_PATH}?${new URLSearchParams({ from, ...(day !== undefined && { day }) })}`;
}

const WeekTable = ({ view, day }: ShiftsPageProps) => (
  <DataTable
    caption={words.caption}
    columns={[
      {
        key: 'half',
        heading: words.columns.half,
        primary: true,
        cell: ({ shiftOn, half }) => words.half(staffDate(shiftOn), shared.halves[half]),
      },
      {
        key: 'calls',
        heading: words.columns.calls,
        numeric: true,
        cell: ({ capacity }) => words.calls(capacity.calls),
      },
      {
        key: 'staff',
        heading: words.columns.staff,
        numeric: true,
        cell: ({ capacity }) => words.people(capacity.staff),
      },
      {
        key: 'needed',
        heading: words.columns.needed,
        numeric: true,
        cell: ({ capacity }) => words.people(capacity.needed),
      },
      {
        key: 'answer',
        heading: words.columns.answer,
        cell: ({ capacity }) => <Answer capacity={capacity} />,
      },
      {
        key: 'names',
        heading: words.names,
        wide: true,
        cell: ({ shiftOn, half }) => namesOn(view, shiftOn, half),
      },
    ]}
    rows={view.week}
    rowHref={({ shiftOn }) => shiftsPath({ from: view.from, day: shiftOn })}
    isCurrent={({ shiftOn }) => shiftOn === day}
    empty={<EmptyState title={words.noCalls} />}
  />
);

const Answer = ({ capacity: { calls, missing } }: { readonly capacity: Capacity }) => {
  if (calls === 0) return <>{words.noCalls}</>;
  return missing > 0 ? <Tag tone="urgent">{words.missing(missing)}</Tag> : <Tag tone="ok">{words.fits}</Tag>;
};

function namesOn({ shifts, staff }: ShiftView, shiftOn: PlainDate, half: Half): string {
  const names = shifts
    .filter(shift => shift.shiftOn === shiftOn && shift.half === half)
    .map(
      ({ accountId }) => staff.find(known => known.accountId === accountId)?.displayName ?? shared.somebody,
    );
  return names.length === 0 ? words.nobody : names.join(shared.comma);
}

function DayForm({ view, day, typed, problem }: ShiftsPageProps) {
  if (view.staff.length === 0) return <p>{words.noStaff}</p>;
  const onShift = (half: Half): readonly Uuid[] =>
    typed?.[half] ??
    view.shifts
      .filter(shift => shift.shiftOn === day && shift.half === half)
      .map(({ accountId }) => accountId);
  return (
    <>
      <h2>{words.day(staffDate(day))}</h2>
      <Form action={SHIFTS_PATH}>
        <HiddenField name="day" value={day} />
        <HiddenField name="from" value={view.from} />
        {HALVES.map(half => (
          <CheckboxGroup
            name={half}
            label={words.who(shared.halves[half])}
            error={problem !== null && half === 'am' ? words.problems[problem] : undefined}
            values={onShift(half)}
            options={view.staff.map(({ accountId, displayName }) => ({
              value: accountId,
              label: displayName,
            }))}
            inline
          />
        ))}
        <Actions>
          <Button shortcut="s">{words.save}</Button>
        </Actions>
      </Form>
    </>
  );
}
