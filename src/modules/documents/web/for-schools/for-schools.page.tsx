import { ButtonLink } from '../../../../ui/button/button.tsx';
import { useLanguage } from '../../../../ui/language.ts';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { useWords } from '../../../../ui/words.ts';
import { inquiryPath, leafletPath, verifyPath } from '../paths.ts';
import { SamplePaper } from './sample-paper.tsx';
import { forSchoolsWords } from './words.ts';

/** What schools and employers should know: how a paper looks, how to check it, and what not to ask for. */
export function ForSchoolsPage({ noticeValidMonths }: { readonly noticeValidMonths: number }) {
  const text = useWords(forSchoolsWords);
  const language = useLanguage();
  return (
    <>
      <PageHeading title={text.title} below={text.lead} />
      <h2>{text.sampleTitle}</h2>
      <p>
        <SamplePaper />
      </p>
      <ol>
        <li>{text.partNumber}</li>
        <li>{text.partHolder}</li>
        <li>{text.partDates}</li>
        <li>{text.partUse}</li>
        <li>{text.partQr}</li>
      </ol>
      <h2>{text.checkTitle}</h2>
      <ol>
        <li>{text.checkScan}</li>
        <li>{text.checkResult}</li>
        <li>{text.checkCompare}</li>
      </ol>
      <p>
        <ButtonLink variant="secondary" href={verifyPath(language)}>
          {text.checkLink}
        </ButtonLink>
      </p>
      <p>{text.checkNoScript}</p>
      <h2>{text.datesTitle}</h2>
      <ul>
        <li>{text.datesLast}</li>
        <li>{text.datesReturn}</li>
        <li>{text.datesSelfCheck}</li>
        <li>{text.datesUndecided}</li>
      </ul>
      <p>{text.validity(noticeValidMonths)}</p>
      <h2>{text.kindsTitle}</h2>
      <ul>
        <li>{text.kindNotice}</li>
        <li>{text.kindCertificate}</li>
        <li>{text.kindLegal}</li>
      </ul>
      <p>{text.kindExclusive}</p>
      <Notice tone="info" title={text.askTitle}>
        <ul>
          <li>{text.askDiagnosis}</li>
          <li>{text.askTest}</li>
          <li>{text.askReason}</li>
          <li>{text.askPerson}</li>
        </ul>
      </Notice>
      <h2>{text.insuranceTitle}</h2>
      <p>{text.insurance}</p>
      <p>{text.allowance}</p>
      <h2>{text.doubtTitle}</h2>
      <p>{text.doubt}</p>
      <ul>
        <li>
          <a href={inquiryPath(language)}>{text.inquiry}</a>
        </li>
        <li>
          <a href={leafletPath(language)}>{text.leaflet}</a>
        </li>
      </ul>
    </>
  );
}
