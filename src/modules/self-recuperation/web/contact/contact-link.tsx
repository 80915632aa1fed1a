import { useLanguage } from '../../../../ui/language.ts';
import { useWords } from '../../../../ui/words.ts';
import { pagePath } from '../paths.ts';
import { contactWords } from './words.ts';

/** The way from the status page to correcting how one is reached. */
export function ContactLink() {
  const { link } = useWords(contactWords);
  return (
    <p>
      <a href={pagePath(useLanguage(), 'contact')}>{link}</a>
    </p>
  );
}
