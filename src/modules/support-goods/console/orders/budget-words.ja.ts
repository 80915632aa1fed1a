import { ja as shared } from '../words.ja.ts';

const { problems } = shared;

export const ja = {
  title: '立替の上限',
  below: '一人の買い物に、市が立て替える額の上限です。期間は、支援を始めた日から区切ります。',
  columns: { fromOn: 'この日から', budget: '上限', period: '期間' },
  days: (days: number) => `${days}日ごと`,
  none: '上限はまだ決まっていません',
  noneText: '決めるまでは、上限なしで受け付けます。',
  fromOn: 'いつから',
  budgetYen: '上限（円）',
  periodDays: '何日ごとに',
  save: '上限を決める',
  problems: {
    ...problems,
    'not-days': (label: string) => `${label}は、1から60までの数字で入力してください。`,
  },
};
