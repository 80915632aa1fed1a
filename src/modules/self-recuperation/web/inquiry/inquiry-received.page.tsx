import { ButtonLink } from '../../../../ui/button/button.tsx';
import { useLanguage } from '../../../../ui/language.ts';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { useWords } from '../../../../ui/words.ts';
import { MailHelp } from '../information/mail-help/mail-help.tsx';
import { landingPath, stepPath } from '../paths.ts';
import { inquiryWords } from './words.ts';

export interface InquiryReceivedPageProps {
  readonly number: string;
  readonly aboutWithdrawal: boolean;
  /** The domains to let mail in from (K-35). */
  readonly senderDomains: readonly string[];
}

/** The receipt. That of a withdrawal is the same whether or not the number was known (K-66). */
export function InquiryReceivedPage({ number, aboutWithdrawal, senderDomains }: InquiryReceivedPageProps) {
  const { received: text, fileAgain } = useWords(inquiryWords);
  const language = useLanguage();
  return (
    <>
      <h1>{text.title}</h1>
      <Notice tone="success" title={text.number(number)}>
        <p>{text.mailed}</p>
      </Notice>
      {aboutWithdrawal ? (
        <>
          <h2>{text.nextTitle}</h2>
          <ul>
            <li>{text.withdrawalLink}</li>
            <li>{text.withdrawalAddress}</li>
            <li>{text.withdrawalWrong}</li>
            <li>{text.withdrawalRefile}</li>
          </ul>
          <p>
            <ButtonLink variant="secondary" href={stepPath(language, 'consent')}>
              {fileAgain}
            </ButtonLink>
          </p>
        </>
      ) : (
        <p>{text.slow}</p>
      )}
      <h2>{text.notArrivedTitle}</h2>
      <MailHelp domains={senderDomains} />
      <p>
        <a href={landingPath(language)}>{text.home}</a>
      </p>
    </>
  );
}
