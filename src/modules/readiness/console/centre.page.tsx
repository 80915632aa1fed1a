import { Button, ButtonLink } from '../../../ui/button/button.tsx';
import type { Column } from '../../../ui/data-table/column.ts';
import { DataTable } from '../../../ui/data-table/data-table.tsx';
import { longDate } from '../../../ui/date-text.ts';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../ui/page-heading/page-heading.tsx';
import { Timeline } from '../../../ui/timeline/timeline.tsx';
import type { NotReady } from '../domain/readiness-status.ts';
import { gapOf, type PlanLine } from '../domain/staffing-plan.ts';
import type { CentreView } from '../use-cases/readiness.use-case.ts';
import { ReadinessTag } from './board.page.tsx';
import { planPath, READINESS_PATH, readyPath } from './paths.ts';
import { ja as words } from './words.ja.ts';

const { centre: text } = words;

/** One health centre: its plan line by line, and how it came about (H-11, H-36). */
export function CentrePage({
  view,
  problem,
}: {
  readonly view: CentreView;
  readonly problem: NotReady | null;
}) {
  const { centre, rule, plans } = view;
  const [plan] = plans;
  const { healthCentreId } = centre;
  return (
    <>
      {problem === null ? null : <Notice tone="warn" title={text.problems[problem]} />}
      <PageHeading
        title={centre.name}
        above={`${text.above} ${words.deadline(longDate(rule.deadline))}`}
        below={<ReadinessTag status={centre.status} />}
        actions={
          <>
            {centre.status === 'planned' && centre.gap === 0 ? (
              <Form action={readyPath(healthCentreId)}>
                <Button>{text.declare}</Button>
              </Form>
            ) : null}
            <ButtonLink
              variant={centre.status === 'not-started' ? 'primary' : 'secondary'}
              href={planPath(healthCentreId)}
            >
              {plan === undefined ? text.makePlan : text.changePlan}
            </ButtonLink>
            <ButtonLink variant="ghost" href={READINESS_PATH}>
              {text.back}
            </ButtonLink>
          </>
        }
      />
      {plan === undefined ? (
        <EmptyState title={text.noPlan}>
          <p>{text.noPlanText}</p>
        </EmptyState>
      ) : (
        <>
          <h2>{text.planTitle}</h2>
          <p>{text.shift(plan.shiftMinutes)}</p>
          <DataTable
            caption={text.planTitle}
            columns={columnsFor(code => rule.kinds.find(kind => kind.code === code)?.title ?? code)}
            rows={plan.lines}
            empty={null}
          />
          <p>
            <strong>{text.totals(plan.needed, plan.assigned, plan.gap)}</strong>
          </p>
        </>
      )}
      <h2>{text.historyTitle}</h2>
      <Timeline label={text.historyTitle} entries={historyOf(view)} />
    </>
  );
}

const columnsFor = (titleOf: (kind: string) => string): readonly Column<PlanLine>[] => [
  { key: 'work', heading: text.columns.work, wide: true, cell: ({ kind }) => titleOf(kind) },
  { key: 'volume', heading: text.columns.volume, numeric: true, cell: line => line.volume },
  { key: 'minutes', heading: text.columns.minutes, numeric: true, cell: line => line.minutesPerItem },
  { key: 'needed', heading: text.columns.needed, numeric: true, cell: line => words.people(line.needed) },
  { key: 'own', heading: text.columns.own, numeric: true, cell: line => words.people(line.own) },
  {
    key: 'seconded',
    heading: text.columns.seconded,
    numeric: true,
    cell: line => words.people(line.seconded),
  },
  {
    key: 'temporary',
    heading: text.columns.temporary,
    numeric: true,
    cell: line => words.people(line.temporary),
  },
  { key: 'gap', heading: text.columns.gap, numeric: true, cell: line => words.people(gapOf(line)) },
];

function historyOf({ plans, steps, names }: CentreView) {
  const nameOf = (actor: string): string =>
    names.get(actor) ?? (actor.startsWith('staff:') ? text.formerStaff : text.system);
  return [
    ...plans.map(({ savedAt, savedBy, needed, assigned, gap }) => ({
      at: savedAt,
      what: text.saved(needed, assigned, gap),
      by: nameOf(savedBy),
    })),
    ...steps.map(({ status, takenAt, takenBy }) => ({
      at: takenAt,
      what: text.became(words.status[status]),
      by: nameOf(takenBy),
    })),
  ].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
