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

/** The field that says where in the name to look; without it, at its beginning. */
export const PLACE_FIELD = 'place';

/** What to try when the beginning of a name did not find the person. */
export const SearchAnywhere = ({ text }: { readonly text: string }) => (
  <form method="post" action={TASK_SEARCH_PATH}>
    <input type="hidden" name="text" value={text} />
    <input type="hidden" name={PLACE_FIELD} value="anywhere" />
    <Button variant="secondary">{words.searchAnywhere(text)}</Button>
  </form>
);
