import { Button, ButtonLink } from '../../../ui/button/button.tsx';
import { dateTimeText } from '../../../ui/date-text.ts';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { Actions } from '../../../ui/form/form.tsx';
import { PageHeading } from '../../../ui/page-heading/page-heading.tsx';
import { Select } from '../../../ui/select/select.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import type { Delivery, InboxPage } from '../use-cases/read-inbox.use-case.ts';
import { CHANNELS, type InboxQuery } from './inbox.schema.ts';
import { INBOX_PATH, inboxPath, messagePath } from './paths.ts';
import { TRAINING_STYLE_PATH } from './training-style.ts';
import { words } from './words.ts';

const text = words.inbox;

/** The messages of all people, or of one, as they would get them. */
export function Inbox({ page, query }: { readonly page: InboxPage; readonly query: InboxQuery }) {
  const { filter, after } = query;
  const isFiltered = filter.recipient !== null || filter.channel !== null;
  return (
    <>
      <link rel="stylesheet" href={TRAINING_STYLE_PATH} />
      <PageHeading title={text.title} below={text.lead} />
      <Filter query={query} isFiltered={isFiltered} />
      {page.messages.length === 0 ? (
        <EmptyState title={isFiltered ? text.emptyFiltered : text.empty}>
          <p>{text.emptyHint}</p>
        </EmptyState>
      ) : (
        <ul class="inbox" aria-label={text.list}>
          {page.messages.map(message => (
            <Line message={message} />
          ))}
        </ul>
      )}
      {after === null && page.next === null ? null : (
        <Actions>
          {after === null ? null : (
            <ButtonLink variant="ghost" href={inboxPath(filter)}>
              {text.newest}
            </ButtonLink>
          )}
          {page.next === null ? null : (
            <ButtonLink variant="secondary" href={inboxPath(filter, page.next)}>
              {text.older}
            </ButtonLink>
          )}
        </Actions>
      )}
    </>
  );
}

function Filter({ query, isFiltered }: { readonly query: InboxQuery; readonly isFiltered: boolean }) {
  return (
    <details open={isFiltered}>
      <summary>{text.filter}</summary>
      <form class="form" method="get" action={INBOX_PATH}>
        <TextField
          name="to"
          label={text.recipient}
          hint={text.recipientHint}
          value={query.filter.recipient ?? ''}
        />
        <Select
          name="channel"
          label={text.channel}
          placeholder={text.anyChannel}
          value={query.filter.channel ?? ''}
          options={CHANNELS.map(value => ({ value, label: text.channels[value] }))}
        />
        <Actions>
          <Button variant="secondary">{text.apply}</Button>
          {isFiltered ? (
            <ButtonLink variant="ghost" href={INBOX_PATH}>
              {text.clear}
            </ButtonLink>
          ) : null}
        </Actions>
      </form>
    </details>
  );
}

const Line = ({ message }: { readonly message: Delivery }) => (
  <li>
    <a href={messagePath(message.messageId)}>
      <span class="inbox-meta">
        <Tag tone="muted">{text.channels[message.channel]}</Tag>
        <time datetime={message.deliveredAt}>{dateTimeText(message.deliveredAt)}</time>
        <span>{message.recipient}</span>
      </span>
      <span class="inbox-subject">{message.subject}</span>
    </a>
  </li>
);
