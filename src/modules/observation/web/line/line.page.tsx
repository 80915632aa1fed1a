import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { Checkbox } from '../../../../ui/checkbox/checkbox.tsx';
import { dateTimeText } from '../../../../ui/date-text.ts';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { useLanguage } from '../../../../ui/language.ts';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { QrCode } from '../../../../ui/qr-code/qr-code.tsx';
import { useWords } from '../../../../ui/words.ts';
import { LINE_CODE_MINUTES } from '../../domain/chat/line-code.ts';
import type { Chat, Chats } from '../../use-cases/line/show-chats.use-case.ts';
import { statusPath } from '../paths.ts';
import { familyField, linePath } from './paths.ts';
import { words } from './words.ts';

export interface LinePageProps {
  readonly chats: Chats;
  /** Where people become friends of the account. */
  readonly addFriendUrl: string;
  readonly done: 'unlinked' | 'family' | null;
}

/** Linking a chat of LINE with the resident's filing, and ending it (K-13). */
export function LinePage({ chats: { isWatched, chats }, addFriendUrl, done }: LinePageProps) {
  const { page } = useWords(words);
  const language = useLanguage();
  return (
    <>
      {done === null ? null : (
        <Notice tone="success" title={done === 'unlinked' ? page.unlinked : page.familyAdded} />
      )}
      <PageHeading title={page.title} />
      <p>{isWatched ? page.lead : page.endedText}</p>
      {chats.length === 0 ? null : <h2>{page.chatsTitle}</h2>}
      {chats.map(chat => (
        <LinkedChat chat={chat} />
      ))}
      {isWatched ? <HowToLink addFriendUrl={addFriendUrl} /> : null}
      <h2>{page.privacyTitle}</h2>
      <p>{page.privacyLine}</p>
      <p>{page.privacyUs}</p>
      <h2>{page.stopTitle}</h2>
      <p>{page.stop}</p>
      <p>
        <a href={statusPath(language)}>{page.status}</a>
      </p>
    </>
  );
}

function LinkedChat({ chat }: { readonly chat: Chat }) {
  const { page } = useWords(words);
  const language = useLanguage();
  return (
    <>
      <h3>{page.linkedAt(dateTimeText(chat.linkedAt, language))}</h3>
      <p>{chat.people > 1 ? page.position(String(chat.position), String(chat.people)) : page.alone}</p>
      {chat.familyOutside === 0 ? null : (
        <Form action={linePath(language, 'family')}>
          <HiddenField name="linkId" value={chat.linkId} />
          <Checkbox
            name={familyField(chat.linkId)}
            label={page.family}
            hint={page.familyHint(String(chat.familyOutside))}
          />
          <Actions>
            <Button variant="secondary">{page.familySave}</Button>
          </Actions>
        </Form>
      )}
      <Form action={linePath(language, 'unlink')}>
        <HiddenField name="linkId" value={chat.linkId} />
        <Actions>
          <Button variant="secondary">{page.unlink}</Button>
        </Actions>
      </Form>
    </>
  );
}

function HowToLink({ addFriendUrl }: { readonly addFriendUrl: string }) {
  const { page } = useWords(words);
  const language = useLanguage();
  const minutes = String(LINE_CODE_MINUTES);
  return (
    <>
      <h2>{page.howTitle}</h2>
      <h3>{page.step1}</h3>
      <p>{page.step1Text}</p>
      <p>
        <ButtonLink href={addFriendUrl} variant="secondary">
          {page.addFriend}
        </ButtonLink>
      </p>
      <p>
        <QrCode text={addFriendUrl} label={page.qr} />
      </p>
      <h3>{page.step2}</h3>
      <p>{page.step2Text(minutes)}</p>
      <Form action={linePath(language, 'code')}>
        <Actions>
          <Button>{page.makeCode}</Button>
        </Actions>
      </Form>
    </>
  );
}
