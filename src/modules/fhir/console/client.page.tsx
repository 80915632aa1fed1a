import { Button, ButtonLink } from '../../../ui/button/button.tsx';
import { staffDateTime } from '../../../ui/date-text.ts';
import { Actions, Form } from '../../../ui/form/form.tsx';
import { HiddenField } from '../../../ui/hidden-field/hidden-field.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx';
import { BASE_PATH, TOKEN_PATH } from '../api/paths.ts';
import { CLIENT_ACTS, statusAfter } from '../domain/client.ts';
import type { GivenSecret, showClient } from '../use-cases/manage-clients.use-case.ts';
import { ClientState } from './clients.page.tsx';
import { CLIENTS_PATH, clientPath } from './paths.ts';
import { ja as words } from './words.ja.ts';

type Client = NonNullable<Awaited<ReturnType<typeof showClient>>>;

/** One client with what can be done to it. */
export function ClientPage({
  client,
  clientText,
  problem,
}: {
  readonly client: Client;
  readonly clientText: string;
  readonly problem: string | null;
}) {
  return (
    <>
      <PageHeading title={client.name} above={<a href={CLIENTS_PATH}>{words.back}</a>} />
      {problem === null ? null : <Notice tone="urgent">{problem}</Notice>}
      <SummaryList
        rows={[
          { label: words.columns.status, value: <ClientState {...client} /> },
          { label: words.columns.facility, value: client.facilityName },
          { label: words.facilityCode, value: client.facilityCode ?? '' },
          { label: words.clientId, value: <code>{clientText}</code> },
          {
            label: words.columns.lastUsed,
            value: client.lastUsedAt === null ? words.never : staffDateTime(client.lastUsedAt),
          },
          { label: words.secretChanged, value: staffDateTime(client.secretChangedAt) },
          { label: words.columns.created, value: staffDateTime(client.createdAt) },
        ]}
      />
      {CLIENT_ACTS.filter(act => statusAfter(client.status, act) !== null).map(act => (
        <Form action={clientPath(client.clientId)}>
          <HiddenField name="act" value={act} />
          <p>{words.acts[act].effect}</p>
          <Actions>
            <Button variant={act === 'reactivate' ? 'primary' : 'danger'}>{words.acts[act].button}</Button>
          </Actions>
        </Form>
      ))}
    </>
  );
}

/** The secret, the only time it is seen. */
export function SecretPage({
  given,
  publicOrigin,
}: {
  readonly given: GivenSecret;
  readonly publicOrigin: string;
}) {
  const { client, clientText, secret } = given;
  return (
    <>
      <PageHeading title={words.secretTitle} />
      <Notice tone="warn" title={words.secretOnce}>
        <p>{words.secretText}</p>
      </Notice>
      <SummaryList
        rows={[
          { label: words.columns.facility, value: client.facilityName },
          { label: words.clientId, value: <code>{clientText}</code> },
          { label: words.secret, value: <code>{secret}</code> },
          { label: words.tokenAddress, value: `${publicOrigin}${TOKEN_PATH}` },
          { label: words.baseAddress, value: `${publicOrigin}${BASE_PATH}` },
        ]}
      />
      <Actions>
        <ButtonLink href={clientPath(client.clientId)}>{words.done}</ButtonLink>
      </Actions>
    </>
  );
}
