import { useLanguage } from '../../../../../ui/language.ts';
import { useWords } from '../../../../../ui/words.ts';
import type { RecommendedKit } from '../../../use-cases/describe-information.ts';
import { publicPath } from '../paths.ts';
import { informationWords } from '../words.ts';

/** The recommended kits beside the question whether one's own is among them (K-54, K-55). */
export function KitNames({ kits }: { readonly kits: readonly RecommendedKit[] }) {
  const { siteMap, kits: text } = useWords(informationWords);
  const language = useLanguage();
  return (
    <details>
      <summary>{siteMap.kits}</summary>
      <ul lang="ja">
        {kits.map(({ title, maker }) => (
          <li>
            {title} {maker}
          </li>
        ))}
      </ul>
      <p>
        <a href={publicPath(language, 'kits')}>{text.otherTitle}</a>
      </p>
    </details>
  );
}
