import { ButtonLink } from '../../../../ui/button/button.tsx';
import { Actions } from '../../../../ui/form/form.tsx';
import type { OfferedProvider } from '../../use-cases/offered-providers.use-case.ts';
import type { Office } from '../accounts-pages.ts';
import { HOME_PATH, IDENTITY_PATHS, OFFICE_FIELD } from '../paths.ts';
import { words } from './words.ts';

const text = words.waysIn;

export interface WaysByProviderProps {
  readonly providers: readonly OfferedProvider[];
  readonly offices: readonly Office[];
  readonly next: string;
}

/** A link for each provider by which people may come in here; nothing where there is none. */
export function WaysByProvider({ providers, offices, next }: WaysByProviderProps) {
  if (providers.length === 0) return null;
  const nameOf = (provider: OfferedProvider): string => {
    const office = offices.find(({ authorityId }) => authorityId === provider.authorityId);
    return offices.length < 2 || office === undefined
      ? text.enter(provider.label)
      : text.enterAt(office.name, provider.label);
  };
  return (
    <>
      <h2>{text.title}</h2>
      <p>{text.why}</p>
      <Actions>
        {providers.map(provider => (
          <ButtonLink variant="secondary" href={startPath(provider, next)}>
            {nameOf(provider)}
          </ButtonLink>
        ))}
      </Actions>
    </>
  );
}

function startPath({ authorityId }: OfferedProvider, next: string): string {
  const asked = new URLSearchParams({ [OFFICE_FIELD]: String(authorityId) });
  if (next !== HOME_PATH) asked.set('next', next);
  return `${IDENTITY_PATHS.start}?${asked}`;
}

/** For somebody who signed out here: that the provider has not heard of it. */
export const StillAtProvider = ({ provider }: { readonly provider: OfferedProvider | undefined }) =>
  provider === undefined ? null : (
    <>
      <p>{text.still(provider.label)}</p>
      <p>
        <a href={`${IDENTITY_PATHS.leave}?${OFFICE_FIELD}=${provider.authorityId}`}>
          {text.leave(provider.label)}
        </a>
      </p>
    </>
  );
