import { useLanguage } from '../../../../ui/language.ts';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { useWords } from '../../../../ui/words.ts';
import { CareLinks } from '../information/care-links.tsx';
import { publicPath } from '../information/paths.ts';
import { words } from '../words.ts';
import type { LandingPageProps } from './landing-props.ts';

/** Who may file, who must see a doctor, with which tests, and until when. */
export function BeforeFiling(props: LandingPageProps) {
  const { landing } = useWords(words);
  const language = useLanguage();
  const { rules, tests } = props;
  return (
    <>
      <h2>{landing.mayTitle}</h2>
      <ul>
        {rules.anybody === null ? null : <li>{landing.mayAnybody(rules.anybody)}</li>}
        {rules.withoutRiskFactor === null ? null : (
          <li>{landing.mayWithoutRiskFactor(rules.withoutRiskFactor)}</li>
        )}
      </ul>
      <p>{landing.mayNotPregnant}</p>
      <MustSeeDoctor {...props} />
      <h2>{landing.testsTitle}</h2>
      <p>{landing.testsLead}</p>
      <ul>
        {tests.map(title => (
          <li>{title}</li>
        ))}
      </ul>
      <p>
        <a href={publicPath(language, 'kits')}>{landing.testsKits}</a>
      </p>
      <p>{landing.medicalInstitution}</p>
      <h2>{landing.windowTitle}</h2>
      <p>{landing.window(rules)}</p>
    </>
  );
}

function MustSeeDoctor({ rules, riskFactors, care }: LandingPageProps) {
  const { landing } = useWords(words);
  return (
    <Notice tone="warn" title={landing.doctorTitle}>
      <ul>
        <li>{landing.doctorOlder(rules.oldest)}</li>
        {rules.withoutRiskFactor === null ? null : (
          <li>{landing.doctorRiskFactor(rules.withoutRiskFactor)}</li>
        )}
        <li>{landing.doctorYounger(rules.youngest)}</li>
        <li>{landing.doctorPregnant}</li>
      </ul>
      <p>{landing.doctorWhere}</p>
      <CareLinks care={care} />
      <details>
        <summary>{landing.riskFactorsTitle}</summary>
        <ul>
          {riskFactors.map(title => (
            <li>{title}</li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}
