import { jstDate } from '../../../kernel/instant.ts';
import { Button } from '../../../ui/button/button.tsx';
import type { Column } from '../../../ui/data-table/column.ts';
import { DataTable } from '../../../ui/data-table/data-table.tsx';
import { longDate } from '../../../ui/date-text.ts';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../ui/form/form.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../ui/page-heading/page-heading.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { TextArea } from '../../../ui/text-area/text-area.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import type { KeyProblem, ShownProviderKey, TypedKey } from '../use-cases/provider-keys.use-case.ts';
import { KEYS_PATH, revokeKeyPath } from './paths.ts';
import { ja } from './set-up-words.ja.ts';

const words = ja.keys;

const FIELD_OF: Readonly<Record<KeyProblem, keyof TypedKey>> = {
  'provider-code': 'providerCode',
  'provider-name': 'providerName',
  'key-unreadable': 'publicKey',
  'key-known': 'publicKey',
  'fingerprint-missing': 'fingerprint',
  'fingerprint-differs': 'fingerprint',
};

interface KeysPageProps {
  readonly keys: readonly ShownProviderKey[];
  readonly typed: TypedKey;
  readonly problems: readonly KeyProblem[];
  readonly told: boolean;
}

/** Whose signatures are believed, and the form in which a key meets its fingerprint. */
export function KeysPage({ keys, typed, problems, told }: KeysPageProps) {
  const errorOf = (field: keyof TypedKey): string | undefined => {
    const problem = problems.find(each => FIELD_OF[each] === field);
    return problem === undefined ? undefined : words.problems[problem];
  };
  return (
    <>
      <ErrorSummary
        errors={problems.map(problem => ({ name: FIELD_OF[problem], message: words.problems[problem] }))}
      />
      <PageHeading title={words.title} below={words.below} />
      {told ? <Notice tone="success" title={words.done} /> : null}
      <DataTable
        caption={words.caption}
        columns={COLUMNS}
        rows={keys}
        empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
      />
      <h2>{words.add}</h2>
      <p>{words.help}</p>
      <Form action={KEYS_PATH}>
        <TextField
          name="providerCode"
          label={words.providerCode}
          hint={words.providerCodeHint}
          value={typed.providerCode}
          error={errorOf('providerCode')}
          inputmode="numeric"
          width="short"
          maxlength={6}
          required
        />
        <TextField
          name="providerName"
          label={words.providerName}
          value={typed.providerName}
          error={errorOf('providerName')}
          width="medium"
          maxlength={60}
          required
        />
        <TextArea
          name="publicKey"
          label={words.publicKey}
          hint={words.publicKeyHint}
          value={typed.publicKey}
          error={errorOf('publicKey')}
          rows={4}
          required
        />
        <TextField
          name="fingerprint"
          label={words.fingerprint}
          hint={words.fingerprintHint}
          value={typed.fingerprint}
          error={errorOf('fingerprint')}
          autocomplete="off"
          maxlength={120}
          required
        />
        <Actions>
          <Button shortcut="s">{words.submit}</Button>
        </Actions>
      </Form>
    </>
  );
}

const COLUMNS: readonly Column<ShownProviderKey>[] = [
  { key: 'provider', heading: words.columns.provider, cell: ({ providerName }) => providerName },
  {
    key: 'fingerprint',
    heading: words.columns.fingerprint,
    wide: true,
    cell: ({ fingerprint }) => fingerprint,
  },
  {
    key: 'since',
    heading: words.columns.since,
    nowrap: true,
    cell: ({ registeredAt }) => longDate(jstDate(registeredAt)),
  },
  {
    key: 'state',
    heading: words.columns.state,
    cell: ({ providerKeyId, revokedAt }) =>
      revokedAt === null ? (
        <>
          <Tag tone="ok">{words.inUse}</Tag>
          <Form action={revokeKeyPath(providerKeyId)}>
            <Button variant="ghost">{words.revoke}</Button>
          </Form>
        </>
      ) : (
        <Tag tone="muted">{words.revoked}</Tag>
      ),
  },
];
