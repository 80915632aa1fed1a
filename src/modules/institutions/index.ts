export { AREA_FIELD, AreaSelect, areaName } from './console/area-select.tsx';
export { CENTRE_QUERY, CentreScopeLine, WHOLE_AUTHORITY } from './console/centre-scope.tsx';
export { institutionsNavigation } from './console/navigation.ts';
export {
  noticeMailTemplates,
  noticeNavigation,
  noticeRoutes,
  referenceNavigation,
  unreadNotices,
} from './console/notice-routes.tsx';
export { SubsidyWarning } from './console/notices/subsidy-warning.tsx';
export { registryRoutes } from './console/routes.ts';
export { type Area, areaText, readArea } from './domain/area.ts';
export { type Facility, type FacilityKind, isMedicalInstitution } from './domain/facility.ts';
export type { HealthCentre } from './domain/health-centre.ts';
export { subscribers } from './jobs/subscribers.ts';
export { facilityByCode, facilityById, listFacilities } from './repository/facility.repository.ts';
export { healthCentreFor, listHealthCentres } from './repository/health-centre.repository.ts';
export { type AreaChoices, areaChoices } from './use-cases/area-choices.ts';
export { type CentreScope, centreScope, limitOf } from './use-cases/centre-scope.ts';
export { saveHealthCentre } from './use-cases/health-centres.use-case.ts';
export { registerFacility } from './use-cases/register-facility.use-case.ts';
export { publishNotice, saveDraft } from './use-cases/write-notice.use-case.ts';
export { applyRoutes } from './web/apply.route.tsx';
export { enrolmentMails } from './web/mail-templates.ts';
