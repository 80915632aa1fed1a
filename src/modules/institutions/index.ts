export { FACILITY_KINDS, type Facility, type FacilityKind, isMedicalInstitution } from './domain/facility.ts';
export { facilityByCode, facilityById } from './repository/facility.repository.ts';
export { registerFacility } from './use-cases/register-facility.use-case.ts';
