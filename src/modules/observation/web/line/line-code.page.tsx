import { BigDate } from '../../../../ui/big-date/big-date.tsx';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import { Actions } from '../../../../ui/form/form.tsx';
import { useLanguage } from '../../../../ui/language.ts';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { useWords } from '../../../../ui/words.ts';
import { LINE_CODE_MINUTES, lineCodeText } from '../../domain/chat/line-code.ts';
import { linePath } from './paths.ts';
import { words } from './words.ts';

/** The one-time code, shown once; null where too many were made within an hour. */
export function LineCodePage({ code }: { readonly code: string | null }) {
  const { page } = useWords(words);
  return (
    <>
      <PageHeading title={code === null ? page.tooManyTitle : page.title} />
      {code === null ? (
        <p>{page.tooMany}</p>
      ) : (
        <>
          <BigDate
            label={page.yourCode}
            date={lineCodeText(code)}
            note={page.codeNote(String(LINE_CODE_MINUTES))}
          />
          <p>{page.codeSafe}</p>
        </>
      )}
      <Actions>
        <ButtonLink href={linePath(useLanguage())} variant="secondary">
          {page.back}
        </ButtonLink>
      </Actions>
    </>
  );
}
