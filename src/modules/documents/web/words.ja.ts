import type { CertificateStanding } from '../use-cases/request-certificate.use-case.ts';

export const ja = {
  noticeTitle: '自主療養届',
  certificateTitle: '自主療養証明書',
  legalTitle: '療養証明書',
  noticeWaiting: '審査が終わると、ここから開けます。',
  openNotice: '自主療養届（PDF）を開く',
  openCertificate: '自主療養証明書（PDF）を開く',
  openEnglish: '英語を併記したもの（English, PDF）',
  askCertificate: '証明書を受け取る',
  seeConditions: '受け取る条件を見る',
  noticeValid: (until: string) => `${until}まで使えます。`,
  certificateValid: '期限はありません。',
  certificateAsk: 'お渡しできます。',
  certificateSteps: (answered: number, required: number) =>
    answered >= required
      ? '療養が終わると、お渡しできます。'
      : `健康観察の回答 ${answered}日分。あと ${required - answered}日分でお渡しできます。`,
  ended: '取り下げた届の書類です。使えません。',
  toInquiry: 'お問合せフォームを開く',
  notInsurance: '民間の保険金請求には使用できません。',

  certificatePage: {
    title: '自主療養証明書',
    lead: '療養が終わったことを、学校やお勤め先に伝えるための書類です。',
    legalLead:
      '医療機関の診断などにより発生届が出されています。自主療養証明書は発行できません。療養が終わったら、県が発行する「療養証明書」（感染症法にもとづくもの）をお使いください。',
    conditionsTitle: 'お渡しする条件',
    condition: {
      notice: '自主療養届が発行されている',
      residence: '神奈川県内に住んでいる',
      answers: (answered: number, required: number) =>
        `健康観察に ${required}日分以上答えている（いま ${answered}日分）`,
      someAnswers: (answered: number) => `健康観察に一定数以上答えている（いま ${answered}日分）`,
      ended: '療養が終わったことが記録されている',
    },
    met: '満たしています',
    unmet: 'まだです',
    button: '証明書を受け取る',
    ready: '証明書ができました',
    open: '証明書（PDF）を開く',
    back: '療養のページにもどる',
    refusedTitle: 'いまは、お渡しできません',
    refused: {
      revoked: 'この届の書類は、県が取り消しました。ご不明なときは、お問い合わせください。',
      'report-withdrawn':
        '医療機関からの発生届が取り下げられたため、療養証明書は使えません。すでに受け取った紙も使えません。理由や、このあとのことは、担当の保健所か、お問合せフォームで県におたずねください。',
      'not-issued-yet':
        '証明書の発行は、まだ始まっていません。2022年3月1日からの予定です。始まってから、もう一度このページを開いてください。',
      'ended-before-first-issue': '証明書の発行が始まる前に終わった療養には、発行していません。',
      'no-notice': '自主療養届が発行されていません。取り下げた届には、証明書を発行できません。',
      'outside-prefecture': '神奈川県内に住んでいる方が対象です。',
      'too-few-answers':
        '健康観察の回答が足りません。毎日の質問に答えると、お渡しできます。答えられなかった事情があるときは、お問い合わせください。',
      'not-ended':
        '療養が終わってから、お渡しできます。終わったことが記録されると、このページから受け取れます。',
    } satisfies Record<CertificateStanding['missing'][number], string>,
    retroactive: 'すでに療養が終わっている方にも、さかのぼって発行します。',
  },

  verify: {
    title: '用紙を確かめる',
    lead: '自主療養届・自主療養証明書・療養証明書が本物かどうかを、用紙の二次元コードで確かめるページです。',
    howTitle: '確かめかた',
    how: {
      scan: 'スマートフォンのカメラで、用紙の右下の二次元コードを読みます。',
      open: 'このページが開き、結果が出ます。',
      compare: '結果に出る氏名・生年月日・日付が、用紙と同じかどうかを見てください。',
    },
    privacyTitle: 'わかること、わからないこと',
    privacy:
      '用紙に書いてあることだけが出ます。県の記録の中身は出ません。氏名などは、あなたの端末の中だけで読み取り、県のサーバーには送りません。取り下げられた用紙かどうかを調べるときに、意味のない文字の並びだけを送ります。',
    offline: 'このページを一度開いておけば、通信できない場所でも確かめられます。',
    result: {
      'valid confirmed': '本物の、いま使える用紙です',
      'valid unconfirmed': '本物の用紙です',
      unconfirmed:
        '通信できないため、取り下げられていないかは確かめられませんでした。通信できる場所で、もう一度確かめてください。',
      expired: '本物ですが、有効期限が過ぎています',
      withdrawn: '取り下げられた用紙です。使えません',
      withdrawnHelp:
        '発行したあとに、県が無効にした用紙です。もとになった届や記録が取り下げられたときなどに、無効になります。理由はここには出ません。この用紙をお持ちのご本人は、ご自分の療養のページを見るか、担当の保健所か県の問合せ先におたずねください。',
      superseded: '新しい用紙に替わっています。この用紙は使えません',
      unknown: '県の記録に見つからない用紙です',
      unknownHelp:
        '署名は本物ですが、いまの県の記録にありません。この用紙は受け取らず、管理番号を県の問合せ先にお知らせください。',
      notGenuine: '本物と確かめられませんでした',
      notGenuineHelp:
        '読み取りが途中で切れたか、書きかえられた用紙です。もう一度読み取っても同じなら、この用紙は受け取らず、県の問合せ先にお知らせください。',
    },
    compareTitle: '用紙と同じか、見くらべてください',
    facts: {
      kind: '書類',
      number: '管理番号',
      name: '氏名',
      'birth-date': '生年月日',
      'start-date': '療養開始日',
      'onset-date': '発症日',
      'test-date': '検査日',
      'last-day': '療養終了日',
      'return-date': '出勤・登校等が可能な日',
      'planned-last-day': '療養終了予定日',
      'planned-return-date': '出勤・登校等可能予定日',
      'self-check-until': 'ご自身で健康観察を続ける日',
      'issued-on': '発行日',
      'valid-through': '有効期限',
    },
    tooOld:
      'このスマートフォンのブラウザーは古いため、ここでは確かめられません。別の端末で二次元コードを読むか、用紙の管理番号を県の問合せ先にお知らせください。',
    forSchools: '学校・勤務先の方へ（用紙の見かたと確かめかた）',
    needsScript:
      '二次元コードを確かめるには、JavaScript が必要です。使えないときは、用紙の管理番号を、県の問合せ先にお知らせください。',
    schools:
      '学校・勤務先の方へ：この用紙は、医療機関の診断書に代わるものです。ご本人に、診断書や検査の追加を求めないでください。',
  },

  mail: {
    legalReady: { subject: '証明書ができました', text: 'あなたの証明書ができました。' },
    certificateReady: { subject: '【自主療養証明書】できました', text: '自主療養証明書ができました。' },
    revoked: {
      subject: '【自主療養】書類についてのお知らせ',
      text: 'あなたの書類のうち、使えなくなったものがあります。くわしくは、次のページで確かめてください。学校やお勤め先に渡した紙も、使えません。',
    },
    reissued: {
      subject: '【自主療養】書類を新しくしました',
      text: 'あなたの書類を新しいものに替えました。前の紙は使えません。新しい書類を、学校やお勤め先に渡してください。',
    },
    openLink: '次のページを開き、生まれた月と日を入れると、ご覧になれます。',
    ignore: 'このメールに心当たりがないときは、何もせずに削除してください。',
    noticeSubject: '【自主療養届】ダウンロードのご案内',
    noticeBody: (link: string, supportName: string, supportPhone: string, supportHours: string) =>
      [
        '審査が終わり、書類のご用意ができました。',
        '次のページを開き、生まれた月と日を入れると、ダウンロードできます。',
        '',
        link,
        '',
        'この書類は、民間の保険金請求には使用できません。',
        '',
        `食料や日用品にお困りの方、療養のご相談は、${supportName} ${supportPhone}（${supportHours}）へお電話ください。`,
        '息が苦しいなど、急を要するときは、迷わず119番へ。',
        '',
        'このメールに心当たりがないときは、何もせずに削除してください。',
      ].join('\n'),
  },
};
