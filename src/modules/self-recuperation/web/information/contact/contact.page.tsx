import { ButtonLink } from '../../../../../ui/button/button.tsx';
import { useLanguage } from '../../../../../ui/language.ts';
import { Telephone } from '../../../../../ui/telephone/telephone.tsx';
import { useWords } from '../../../../../ui/words.ts';
import type { Contact } from '../../../use-cases/describe-scheme.ts';
import { publicPath } from '../paths.ts';
import { informationWords } from '../words.ts';

export interface ContactPageProps {
  readonly authorityName: string;
  readonly officeTitle: string;
  readonly desk: Contact | null;
}

/** How to ask, and who answers for the scheme (K-70, K-71). */
export function ContactPage({ authorityName, officeTitle, desk }: ContactPageProps) {
  const { contact: text } = useWords(informationWords);
  const language = useLanguage();
  return (
    <>
      <h1>{text.title}</h1>
      <p>{text.inquiry}</p>
      <p>
        <ButtonLink href={publicPath(language, 'inquiry')}>{text.inquiryLink}</ButtonLink>
      </p>
      <p>{text.noPhone}</p>
      <p>{text.time}</p>
      {desk === null ? null : (
        <>
          <h2>{text.worseTitle}</h2>
          <p>{text.worse}</p>
          <p>
            {text.desk(desk.title, desk.hours)}
            <br />
            <Telephone number={desk.phone} />
          </p>
        </>
      )}
      <h2>{text.ownerTitle}</h2>
      <p>
        {authorityName} {officeTitle}
      </p>
    </>
  );
}
