import { z } from 'zod';
import type { AuthorityId, Uuid } from '../kernel/ids.ts';
import { handOverPackage, PACKAGE_RELEASED } from '../modules/provision/index.ts';
import { layIntoInbox } from '../modules/received-packages/index.ts';
import type { Subscribers } from '../platform/outbox/outbox.job.ts';
import { isCity } from './edition.ts';
import type { ModuleDeps } from './module-deps.ts';

const released = z.object({
  packageId: z.uuid().transform(id => id as Uuid),
  municipalityCode: z.string().transform(code => Number(code) as AuthorityId),
});

/**
 * Lays a released package into the inbox of its city, where this installation serves the city as well: the very file that
 * would be mailed otherwise, and nothing else. Its password still comes another way.
 */
export const handOverSubscribers = (deps: ModuleDeps): Subscribers => ({
  [PACKAGE_RELEASED]: [
    async (authorityId, payload) => {
      const { packageId, municipalityCode: cityId } = released.parse(payload);
      const isServed = deps.authorities.some(city => isCity(city) && city.authorityId === cityId);
      const file = isServed ? await handOverPackage(deps, authorityId, packageId) : null;
      if (file !== null) await layIntoInbox(deps, cityId, { fileName: file.name, bytes: file.bytes });
    },
  ],
});
