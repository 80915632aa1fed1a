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
    provision: '市町村への提供',
    figures: '体制と数',
    support: '生活支援',
    provided: '受け入れと破棄',
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
  trainingCity: '海老名市',
  trainingSupport: {
    programme: {
      ordinance: '海老名市新型コロナウイルス感染症自宅療養者支援事業実施要綱',
      services: {
        'health-call': '3条(1)',
        ambulance: '3条(2)',
        shopping: '3条(3)',
        rubbish: '3条(4)',
        other: '3条(5)',
      },
    },
    recipients: [
      { topic: 'package', unit: '市長室 危機管理課', names: '海野 統', mail: 'kikikanri@ebina.invalid' },
      { topic: 'password', unit: '市長室 危機管理課', names: '海野 統', telephone: '046-000-0000' },
    ],
    bases: {
      notified: {
        title: '県市連携事業に関する覚書（令和3年4月22日）',
        ownProcedure: '感染症法第44条の3第6項に基づく連携事業。市の審査会への諮問は要しない',
        inquiries: '自宅療養グループ（訓練） 045-000-0000',
      },
      self: {
        title: '自主療養者に係る個人情報の提供について（通知）（令和4年2月25日）',
        ownProcedure: '海老名市個人情報保護審査会 答申第2号（令和4年3月）',
        inquiries: '自宅療養グループ（訓練） 045-000-0000',
      },
    },
  },
};
