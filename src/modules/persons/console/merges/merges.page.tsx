import { ConfirmForm } from '../../../../ui/confirm-form/confirm-form.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import type { MergeList, MergeView } from '../../use-cases/show-merges.use-case.ts';
import { JoiningTabs } from '../joining-tabs.tsx';
import { MERGES_PATH, mergePath } from '../paths.ts';
import { ja as words } from '../words.ja.ts';

const { merges: text } = words;

/** Every merge, the newest first, each with the way back. */
export const MergesPage = ({ list }: { readonly list: MergeList }) => (
  <>
    <PageHeading title={text.title} below={text.below} />
    <JoiningTabs current="merges" />
    <DataTable
      caption={text.caption}
      rows={list.merges}
      rowHref={({ merge }) => mergePath(merge.mergeId)}
      empty={
        <EmptyState title={text.none}>
          <p>{text.noneText}</p>
        </EmptyState>
      }
      pages={list.next === null ? undefined : { nextHref: `${MERGES_PATH}?before=${list.next}` }}
      columns={[
        { key: 'people', heading: text.columns.people, primary: true, cell: namesOf },
        {
          key: 'at',
          heading: text.columns.at,
          nowrap: true,
          cell: ({ merge }) => staffDateTime(merge.mergedAt),
        },
        { key: 'by', heading: text.columns.by, cell: ({ mergedBy }) => mergedBy ?? text.formerStaff },
        {
          key: 'status',
          heading: text.columns.status,
          cell: ({ merge }) =>
            merge.undoneAt === null ? (
              <Tag tone="ok">{text.standing}</Tag>
            ) : (
              <Tag tone="muted">{text.undone}</Tag>
            ),
        },
      ]}
    />
  </>
);

const namesOf = ({ kept, merged }: MergeView): string =>
  `${kept.name} ${kept.nameKana} \u2190 ${merged.name} ${merged.nameKana}`;

export type MergeProblem = 'not-standing' | 'kept-is-alias';

type MergePageProps = { readonly view: MergeView; readonly problem: MergeProblem | null };

/** What a merge changed, and the question before it is undone. */
export function MergePage({ view, problem }: MergePageProps) {
  const { merge, mergedBy } = view;
  const said = `${staffDateTime(merge.mergedAt)} ${mergedBy ?? text.formerStaff}`;
  return (
    <>
      {problem === null ? null : <Notice tone="warn" title={words.problem[problem]} />}
      {merge.undoneAt === null ? (
        <ConfirmForm
          action={mergePath(merge.mergeId)}
          question={words.merge.question}
          confirmLabel={words.merge.confirm}
          cancelHref={MERGES_PATH}
        >
          <p>{said}</p>
          <WhatChanged view={view} />
          <p>{words.merge.effect}</p>
        </ConfirmForm>
      ) : (
        <>
          <PageHeading above={said} title={words.merge.title} />
          <Notice tone="info" title={words.merge.done} />
          <WhatChanged view={view} />
        </>
      )}
    </>
  );
}

function WhatChanged({ view }: { readonly view: MergeView }) {
  const { changes, moved, note } = view.merge;
  const movedRows = Object.values(moved).reduce((sum, ids) => sum + ids.length, 0);
  return (
    <>
      <p>{namesOf(view)}</p>
      <ul>
        {changes.length === 0 ? <li>{words.merge.noChange}</li> : null}
        {changes.map(({ field, before, after }) => (
          <li>
            {words.merge.change(words.fieldNames[field], before || words.nothing, after || words.nothing)}
          </li>
        ))}
        <li>{words.merge.moved(movedRows)}</li>
        {note === '' ? null : (
          <li>
            {words.merge.note}: {note}
          </li>
        )}
      </ul>
    </>
  );
}
