/** What a filing must show: the result on a kit or in a notice of a laboratory (K-29), and a guardian for a minor (K-33). */
export interface EvidenceNeeds {
  readonly evidenceKind: 'kit' | 'notice';
  readonly guardianRequired: boolean;
}

const KIT = ['kit-name', 'kit-date', 'kit-positive'] as const;
const NOTICE = ['notice-name', 'notice-date', 'notice-laboratory', 'notice-result'] as const;
const IDENTITY = ['identity-name', 'identity-birth-date', 'identity-address'] as const;
const GUARDIAN = ['guardian-name', 'guardian-birth-date', 'guardian-address'] as const;

/** Every item that a reviewer may have to check. */
export const CHECKLIST_ITEMS = [...KIT, ...NOTICE, ...IDENTITY, ...GUARDIAN] as const;

/** One thing that a reviewer must see with their own eyes before a filing is accepted. */
export type ChecklistItem = (typeof CHECKLIST_ITEMS)[number];

/** What must be seen on the images of a filing, in the order of looking (K-30 kit, K-31 notice, K-32 identity, K-33 guardian). */
export const checklistFor = ({ evidenceKind, guardianRequired }: EvidenceNeeds): readonly ChecklistItem[] => [
  ...(evidenceKind === 'kit' ? KIT : NOTICE),
  ...IDENTITY,
  ...(guardianRequired ? GUARDIAN : []),
];

/** The items that are still to be checked; none when the filing may be accepted. */
export const missingItems = (
  needs: EvidenceNeeds,
  checked: readonly ChecklistItem[],
): readonly ChecklistItem[] => checklistFor(needs).filter(item => !checked.includes(item));
