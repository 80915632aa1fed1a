import type { ProvisionCategory } from '../provided-field.ts';

/** What somebody in recuperation can be given at home (P-07, A-17): meals by law, or the support of their city. */
export const BENEFITS = ['meals-by-law', 'city-support'] as const;
export type Benefit = (typeof BENEFITS)[number];

/**
 * How a person of a category comes by it: `by-law`; `on-request`, as the city helps everybody who calls; `offered`, as it
 * calls them once a basis lets it know of them; `after-transfer`, as asking for it makes them a notified patient; `none`.
 */
export type Entitlement = 'by-law' | 'on-request' | 'offered' | 'after-transfer' | 'none';

const MATRIX: Readonly<Record<ProvisionCategory, Readonly<Record<Benefit, Entitlement>>>> = {
  notified: { 'meals-by-law': 'by-law', 'city-support': 'offered' },
  self: { 'meals-by-law': 'after-transfer', 'city-support': 'offered' },
  contact: { 'meals-by-law': 'none', 'city-support': 'on-request' },
};

/**
 * Who gets what (P-07). A city can offer only what it knows of: without a basis for the category its support is there for
 * those who call it themselves (E-24, E-25).
 */
export function entitlementTo(benefit: Benefit, category: ProvisionCategory, hasBasis: boolean): Entitlement {
  const entitlement = MATRIX[category][benefit];
  return entitlement === 'offered' && !hasBasis ? 'on-request' : entitlement;
}
