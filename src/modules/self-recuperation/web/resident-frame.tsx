import type { Child } from 'hono/jsx';
import { parseLanguage } from '../../../ui/language.ts';
import type { ResidentFrame } from '../../../ui/resident-frame.ts';
import { ResidentPage } from '../../../ui/resident-page/resident-page.tsx';
import { Telephone } from '../../../ui/telephone/telephone.tsx';
import { useWords, wordsFor } from '../../../ui/words.ts';
import type { Contact } from '../use-cases/describe-scheme.ts';
import { SiteMap } from './information/site-map.tsx';
import { landingPath } from './paths.ts';
import { words } from './words.ts';

export interface ResidentFrameDeps {
  /** Who runs the scheme, e.g. the prefecture's name. */
  readonly authorityName: string;
  /** The number for symptoms that cannot wait, by the rulebook of the day. */
  readonly emergencyContact: () => Contact | null;
  /** Stands above every page of the training mode. */
  readonly trainingBar?: (request: { readonly path: string }) => Child;
}

/** Makes the one frame of the resident pages of all modules. */
export function createResidentFrame(deps: ResidentFrameDeps): ResidentFrame {
  return async (request, content) => {
    const language = parseLanguage(request.language) ?? 'ja';
    const text = wordsFor(words, language);
    const contact = deps.emergencyContact();
    return (
      <ResidentPage
        title={content.title}
        authorityName={deps.authorityName}
        serviceName={text.serviceName}
        homeHref={landingPath(language)}
        language={language}
        path={request.pageAddress ?? request.path}
        languages={content.languages}
        hasErrors={content.hasErrors}
        islands={content.islands}
        trainingBar={deps.trainingBar?.(request)}
        emergency={contact === null ? null : <Emergency contact={contact} />}
        footer={
          <>
            <SiteMap />
            <p>{text.footer(deps.authorityName)}</p>
          </>
        }
      >
        {content.children}
      </ResidentPage>
    );
  };
}

function Emergency({ contact }: { readonly contact: Contact }) {
  const { emergency } = useWords(words);
  return (
    <>
      <p>
        {emergency.lead} {emergency.contact(contact.title, contact.hours)}
      </p>
      <p>
        <Telephone number={contact.phone} />
      </p>
      <p>{emergency.ambulance}</p>
    </>
  );
}
