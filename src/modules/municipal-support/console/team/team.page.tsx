import { Button } from '../../../../ui/button/button.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDate } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ErrorSummary, type FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { POSTS } from '../../domain/team.ts';
import type { TeamView } from '../../use-cases/team.use-case.ts';
import { DayFields, type TypedDays } from '../day-fields.tsx';
import { supportPaths } from '../paths.ts';
import { staffText } from '../support-text.tsx';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

/** A post as it was typed. */
export interface TypedPost extends TypedDays {
  readonly person: string;
  readonly post: string;
}

export interface TeamPageProps {
  readonly view: TeamView;
  readonly typed: TypedPost;
  readonly errors: readonly FormError[];
}

/** Who leads the team, who stands in for them, who belongs to it (Y-14, Y-15). */
export const TeamPage = ({ view, typed, errors }: TeamPageProps) => (
  <>
    <ErrorSummary errors={errors} />
    <PageHeading title={words.title} below={words.below} />
    {view.deciders.length === 0 ? (
      <Notice tone="warn" title={words.nobody} />
    ) : (
      <p>
        {words.today}:{' '}
        {view.deciders.map(({ accountId }) => staffText(view.staff, accountId)).join(shared.separator)}
      </p>
    )}
    <h2>{words.posts}</h2>
    <Posts view={view} />
    <h2>{words.appoint}</h2>
    <AppointForm view={view} typed={typed} errors={errors} />
  </>
);

const Posts = ({ view: { posts, staff } }: Pick<TeamPageProps, 'view'>) => (
  <DataTable
    caption={words.posts}
    rows={posts}
    empty={
      <EmptyState title={words.postsEmpty}>
        <p>{words.postsEmptyText}</p>
      </EmptyState>
    }
    columns={[
      { key: 'post', heading: words.columns.post, cell: ({ post }) => shared.posts[post] },
      { key: 'name', heading: words.columns.name, cell: ({ accountId }) => staffText(staff, accountId) },
      {
        key: 'from',
        heading: words.columns.from,
        nowrap: true,
        cell: ({ validFrom }) => staffDate(validFrom),
      },
      {
        key: 'through',
        heading: words.columns.through,
        nowrap: true,
        cell: ({ validThrough }) => (validThrough === null ? shared.none : staffDate(validThrough)),
      },
      {
        key: 'act',
        heading: words.columns.act,
        cell: ({ postId }) => (
          <Form action={supportPaths.dismiss(postId)}>
            <Button variant="ghost">{words.dismiss}</Button>
          </Form>
        ),
      },
    ]}
  />
);

function AppointForm({ view, typed, errors }: TeamPageProps) {
  const errorOf = (field: keyof TypedPost) => errors.find(({ name }) => name === field)?.message;
  return (
    <Form action={supportPaths.team}>
      <Select
        name="person"
        label={words.person}
        placeholder={words.choose}
        value={typed.person}
        error={errorOf('person')}
        required
        options={view.unit.map(({ accountId, displayName }) => ({ value: accountId, label: displayName }))}
      />
      <RadioGroup
        name="post"
        label={words.post}
        value={typed.post}
        error={errorOf('post')}
        required
        options={POSTS.map(value => ({
          value,
          label: shared.posts[value],
          hint: words.postHints[value],
        }))}
      />
      <DayFields typed={typed} errors={errors} words={words} isFromRequired />
      <Actions>
        <Button shortcut="s">{words.save}</Button>
      </Actions>
    </Form>
  );
}
