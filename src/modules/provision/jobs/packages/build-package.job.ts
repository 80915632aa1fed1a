import { z } from 'zod';
import type { AuthorityId, Uuid } from '../../../../kernel/ids.ts';
import type { JobDefinition } from '../../../../platform/jobs/jobs.port.ts';
import { BUILD_JOB, buildPackage } from '../../use-cases/packages/build-package.use-case.ts';
import type { PackagesDeps } from '../../use-cases/packages/packages-deps.ts';

const payload = z.strictObject({
  authorityId: z.number().transform(id => id as AuthorityId),
  packageId: z.uuid().transform(id => id as Uuid),
});

/** Makes the files of one package. */
export const buildPackageJob = (
  deps: Pick<PackagesDeps, 'database' | 'keyRing' | 'protectedFiles' | 'authorityName'>,
): JobDefinition<z.infer<typeof payload>> => ({
  name: BUILD_JOB,
  payload,
  run: ({ authorityId, packageId }) => buildPackage(deps, authorityId, packageId),
});
