import type { Uuid } from '../../../kernel/ids.ts';

export const READINESS_PATH = '/console/readiness';
export const READINESS_CSV_PATH = `${READINESS_PATH}/readiness.csv`;
export const CONTINUITY_PATH = `${READINESS_PATH}/continuity`;
export const PATTERNS = {
  centre: `${READINESS_PATH}/:healthCentreId`,
  plan: `${READINESS_PATH}/:healthCentreId/plan`,
  ready: `${READINESS_PATH}/:healthCentreId/ready`,
} as const;

export const centrePath = (healthCentreId: Uuid): string => `${READINESS_PATH}/${healthCentreId}`;
export const planPath = (healthCentreId: Uuid): string => `${centrePath(healthCentreId)}/plan`;
export const readyPath = (healthCentreId: Uuid): string => `${centrePath(healthCentreId)}/ready`;
