import { assertNever } from '../../../kernel/assert-never.ts';
import { dateParts } from '../../../kernel/plain-date.ts';
import { ButtonLink } from '../../../ui/button/button.tsx';
import { dateTimeText, timeText } from '../../../ui/date-text.ts';
import { Actions } from '../../../ui/form/form.tsx';
import { PageHeading } from '../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx';
import type { Delivery, OpenedMessage } from '../use-cases/read-inbox.use-case.ts';
import { LinkedText } from './linked-text.tsx';
import { callPath, INBOX_PATH, inboxPath } from './paths.ts';
import { TRAINING_STYLE_PATH } from './training-style.ts';
import { words } from './words.ts';

const text = words.inbox;

/** One message in the form of its channel. */
export function Message({
  opened,
  publicOrigin,
}: {
  readonly opened: OpenedMessage;
  readonly publicOrigin: string;
}) {
  const { message, recipients } = opened;
  const birthday = recipients.length === 0 ? [] : [{ label: text.birthday, value: birthdaysOf(recipients) }];
  return (
    <>
      <link rel="stylesheet" href={TRAINING_STYLE_PATH} />
      <PageHeading title={message.subject} above={text.channels[message.channel]} />
      <SummaryList
        rows={[
          { label: text.to, value: message.recipient },
          { label: text.at, value: dateTimeText(message.deliveredAt) },
          ...birthday,
        ]}
      />
      <Body message={message} publicOrigin={publicOrigin} />
      {message.channel === 'voice' ? (
        <Actions>
          <ButtonLink href={callPath(message.messageId)}>{text.takeCall}</ButtonLink>
        </Actions>
      ) : null}
      <p>
        <a href={inboxPath({ recipient: message.recipient })}>{text.allOfRecipient}</a>
      </p>
      <p>
        <a href={INBOX_PATH}>{text.back}</a>
      </p>
    </>
  );
}

/** The birthdays by which somebody of these shows who they are. */
export const birthdaysOf = (recipients: OpenedMessage['recipients']): string =>
  recipients
    .map(({ name, birthDate }) => {
      const { month, day } = dateParts(birthDate);
      return text.birthdayOf(name, String(month), String(day));
    })
    .join(text.or);

function Body({ message, publicOrigin }: { readonly message: Delivery; readonly publicOrigin: string }) {
  const content = <LinkedText text={message.body} publicOrigin={publicOrigin} />;
  switch (message.channel) {
    case 'mail':
      return <div class="message-body">{content}</div>;
    case 'line':
      return (
        <section class="phone" aria-label={text.lineLabel}>
          <p class="phone-sender">{message.subject}</p>
          <div class="phone-bubble">{content}</div>
          <p class="phone-time">{timeText(message.deliveredAt)}</p>
        </section>
      );
    case 'sms':
      return (
        <section class="phone" aria-label={text.smsLabel}>
          <div class="phone-bubble">{content}</div>
          <p class="phone-time">{timeText(message.deliveredAt)}</p>
        </section>
      );
    case 'voice':
      return (
        <section class="transcript" aria-label={text.callLabel}>
          <span class="transcript-speaker">
            {text.caller} {timeText(message.deliveredAt)}
          </span>
          {content}
        </section>
      );
    default:
      return assertNever(message.channel);
  }
}
