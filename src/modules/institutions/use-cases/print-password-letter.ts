import type { AuthorityId } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Facility } from '../domain/facility.ts';
import type { InstitutionsDeps } from './institutions-deps.ts';
import type { IssuedAccount } from './issue-account.use-case.ts';

/** The words of the letter with an initial password. */
export type PasswordLetterWords = (
  facts: Pick<IssuedAccount, 'loginName' | 'initialPassword'> & {
    readonly on: Instant;
    readonly signInAddress: string;
  },
) => {
  readonly title: string;
  readonly date: string;
  readonly lead: readonly string[];
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly notes: readonly string[];
};

/** The letter that hands over an account, as PDF; null when no font has a character of the names. Nothing of it is kept. */
export async function printPasswordLetter(
  deps: Pick<InstitutionsDeps, 'letterPdf' | 'publicOrigin' | 'authorityName' | 'clock'> & {
    readonly signInPath: string;
  },
  authorityId: AuthorityId,
  { name, postalCode, address }: Pick<Facility, 'name' | 'postalCode' | 'address'>,
  account: IssuedAccount,
  words: PasswordLetterWords,
): Promise<Uint8Array | null> {
  const on = deps.clock.now();
  const text = words({ ...account, on, signInAddress: deps.publicOrigin + deps.signInPath });
  const printed = await deps.letterPdf.render(
    'password-letter.typ',
    {
      authority: deps.authorityName(authorityId),
      ...text,
      to: {
        postalCode: `${postalCode.slice(0, 3)}-${postalCode.slice(3)}`,
        address,
        name,
        person: account.displayName,
      },
    },
    { createdAt: on },
  );
  return printed.ok ? printed.value : null;
}
