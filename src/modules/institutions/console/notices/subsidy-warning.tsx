import { Notice } from '../../../../ui/notice/notice.tsx';
import { referenceHref } from '../references/reference-link.tsx';
import { ja as words } from './words.ja.ts';

/** Number 6 of the questions and answers, to which the memo points for reporting (H-31). */
export const REPORTING_QA = { id: 'administrative-test-qa-2020-07-15', no: '6' } as const;

/** Tells an institution that without a report the subsidy cannot be decided (H-28, H-29); it stands beside reporting. */
export const SubsidyWarning = () => (
  <Notice tone="warn" title={words.subsidy.title}>
    <p>{words.subsidy.text}</p>
    <p>
      <a href={referenceHref(REPORTING_QA.id, REPORTING_QA.no)}>{words.subsidy.reference}</a>
    </p>
  </Notice>
);
