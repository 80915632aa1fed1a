import { Button } from '../../../../ui/button/button.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { SEARCH_PATH } from '../paths.ts';
import { ja as words } from './words.ja.ts';

/** Where a reviewer looks for one filing. It posts: a person's name belongs in no address and no log. */
export const SearchBox = ({ text, error }: { readonly text: string; readonly error: string | undefined }) => (
  <search>
    <form class="filter-bar" method="post" action={SEARCH_PATH} novalidate>
      <TextField
        name="text"
        type="search"
        width="medium"
        shortcut="/"
        label={words.searchLabel}
        hint={words.searchHint}
        value={text}
        error={error}
      />
      <Button variant="secondary">{words.search}</Button>
    </form>
  </search>
);
