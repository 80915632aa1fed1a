import { longDate } from '../../../../../ui/date-text.ts';
import { useLanguage } from '../../../../../ui/language.ts';
import { Notice } from '../../../../../ui/notice/notice.tsx';
import { SummaryList } from '../../../../../ui/summary-list/summary-list.tsx';
import { useWords } from '../../../../../ui/words.ts';
import type { recommendedKits } from '../../../use-cases/describe-information.ts';
import { publicPath } from '../paths.ts';
import { informationWords } from '../words.ts';

export interface KitsPageProps {
  readonly list: ReturnType<typeof recommendedKits>;
  readonly offListKitsAllowed: boolean;
}

/** The recommended test kits, and what to do with another one (K-54, K-55). */
export function KitsPage({ list, offListKitsAllowed }: KitsPageProps) {
  const { kits: text, faq } = useWords(informationWords);
  const language = useLanguage();
  return (
    <>
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      {list.kits.some(({ placeholder }) => placeholder) ? (
        <Notice tone="warn" title={text.provisional}>
          <p>{text.provisionalText}</p>
        </Notice>
      ) : null}
      <h2>{text.caption(longDate(list.inForceFrom, language))}</h2>
      <div lang="ja">
        <SummaryList rows={list.kits.map(({ title, maker }) => ({ label: title, value: maker }))} />
      </div>
      <h2>{text.otherTitle}</h2>
      <p>{offListKitsAllowed ? text.other : text.otherNot}</p>
      <p>
        <a href={publicPath(language, 'faq', 'q5')}>{faq.q5.question}</a>
      </p>
    </>
  );
}
