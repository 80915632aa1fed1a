import { Button } from '../../../../ui/button/button.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { TASK_SEARCH_PATH } from '../paths.ts';
import { ja as words } from './words.ja.ts';

/** Where staff look for one person on the list. It posts: a person's name belongs in no address and no log. */
export const SearchBox = ({ text }: { readonly text: string }) => (
  <search>
    <form class="filter-bar" method="post" action={TASK_SEARCH_PATH} novalidate>
      <TextField
        name="text"
        type="search"
        width="medium"
        shortcut="/"
        label={words.searchLabel}
        hint={words.searchHint}
        value={text}
        maxlength={100}
      />
      <Button variant="secondary">{words.search}</Button>
    </form>
  </search>
);
