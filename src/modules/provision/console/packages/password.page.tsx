import type { Uuid } from '../../../../kernel/ids.ts';
import type { Result } from '../../../../kernel/result.ts';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import { Actions } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { Telephone } from '../../../../ui/telephone/telephone.tsx';
import type { Recipient } from '../../use-cases/packages/show-packages.use-case.ts';
import type { PasswordRefusal } from '../../use-cases/packages/take-package.use-case.ts';
import { ja } from './act-words.ja.ts';
import { packagePath } from './paths.ts';

const text = ja.passwordPage;

/** Shows the password of a package the one time that anybody can see it, with whom to tell it by telephone. */
export const PasswordPage = ({
  packageId,
  shown,
  contacts,
}: {
  readonly packageId: Uuid;
  readonly shown: Result<string, PasswordRefusal>;
  readonly contacts: readonly Recipient[];
}) => (
  <>
    <PageHeading title={text.title} />
    {shown.ok ? (
      <>
        <Notice tone="warn" title={text.once}>
          <p>{text.onceText}</p>
        </Notice>
        <SummaryList
          rows={[
            { label: text.password, value: <code>{shown.value}</code> },
            ...contacts.map(({ unit, names, telephone }) => ({
              label: text.whom,
              value: (
                <>
                  {[unit, names].filter(part => part !== null).join(' ')}{' '}
                  {telephone === null ? null : <Telephone number={telephone} />}
                </>
              ),
            })),
          ]}
        />
        {contacts.length === 0 ? <p>{text.noContact}</p> : null}
        <Actions>
          <ButtonLink href={packagePath(packageId, 'tell-password')}>{text.record}</ButtonLink>
        </Actions>
      </>
    ) : (
      <>
        <Notice tone="warn" title={text.refused[shown.reason]} />
        <Actions>
          <ButtonLink variant="secondary" href={packagePath(packageId)}>
            {ja.back}
          </ButtonLink>
        </Actions>
      </>
    )}
  </>
);
