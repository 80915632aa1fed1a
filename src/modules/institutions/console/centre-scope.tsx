import { ButtonLink } from '../../../ui/button/button.tsx';
import type { CentreScope } from '../use-cases/centre-scope.ts';
import { ja as words } from './centre-scope-words.ja.ts';

/** What an address says about the scope of a list. */
export const CENTRE_QUERY = 'centre';
export const WHOLE_AUTHORITY = 'all';

/** Says whose rows the list shows, and leads to the others; nothing for a reader without a health centre. */
export function CentreScopeLine({
  scope: { own, isWhole },
  ownHref,
  wholeHref,
}: {
  readonly scope: CentreScope;
  readonly ownHref: string;
  readonly wholeHref: string;
}) {
  if (own.length === 0) return null;
  const names = own.map(({ name }) => name).join(words.comma);
  return (
    <p>
      {isWhole ? words.whole : words.own(names)}{' '}
      <ButtonLink variant="ghost" href={isWhole ? ownHref : wholeHref} shortcut="w">
        {isWhole ? words.toOwn(names) : words.toWhole}
      </ButtonLink>
    </p>
  );
}
