import { useLanguage } from '../../../../ui/language.ts';
import { PageLinks } from '../../../../ui/page-links/page-links.tsx';
import { useWords } from '../../../../ui/words.ts';
import { landingPath, PATHS } from '../paths.ts';
import { type PublicPage, publicPath } from './paths.ts';
import { informationWords } from './words.ts';

/** The order of the site map: before falling ill, while ill, questions, for others. */
const PAGES: readonly PublicPage[] = [
  'mayI',
  'preparation',
  'inRecuperation',
  'faq',
  'kits',
  'mailHelp',
  'inquiry',
  'schools',
  'leaflet',
  'contact',
];

/** Every public page, in the footer of every page. */
export function SiteMap() {
  const { siteMap: text } = useWords(informationWords);
  const language = useLanguage();
  return (
    <PageLinks
      label={text.label}
      links={[
        { href: landingPath(language), label: text.landing },
        ...PAGES.map(page => ({ href: publicPath(language, page), label: text[page] })),
        { href: PATHS.verify, label: text.verify },
      ]}
    />
  );
}
