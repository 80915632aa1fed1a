import { Button } from '../../../../ui/button/button.tsx';
import { ConfirmForm } from '../../../../ui/confirm-form/confirm-form.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { useLanguage } from '../../../../ui/language.ts';
import { useWords } from '../../../../ui/words.ts';
import { WITHDRAWAL_INQUIRY_TYPE } from '../../domain/withdraw-filing.ts';
import { pagePath } from '../paths.ts';
import { words } from '../words.ts';

/** Asks once before 取り下げ, and says what it does. */
export function WithdrawPage({ managementNumber }: { readonly managementNumber: string }) {
  const { withdraw: text } = useWords(words);
  const language = useLanguage();
  return (
    <ConfirmForm
      action={pagePath(language, 'withdraw')}
      question={text.question}
      confirmLabel={text.confirm}
      danger
      cancelHref={pagePath(language, 'status')}
    >
      <p>{text.number(managementNumber)}</p>
      <p>{text.inquiry(WITHDRAWAL_INQUIRY_TYPE)}</p>
      <ul>
        <li>{text.effectPapers}</li>
        <li>{text.effectWatch}</li>
        <li>{text.effectRefile}</li>
        <li>{text.irreversible}</li>
      </ul>
    </ConfirmForm>
  );
}

/** Says that nothing needs to be, or can be, withdrawn (K-67). */
export function NoWithdrawalPage({ why }: { readonly why: 'not-issued' | 'over' }) {
  const { withdraw: text } = useWords(words);
  const language = useLanguage();
  const notIssued = why === 'not-issued';
  return (
    <>
      <h1>{notIssued ? text.notNeededTitle : text.overTitle}</h1>
      <p>{notIssued ? text.notNeeded : text.over}</p>
      {notIssued ? (
        <Form action={pagePath(language, 'refile')}>
          <Actions>
            <Button>{text.refile}</Button>
          </Actions>
        </Form>
      ) : null}
      <p>
        <a href={pagePath(language, 'status')}>{text.back}</a>
      </p>
    </>
  );
}
