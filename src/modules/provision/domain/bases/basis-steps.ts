/** Where a legal basis stands (SM-9). Only an active one allows anything. */
export const BASIS_STATUSES = ['draft', 'proposed', 'active', 'withdrawn'] as const;
export type BasisStatus = (typeof BASIS_STATUSES)[number];

export const BASIS_ACTS = ['propose', 'activate', 'withdraw'] as const;
export type BasisAct = (typeof BASIS_ACTS)[number];

/** From which status which act leads where. */
export const BASIS_STEPS: Readonly<Record<BasisStatus, Readonly<Partial<Record<BasisAct, BasisStatus>>>>> = {
  draft: { propose: 'proposed', withdraw: 'withdrawn' },
  proposed: { activate: 'active', withdraw: 'withdrawn' },
  active: { withdraw: 'withdrawn' },
  withdrawn: {},
};

/** Why an act is refused: the status does not allow it, or who proposed it wants to activate it (two-person rule). */
export type StepRefusal = 'not-now' | 'same-person';

/** Why the act is not open to this person; null when it is. Persons are account ids. */
export function refuseStep(
  basis: { readonly status: BasisStatus; readonly proposedBy: string | null },
  act: BasisAct,
  person: string,
): StepRefusal | null {
  if (BASIS_STEPS[basis.status][act] === undefined) return 'not-now';
  return act === 'activate' && basis.proposedBy === person ? 'same-person' : null;
}
