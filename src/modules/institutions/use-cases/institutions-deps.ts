import type { AuthorityId } from '../../../kernel/ids.ts';
import type { Clock } from '../../../kernel/instant.ts';
import type { Authority } from '../../../platform/db/authority.repository.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { PdfRenderer } from '../../../platform/pdf/pdf.port.ts';
import type { AccountsDeps } from '../../accounts/index.ts';
import type { SecretBox } from '../../messaging/index.ts';
import type { Municipality, Places } from '../domain/places.ts';

/** Postal codes and municipalities of all prefectures; made elsewhere, so it is handed over. */
export interface AddressBook {
  readonly townsOf: Places['townsOf'];
  readonly municipalityNamed: (prefecture: string, name: string) => Municipality | null;
  readonly municipalityCoded: (code: string) => Municipality | null;
}

/** What the use cases of this module work with. */
export interface InstitutionsDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly secretBox: SecretBox;
  readonly publicOrigin: string;
  readonly addressBook: AddressBook;
  /** The name of the prefecture as addresses write it. */
  readonly prefecture: string;
  readonly authorities: readonly Authority[];
  readonly authorityName: (authorityId: AuthorityId) => string;
  /** Finds the templates of this module's letters. */
  readonly letterPdf: PdfRenderer;
  readonly passwords: AccountsDeps['passwords'];
  /** The machine's clock, by which accounts run in the training mode too. */
  readonly accountClock: Clock;
}

/** The address book, for the authority's prefecture. */
export const placesOf = ({
  addressBook,
  prefecture,
}: Pick<InstitutionsDeps, 'addressBook' | 'prefecture'>): Places => ({
  townsOf: addressBook.townsOf,
  municipalityCoded: addressBook.municipalityCoded,
  municipalityNamed: name => addressBook.municipalityNamed(prefecture, name),
});
