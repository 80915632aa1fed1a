import type { Config } from '../platform/config/config.ts';
import type { Authority } from '../platform/db/authority.repository.ts';

type Edition = Config['edition'];

/** Whether residents, institutions and a prefecture's staff are served here. */
export const servesPrefecture = (edition: Edition): boolean => edition !== 'city';

/** Whether the units of cities are served here. */
export const servesCity = (edition: Edition): boolean => edition !== 'prefecture';

/** A city's unit supports the people of the city alone; every other tenant is an authority of the infectious disease law. */
export const isCity = ({ kind }: Pick<Authority, 'kind'>): boolean => kind === 'municipality';

/** The tenants that an edition serves, of all that are registered. */
export const authoritiesServed = (
  edition: Edition,
  authorities: readonly Authority[],
): readonly Authority[] =>
  authorities.filter(authority => (isCity(authority) ? servesCity(edition) : servesPrefecture(edition)));
