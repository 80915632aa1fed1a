/** What a filing must show: the result on a kit or in a notice of a laboratory (K-29), and a guardian for a minor (K-33). */
export interface EvidenceNeeds {
  readonly evidenceKind: 'kit' | 'notice';
  readonly guardianRequired: boolean;
}

const KIT = ['kit-name', 'kit-date', 'kit-positive'] as const;
const NOTICE = ['notice-name', 'notice-date', 'notice-laboratory', 'notice-result'] as const;
const IDENTITY = ['identity-name', 'identity-birth-date', 'identity-address'] as const;
const GUARDIAN = ['guardian-name', 'guardian-birth-date', 'guardian-address'] as const;

/** The pictures of a filing, each with what must be seen on it. */
const ON_PICTURE = { kit: KIT, notice: NOTICE, identity: IDENTITY, guardian: GUARDIAN } as const;

/** One picture of a filing, as the checklist is ordered. */
export type ChecklistPicture = keyof typeof ON_PICTURE;

/** Every item that a reviewer may have to check. */
export const CHECKLIST_ITEMS = [...KIT, ...NOTICE, ...IDENTITY, ...GUARDIAN] as const;

/** One thing that a reviewer must see with their own eyes before a filing is accepted. */
export type ChecklistItem = (typeof CHECKLIST_ITEMS)[number];

/** The pictures to look at, in order (K-30 kit, K-31 notice, K-32 identity, K-33 guardian), each with its items. */
export const picturesFor = ({
  evidenceKind,
  guardianRequired,
}: EvidenceNeeds): readonly {
  readonly picture: ChecklistPicture;
  readonly items: readonly ChecklistItem[];
}[] => {
  const pictures: readonly ChecklistPicture[] = [
    evidenceKind,
    'identity',
    ...(guardianRequired ? (['guardian'] as const) : []),
  ];
  return pictures.map(picture => ({ picture, items: ON_PICTURE[picture] }));
};

/** What must be seen on the images of a filing, in the order of looking. */
export const checklistFor = (needs: EvidenceNeeds): readonly ChecklistItem[] =>
  picturesFor(needs).flatMap(({ items }) => items);

/** The value of the tick that says that everything on the picture was seen. */
export const wholePicture = (picture: ChecklistPicture): string => `all-${picture}`;

/** Reads ticks: items by name, or a whole picture by `wholePicture`. What is neither counts as not ticked. */
export const itemsTicked = (ticks: readonly string[]): readonly ChecklistItem[] => {
  const whole = (Object.keys(ON_PICTURE) as ChecklistPicture[])
    .filter(picture => ticks.includes(wholePicture(picture)))
    .flatMap(picture => [...ON_PICTURE[picture]]);
  return CHECKLIST_ITEMS.filter(item => ticks.includes(item) || whole.includes(item));
};

/** The items that are still to be checked; none when the filing may be accepted. */
export const missingItems = (
  needs: EvidenceNeeds,
  checked: readonly ChecklistItem[],
): readonly ChecklistItem[] => checklistFor(needs).filter(item => !checked.includes(item));
