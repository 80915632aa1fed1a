import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { ConfirmForm } from '../../../../ui/confirm-form/confirm-form.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import type { ShownProvisionKey } from '../../use-cases/package-format/provision-keys.use-case.ts';
import { PROVISION_KEYS_PATH, publicKeyPath, ROTATE_KEY_PATH } from './paths.ts';
import { ja as words } from './words.ja.ts';

export interface ProvisionKeysPageProps {
  readonly keys: readonly ShownProvisionKey[];
  readonly mayRotate: boolean;
}

/** The keys that municipalities register: fingerprint, state, and the public half to send. */
export const ProvisionKeysPage = ({ keys, mayRotate }: ProvisionKeysPageProps) => (
  <>
    <PageHeading title={words.title} below={words.lead} />
    <DataTable
      caption={words.caption}
      rows={keys}
      empty={words.empty}
      columns={[
        {
          key: 'fingerprint',
          heading: words.columns.fingerprint,
          cell: ({ fingerprint }) => <code>{fingerprint}</code>,
          primary: true,
        },
        { key: 'createdAt', heading: words.columns.createdAt, cell: key => staffDateTime(key.createdAt) },
        { key: 'state', heading: words.columns.state, cell: stateOf },
        {
          key: 'file',
          heading: words.columns.file,
          cell: ({ publicKey }) => (
            <a href={publicKeyPath(publicKey.kid)} download>
              {words.download(publicKey.kid)}
            </a>
          ),
        },
      ]}
    />
    <h2>{words.howTitle}</h2>
    <ol>
      {words.how.map(step => (
        <li>{step}</li>
      ))}
    </ol>
    {mayRotate ? (
      keys.length === 0 ? (
        <Form action={ROTATE_KEY_PATH}>
          <Button>{words.make}</Button>
        </Form>
      ) : (
        <p>
          <ButtonLink variant="secondary" href={ROTATE_KEY_PATH}>
            {words.rotate}
          </ButtonLink>
        </p>
      )
    ) : null}
  </>
);

const stateOf = ({ retiredAt }: ShownProvisionKey) =>
  retiredAt === null ? (
    <Tag tone="ok">{words.current}</Tag>
  ) : (
    <Tag tone="muted">{words.retired(staffDateTime(retiredAt))}</Tag>
  );

/** Asks before the key is replaced: every municipality has work to do then. */
export const RotateKeyPage = () => (
  <ConfirmForm
    action={ROTATE_KEY_PATH}
    question={words.rotateQuestion}
    confirmLabel={words.rotate}
    cancelHref={PROVISION_KEYS_PATH}
    danger
  >
    <p>{words.rotateWhat}</p>
  </ConfirmForm>
);
