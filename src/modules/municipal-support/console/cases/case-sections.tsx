import { ButtonLink } from '../../../../ui/button/button.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDate, staffDateTime } from '../../../../ui/date-text.ts';
import { Actions } from '../../../../ui/form/form.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { QUESTIONS, type Question } from '../../domain/condition.ts';
import { isAmong, isBeingChecked, mayMove, SUPPORTED } from '../../domain/support-status.ts';
import type { GivenAnswer } from '../../use-cases/check-conditions.use-case.ts';
import type { SupportCaseView, ValueChange } from '../../use-cases/show-case.use-case.ts';
import { EligibilityNotice } from '../conditions/eligibility-notice.tsx';
import { ja as conditions } from '../conditions/words.ja.ts';
import { DecisionTag, decisionText } from '../decisions/decision-text.tsx';
import { supportPaths } from '../paths.ts';
import { staffText } from '../support-text.tsx';
import { ja as shared } from '../words.ja.ts';
import { ja } from './words.ja.ts';

const words = ja.page;

interface ViewProps {
  readonly view: SupportCaseView;
}

/** The four conditions with what shows each, and what follows (Y-02). */
export function ConditionSection({ view: { subject, answers, eligibility } }: ViewProps) {
  if (subject.valuesDestroyedAt !== null) return null;
  const mayAnswer = isBeingChecked(subject.status);
  return (
    <>
      <h2>{words.conditions}</h2>
      {mayAnswer || subject.status === 'exception' ? <EligibilityNotice eligibility={eligibility} /> : null}
      <SummaryList
        rows={QUESTIONS.map(question => ({
          label: conditions.questions[question],
          value: answerText(question, answers),
          ...(mayAnswer && { changeHref: supportPaths.conditions(subject.supportCaseId) }),
        }))}
      />
      {mayAnswer ? (
        <Actions>
          <ButtonLink href={supportPaths.conditions(subject.supportCaseId)} shortcut="e">
            {words.ask}
          </ButtonLink>
        </Actions>
      ) : null}
    </>
  );
}

function answerText(question: Question, answers: readonly GivenAnswer[]): string {
  const given = answers.find(answer => answer.question === question);
  if (given === undefined || given.answer === null) return conditions.unanswered;
  const labels: Readonly<Record<string, string>> = conditions.answers[question];
  const shown = conditions.answered(conditions.evidences[given.evidence], staffDateTime(given.answeredAt));
  const parts = [labels[given.answer] ?? given.answer, given.instructedBy, daysText(given), shown];
  return parts.filter(part => part !== null).join(shared.separator);
}

const daysText = ({ holdsFrom, holdsThrough }: GivenAnswer): string | null =>
  holdsFrom === null && holdsThrough === null
    ? null
    : conditions.days(
        holdsFrom === null ? '' : staffDate(holdsFrom),
        holdsThrough === null ? '' : staffDate(holdsThrough),
      );

/** What the mayor decided about the case (Y-04, Y-13, A-14). */
export function DecisionSection({ view: { subject, decisions, staff } }: ViewProps) {
  const mayWrite =
    mayMove(subject.status, 'asks-mayor') ||
    subject.status === 'exception' ||
    isAmong(subject.status, SUPPORTED);
  return (
    <>
      <h2>{words.decisions}</h2>
      {decisions.length === 0 ? (
        <p>{words.noDecisions}</p>
      ) : (
        <ul>
          {decisions.map(decision => (
            <li>
              <DecisionTag decision={decision} /> {decisionText(decision)}{' '}
              <span class="note">{staffText(staff, decision.recordedBy)}</span>
            </li>
          ))}
        </ul>
      )}
      {mayWrite ? (
        <Actions>
          <ButtonLink href={supportPaths.decision(subject.supportCaseId)} variant="secondary">
            {words.write}
          </ButtonLink>
        </Actions>
      ) : null}
    </>
  );
}

/** What the four data were, and what they became. */
export const ChangeTable = ({ changes }: { readonly changes: readonly ValueChange[] }) =>
  changes.length === 0 ? null : (
    <>
      <h2>{words.changes}</h2>
      <DataTable
        caption={words.changes}
        rows={changes}
        empty={null}
        columns={[
          {
            key: 'at',
            heading: words.changeColumns.at,
            nowrap: true,
            cell: ({ changedAt }) => staffDateTime(changedAt),
          },
          { key: 'field', heading: words.changeColumns.field, cell: ({ field }) => words.fields[field] },
          {
            key: 'before',
            heading: words.changeColumns.before,
            wide: true,
            cell: ({ before }) => before ?? shared.none,
          },
          {
            key: 'after',
            heading: words.changeColumns.after,
            wide: true,
            cell: ({ after }) => after ?? shared.none,
          },
          {
            key: 'by',
            heading: words.changeColumns.by,
            nowrap: true,
            cell: ({ receivedPackageId }) => (receivedPackageId === null ? words.byStaff : words.byPackage),
          },
        ]}
      />
    </>
  );
