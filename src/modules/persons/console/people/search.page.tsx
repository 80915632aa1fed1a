import { Button } from '../../../../ui/button/button.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { DateField } from '../../../../ui/date-field/date-field.tsx';
import type { DateInput } from '../../../../ui/date-field/date-input.ts';
import { eraDate } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { FoundPeople } from '../../use-cases/show-person.use-case.ts';
import { JoiningTabs } from '../joining-tabs.tsx';
import { personPath, SEARCH_PATH } from '../paths.ts';
import { ja as words } from '../words.ja.ts';

const { search: text } = words;

/** What was typed, right or not. */
export interface TypedSearch {
  readonly kana: string;
  readonly birthDate: DateInput;
  readonly phone: string;
}

export type SearchProblem = keyof typeof text.problem;

export type SearchPageProps = {
  readonly typed: TypedSearch;
  readonly problem: SearchProblem | null;
  /** Null before the first search. */
  readonly found: FoundPeople | null;
};

const FIELD_OF: Readonly<Record<SearchProblem, string>> = {
  'nothing-asked': 'kana',
  'not-a-date': 'birth-date',
  'not-a-phone': 'phone',
};

/** Looks for people by any of reading, birth date and telephone number. It posts: none of them belongs in an address. */
export function SearchPage({ typed, problem, found }: SearchPageProps) {
  const errorOf = (field: string) =>
    problem !== null && FIELD_OF[problem] === field ? text.problem[problem] : undefined;
  return (
    <>
      {problem === null ? null : (
        <ErrorSummary errors={[{ name: FIELD_OF[problem], message: text.problem[problem] }]} />
      )}
      <PageHeading title={text.title} below={text.below} />
      <JoiningTabs current="search" />
      {found === null ? null : <Found found={found} />}
      <Form action={SEARCH_PATH}>
        <TextField
          name="kana"
          label={text.kana}
          hint={text.kanaHint}
          value={typed.kana}
          error={errorOf('kana')}
          width="medium"
          maxlength={100}
          shortcut="/"
        />
        <DateField
          name="birth-date"
          label={text.birthDate}
          value={typed.birthDate}
          error={errorOf('birth-date')}
        />
        <TextField
          name="phone"
          label={text.phone}
          type="tel"
          inputmode="tel"
          value={typed.phone}
          error={errorOf('phone')}
          width="medium"
          maxlength={30}
        />
        <Actions>
          <Button>{text.find}</Button>
        </Actions>
      </Form>
    </>
  );
}

const Found = ({ found: { people, more } }: { readonly found: FoundPeople }) => (
  <DataTable
    caption={text.found(people.length)}
    showsCaption={people.length > 0}
    rows={people}
    rowHref={({ personId }) => personPath(personId)}
    empty={
      <EmptyState title={text.none}>
        <p>{text.noneText}</p>
      </EmptyState>
    }
    pages={more ? { summary: text.more(people.length) } : undefined}
    columns={[
      { key: 'name', heading: words.fields.name, primary: true, cell: ({ name }) => name },
      { key: 'kana', heading: words.fields.nameKana, cell: ({ nameKana }) => nameKana },
      {
        key: 'birthDate',
        heading: words.fields.birthDate,
        cell: ({ birthDate }) => eraDate(birthDate),
        nowrap: true,
      },
      { key: 'phone', heading: words.fields.phone, cell: ({ phone }) => phone, nowrap: true },
      { key: 'address', heading: words.fields.address, cell: ({ address }) => address, wide: true },
      {
        key: 'alias',
        heading: text.alias,
        quietHeading: true,
        cell: ({ mergedInto }) => (mergedInto === null ? null : <Tag tone="muted">{text.alias}</Tag>),
      },
    ]}
  />
);
