/** The staff of the training mode: the accounts that the trainee uses, and colleagues whom the script plays. */
export const TRAINING_STAFF = [
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
] as const;
