export { expiryMails } from './console/bases/expiry-mail.ts';
export { basesNavigation } from './console/bases/navigation.ts';
export { basisRoutes } from './console/bases/routes.ts';
export { disclosurePaperRoute } from './console/disclosure-paper/disclosure-paper.route.ts';
export { packagesNavigation } from './console/packages/navigation.ts';
export { packagesRoutes } from './console/packages/routes.ts';
export { provisionKeyNavigation } from './console/provision-keys/navigation.ts';
export { provisionKeyRoutes } from './console/provision-keys/provision-keys.route.tsx';
export type { ProvidedRow } from './domain/package-format/provided-row.ts';
export { buildPackageJob } from './jobs/packages/build-package.job.ts';
export { decideByExample, type ExampleDecision } from './use-cases/bases/example-register.ts';
export { loadExampleRegister } from './use-cases/bases/load-example.ts';
export { enterContact } from './use-cases/bases/municipalities.use-case.ts';
export { warnOfExpiry } from './use-cases/bases/watch-expiry.ts';
export {
  type OpenedPackage,
  type OpenPackageReason,
  openPackageFile,
} from './use-cases/package-format/open-package-file.use-case.ts';
export { rotateProvisionKey, showProvisionKeys } from './use-cases/package-format/provision-keys.use-case.ts';
export { PACKAGE_RELEASED } from './use-cases/packages/release-package.use-case.ts';
export { selectDue } from './use-cases/packages/select-due.use-case.ts';
export { handOverPackage } from './use-cases/packages/take-package.use-case.ts';
export { tickProvision } from './use-cases/packages/tick-provision.use-case.ts';
export { residentDisclosureRoutes } from './web/disclosures/disclosures.route.tsx';
export { provisionItem } from './web/disclosures/provision-item.ts';
