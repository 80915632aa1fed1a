export const ja = {
  consoleName: '見守り',
  department: '医療危機対策本部室',
  consoleHome: {
    title: '今日の仕事',
    greeting: (name: string) => `${name}さん、おつかれさまです。上から順に、待っている仕事です。`,
    work: '仕事',
    waiting: '待ち',
    state: '状態',
    urgent: '急ぎ',
    none: 'いま待っている仕事はありません。',
    other: 'ほかの仕事',
    keys: 'どのページでも ? を押すと、使えるキーの一覧が出ます。',
  },
  workGroups: {
    watch: '見守りと療養',
    filings: '届出と書類',
    reports: '検査と発生届',
    institutions: '医療機関等と契約',
    figures: '体制と数',
    own: '案内と設定',
  },
  consoleErrors: {
    notFound: {
      title: 'ページが見つかりません',
      text: 'アドレスが違うか、いまは開けないページです。「今日の仕事」から、もう一度お探しください。',
    },
    back: '今日の仕事へ',
  },
  replayLabel: '架空の人の波を再現しています',
  trainingAuthority: '神奈川県',
};
