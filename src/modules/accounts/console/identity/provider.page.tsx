import { Button } from '../../../../ui/button/button.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import type { TypedProvider } from '../../domain/identity-provider.ts';
import type { ProviderView } from '../../use-cases/set-up-provider.use-case.ts';
import type { FieldError } from '../field-error.ts';
import { ACCOUNTS_PATH, PROVIDER_PATH } from '../paths.ts';
import { words as accountWords } from '../words.ts';
import { ProviderForm } from './provider-form.page.tsx';
import { words } from './words.ts';

export interface ProviderProps {
  readonly provider: ProviderView | null;
  /** What stands in the form; a secret never does. */
  readonly typed: TypedProvider;
  readonly redirectUri: string;
  /** Whether anything outside is reached from here. */
  readonly hasWayOut: boolean;
  readonly done: string | null;
  readonly errors: readonly FieldError[];
}

const text = words.provider;

/** What an authority entered about its provider, what can be done with it, and the form to change it. */
export const Provider = ({ provider, typed, redirectUri, hasWayOut, done, errors }: ProviderProps) => (
  <>
    <PageHeading
      title={text.title}
      below={text.below}
      above={<a href={ACCOUNTS_PATH}>{accountWords.accounts.back}</a>}
    />
    <ErrorSummary errors={errors} />
    {done === null ? null : (
      <Notice tone="success">
        <p>{done}</p>
      </Notice>
    )}
    {hasWayOut ? (
      <>
        {provider === null ? (
          <EmptyState title={text.empty}>
            <p>{text.emptyWhat}</p>
          </EmptyState>
        ) : (
          <State provider={provider} />
        )}
        <SummaryList rows={[{ label: text.redirectUri, value: <code>{redirectUri}</code> }]} />
        <ProviderForm isKnown={provider !== null} typed={typed} errors={errors} />
      </>
    ) : (
      <Notice tone="info">
        <p>{text.noWayOut}</p>
      </Notice>
    )}
  </>
);

const State = ({ provider }: { readonly provider: ProviderView }) => (
  <>
    <SummaryList
      rows={[
        {
          label: text.state,
          value: provider.enabled ? (
            <Tag tone="ok">{text.states.enabled}</Tag>
          ) : (
            <Tag tone="muted">{text.states.disabled}</Tag>
          ),
        },
        {
          label: text.triedAt,
          value: provider.triedAt === null ? text.untried : staffDateTime(provider.triedAt),
        },
      ]}
    />
    <h2>{text.actsTitle}</h2>
    <p>{text.actsWhy}</p>
    <Form action={`${PROVIDER_PATH}/${provider.enabled ? 'disable' : 'enable'}`}>
      <Actions>
        <Button variant="secondary">{provider.enabled ? text.disable : text.enable}</Button>
        <Button variant="ghost" formaction={`${PROVIDER_PATH}/try`}>
          {text.tryIt}
        </Button>
      </Actions>
    </Form>
  </>
);
