import { Button } from '../../../../ui/button/button.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import type { SupportCase } from '../../domain/support-case.ts';
import { mayMove } from '../../domain/support-status.ts';
import type { SupportCaseView } from '../../use-cases/show-case.use-case.ts';
import { supportPaths } from '../paths.ts';
import { nameText, periodText, StatusTag } from '../support-text.tsx';
import { ja as shared } from '../words.ja.ts';
import { ja } from './words.ja.ts';

const words = ja.page;

/** Cases with the same name and number: a human says whether they are one person. */
export function SameSection({
  subject,
  likelySame,
}: {
  readonly subject: SupportCase;
  readonly likelySame: readonly SupportCase[];
}) {
  if (likelySame.length === 0) return null;
  return (
    <>
      <Notice tone="warn" title={words.same}>
        <p>{words.sameHelp}</p>
      </Notice>
      <DataTable
        caption={words.same}
        rows={likelySame}
        empty={null}
        columns={[
          {
            key: 'name',
            heading: words.sameColumns.name,
            cell: row => <a href={supportPaths.case(row.supportCaseId)}>{nameText(row)}</a>,
          },
          {
            key: 'address',
            heading: words.sameColumns.address,
            wide: true,
            cell: ({ address }) => address ?? shared.none,
          },
          { key: 'period', heading: words.sameColumns.period, nowrap: true, cell: periodText },
          {
            key: 'status',
            heading: words.sameColumns.status,
            cell: ({ status }) => <StatusTag status={status} />,
          },
          {
            key: 'act',
            heading: words.sameColumns.act,
            cell: row => <Verdict subject={subject} other={row} />,
          },
        ]}
      />
    </>
  );
}

const Verdict = ({ subject, other }: { readonly subject: SupportCase; readonly other: SupportCase }) => (
  <Form action={supportPaths.compare(subject.supportCaseId)}>
    <HiddenField name="other" value={other.supportCaseId} />
    {mayMove(subject.status, 'joined') ? (
      <Button variant="secondary" name="verdict" value="same">
        {words.sameVerdict.same}
      </Button>
    ) : null}
    <Button variant="ghost" name="verdict" value="different">
      {words.sameVerdict.different}
    </Button>
  </Form>
);

type JoinNoticeProps = Pick<SupportCaseView, 'subject' | 'isBeforeJoinKept'> & { readonly mayPart: boolean };

/** That the case was joined to another one, and how a leader undoes it, or what to do where that cannot be. */
export function JoinNotice({ subject, isBeforeJoinKept, mayPart }: JoinNoticeProps) {
  if (subject.joinedInto === null) return null;
  const holdsData = subject.status === 'joined' && subject.valuesDestroyedAt === null;
  const stands = holdsData && isBeforeJoinKept;
  return (
    <Notice tone="warn" title={words.joinedText}>
      <p>
        <a href={supportPaths.case(subject.joinedInto)}>{words.joinedOpen}</a>
      </p>
      {holdsData && !isBeforeJoinKept ? (
        <p>
          {words.partRefused['before-not-kept']} <a href={supportPaths.intake}>{ja.list.intake}</a>
        </p>
      ) : null}
      {stands && !mayPart ? <p>{words.partByLeader}</p> : null}
      {stands && mayPart ? (
        <Form action={supportPaths.part(subject.supportCaseId)}>
          <p class="note">{words.partHelp}</p>
          <Actions>
            <Button variant="secondary">{words.part}</Button>
          </Actions>
        </Form>
      ) : null}
    </Notice>
  );
}

/** What the prefecture says about the same person, beside what the person told. */
export const JoinedSection = ({ joined }: { readonly joined: readonly SupportCase[] }) =>
  joined.length === 0 ? null : (
    <>
      <h2>{words.joinedTitle}</h2>
      <p>{words.joinedHelp}</p>
      <DataTable
        caption={words.joinedTitle}
        rows={joined}
        rowHref={({ supportCaseId }) => supportPaths.case(supportCaseId)}
        empty={null}
        columns={[
          { key: 'name', heading: words.sameColumns.name, primary: true, cell: nameText },
          {
            key: 'address',
            heading: words.sameColumns.address,
            wide: true,
            cell: ({ address }) => address ?? shared.none,
          },
          { key: 'period', heading: words.sameColumns.period, nowrap: true, cell: periodText },
          {
            key: 'status',
            heading: words.sameColumns.status,
            cell: ({ status }) => <StatusTag status={status} />,
          },
        ]}
      />
    </>
  );
