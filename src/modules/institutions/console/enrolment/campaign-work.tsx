import { Button } from '../../../../ui/button/button.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { type Board, REMINDER_DAYS } from '../../use-cases/show-board.use-case.ts';
import { INVITE_ALL_PATH, LETTERS_PATH, REMIND_PATH } from '../paths.ts';
import { ja as words } from './words.ja.ts';

/** Inviting, printing and reminding, each by one press. */
export function CampaignWork({ board }: { readonly board: Board }) {
  const { silent, lettersToPrint } = board;
  const uninvited = board.all.byStatus['not-invited'] ?? 0;
  const nothing = uninvited + lettersToPrint + silent.mailed + silent.lettered === 0;
  return (
    <>
      <h2>{words.worksTitle}</h2>
      <p>{nothing ? words.nothingToDo : words.inviteAllWhy}</p>
      {uninvited === 0 ? null : (
        <Form action={INVITE_ALL_PATH}>
          <Actions>
            <Button>{words.inviteAll(uninvited)}</Button>
          </Actions>
        </Form>
      )}
      {lettersToPrint === 0 ? null : <Letters choice="first" label={words.lettersFirst(lettersToPrint)} />}
      {silent.mailed === 0 ? null : (
        <Form action={REMIND_PATH}>
          <HiddenField name="days" value={String(REMINDER_DAYS)} />
          <Actions>
            <Button variant="secondary">{words.remind(silent.mailed, REMINDER_DAYS)}</Button>
          </Actions>
        </Form>
      )}
      {silent.lettered === 0 ? null : (
        <Letters choice="again" label={words.lettersAgain(silent.lettered, REMINDER_DAYS)} />
      )}
    </>
  );
}

const Letters = ({ choice, label }: { readonly choice: 'first' | 'again'; readonly label: string }) => (
  <Form action={LETTERS_PATH}>
    <HiddenField name="choice" value={choice} />
    <HiddenField name="days" value={String(REMINDER_DAYS)} />
    <Actions>
      <Button variant="secondary">{label}</Button>
    </Actions>
  </Form>
);
