/** Where the link of an invitation leads, and where somebody is who has applied. */
export const APPLY_PATTERN = '/institutions/apply/:token';
export const APPLIED_PATH = '/institutions/applied';
export const applyPath = (token: string): string => APPLY_PATTERN.replace(':token', token);
