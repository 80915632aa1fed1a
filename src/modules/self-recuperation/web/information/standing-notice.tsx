import { longDate } from '../../../../ui/date-text.ts';
import { useLanguage } from '../../../../ui/language.ts';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { useWords } from '../../../../ui/words.ts';
import type { Standing } from '../../use-cases/describe-information.ts';
import { informationWords } from './words.ts';

/** Says on a day without the scheme by which day's rules the page is written (F-21). */
export function StandingNotice({ standing }: { readonly standing: Standing }) {
  const { standing: text } = useWords(informationWords);
  const language = useLanguage();
  if (standing.kind === 'open') return null;
  const words =
    standing.kind === 'before'
      ? text.before(longDate(standing.from, language))
      : text.over(longDate(standing.through, language));
  return (
    <Notice tone="warn">
      <p>{words}</p>
    </Notice>
  );
}
