import type { INSTITUTIONS } from './institutions.ja.ts';

interface TrainingStaff {
  readonly loginName: string;
  readonly role: string;
  readonly displayName: string;
  readonly unitName: string;
  readonly isTrainee: boolean;
  /** Of which institution; absent for the authority's own. */
  readonly institution?: keyof typeof INSTITUTIONS;
  /** Of the city that takes part; absent for the prefecture's. */
  readonly isOfCity?: true;
  /** The last day of temporary support. */
  readonly lastDay?: string;
}

/** The staff of the training mode: the accounts that the trainee uses, and colleagues whom the script plays. */
export const TRAINING_STAFF: readonly TrainingStaff[] = [
  {
    loginName: 'reviewer',
    role: 'reviewer',
    displayName: '三上 恵',
    unitName: '医療危機対策本部室 審査担当',
    isTrainee: true,
  },
  {
    loginName: 'health-centre',
    role: 'health-centre',
    displayName: '高瀬 涼子',
    unitName: '厚木保健福祉事務所',
    isTrainee: true,
  },
  {
    loginName: 'manager',
    role: 'manager',
    displayName: '大野 浩',
    unitName: '医療危機対策本部室',
    isTrainee: true,
  },
  {
    loginName: 'auditor',
    role: 'auditor',
    displayName: '木田 静香',
    unitName: '監査担当',
    isTrainee: true,
  },
  {
    loginName: 'clinic',
    role: 'clinic-manager',
    displayName: '見本 太一',
    unitName: 'みまもり台内科クリニック',
    isTrainee: true,
    institution: 'own',
  },
  {
    loginName: 'hospital',
    role: 'hospital',
    displayName: '早川 看',
    unitName: '架空中央病院',
    isTrainee: true,
    institution: 'hospital',
  },
  {
    loginName: 'hotel',
    role: 'hotel',
    displayName: '宿 明子',
    unitName: 'ホテル架空荘',
    isTrainee: true,
    institution: 'hotel',
  },
  {
    loginName: 'entry-support',
    role: 'entry-support',
    displayName: '打田 早紀',
    unitName: '厚木保健福祉事務所 入力応援',
    isTrainee: true,
    lastDay: '2099-03-31',
  },
  {
    loginName: 'second-manager',
    role: 'manager',
    displayName: '岡部 玲子',
    unitName: '医療危機対策本部室 提供担当',
    isTrainee: true,
  },
  {
    loginName: 'support-leader',
    role: 'support-leader',
    displayName: '海野 統',
    unitName: '危機管理課',
    isTrainee: true,
    isOfCity: true,
  },
  {
    loginName: 'support-deputy',
    role: 'support-deputy',
    displayName: '相川 佐和',
    unitName: '危機管理課',
    isTrainee: true,
    isOfCity: true,
  },
  {
    loginName: 'support-staff',
    role: 'support-staff',
    displayName: '支倉 望',
    unitName: '危機管理課',
    isTrainee: true,
    isOfCity: true,
  },
  {
    loginName: 'colleague-review',
    role: 'reviewer',
    displayName: '小野 直樹',
    unitName: '医療危機対策本部室 審査担当',
    isTrainee: false,
  },
  {
    loginName: 'colleague-care',
    role: 'health-centre',
    displayName: '原 由美子',
    unitName: '厚木保健福祉事務所',
    isTrainee: false,
  },
  {
    loginName: 'colleague-clinic',
    role: 'clinic',
    displayName: '受田 一葉',
    unitName: 'みまもり台内科クリニック',
    isTrainee: false,
    institution: 'own',
  },
  {
    loginName: 'colleague-centre',
    role: 'clinic',
    displayName: '検崎 進',
    unitName: '架空川検査センター',
    isTrainee: false,
    institution: 'centre',
  },
  {
    loginName: 'colleague-support',
    role: 'entry-support',
    displayName: '写山 守',
    unitName: '厚木保健福祉事務所 入力応援',
    isTrainee: false,
    lastDay: '2099-03-31',
  },
];
