import { useLanguage } from '../../../../../ui/language.ts';
import { useWords } from '../../../../../ui/words.ts';
import { publicPath } from '../paths.ts';
import { informationWords } from '../words.ts';

/** The domains to let mail in from (K-35). */
export function SenderDomains({ domains }: { readonly domains: readonly string[] }) {
  const { mailHelp: text } = useWords(informationWords);
  return (
    <>
      <p>{text.lead}</p>
      <ul aria-label={text.domains}>
        {domains.map(domain => (
          <li>
            <code>{domain}</code>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The same on the pages that wait for a mail, with the way to more. */
export function MailHelp({ domains }: { readonly domains: readonly string[] }) {
  const { mailHelp: text } = useWords(informationWords);
  const language = useLanguage();
  return (
    <>
      <SenderDomains domains={domains} />
      <p>
        <a href={publicPath(language, 'mailHelp')}>{text.more}</a>
      </p>
    </>
  );
}

/** What to do when no mail comes (K-35, K-36). */
export function MailHelpPage({ domains }: { readonly domains: readonly string[] }) {
  const { mailHelp: text } = useWords(informationWords);
  return (
    <>
      <h1>{text.title}</h1>
      <SenderDomains domains={domains} />
      <p>{text.spam}</p>
      <h2>{text.howTitle}</h2>
      <ul>
        <li>{text.howPhone}</li>
        <li>{text.howLink}</li>
      </ul>
      <h2>{text.againTitle}</h2>
      <p>{text.again}</p>
    </>
  );
}
