import { Button } from '../../../../ui/button/button.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { useLanguage } from '../../../../ui/language.ts';
import { useWords } from '../../../../ui/words.ts';
import { pagePath } from '../paths.ts';
import { words } from '../words.ts';

/** Offers to file for somebody of the same household without typing address, telephone and mail again. */
export function HouseholdButton({ from }: { readonly from: 'household' | 'householdAfterFiling' }) {
  const { household } = useWords(words);
  return (
    <section class="screen-only">
      <h2>{household.title}</h2>
      <p>{household.text}</p>
      <Form action={pagePath(useLanguage(), from)}>
        <Actions>
          <Button variant="secondary">{household.button}</Button>
        </Actions>
      </Form>
    </section>
  );
}
