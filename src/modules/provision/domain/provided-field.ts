/** What may ever be given of a person to a city; a fifth field has no name here, and so no way out (E-14, M-05). */
export const PROVIDED_FIELDS = ['name', 'address', 'contact', 'period'] as const;
export type ProvidedField = (typeof PROVIDED_FIELDS)[number];

/** As what a person is given: by their own notification, by a physician's report, or as a close contact (E-05, SM-9). */
export const PROVISION_CATEGORIES = ['self', 'notified', 'contact'] as const;
export type ProvisionCategory = (typeof PROVISION_CATEGORIES)[number];

/** What a city may use it for: doing the shopping, putting out the rubbish, asking by telephone how somebody is (M-03). */
export const PROVISION_PURPOSES = ['shopping', 'rubbish', 'health-call'] as const;
export type ProvisionPurpose = (typeof PROVISION_PURPOSES)[number];

/** Reads the name of a field; null for anything else. */
export const parseProvidedField = (text: string): ProvidedField | null =>
  PROVIDED_FIELDS.find(known => known === text) ?? null;

/** Reads the name of a category; null for anything else. */
export const parseProvisionCategory = (text: string): ProvisionCategory | null =>
  PROVISION_CATEGORIES.find(known => known === text) ?? null;

/** Reads the name of a purpose; null for anything else. */
export const parseProvisionPurpose = (text: string): ProvisionPurpose | null =>
  PROVISION_PURPOSES.find(known => known === text) ?? null;
