import type { CertificateStanding } from '../use-cases/request-certificate.use-case.ts';

export const jaEasy = {
  noticeTitle: '自主療養届（じしゅりょうようとどけ）',
  certificateTitle: '自主療養証明書（じしゅりょうようしょうめいしょ）',
  legalTitle: '療養証明書（りょうようしょうめいしょ）',
  noticeWaiting: '県のチェックが終わると、ここから開くことができます。',
  openNotice: '自主療養届（PDF）を開く',
  openCertificate: '自主療養証明書（PDF）を開く',
  openEnglish: '英語も書いてあるもの（English, PDF）',
  askCertificate: '証明書をもらう',
  seeConditions: 'もらうために必要なことを見る',
  noticeValid: (until: string) => `${until}まで使うことができます。`,
  certificateValid: 'いつまでも使うことができます。',
  certificateAsk: 'もらうことができます。',
  certificateSteps: (answered: number, required: number) =>
    answered >= required
      ? '休む日が終わると、もらうことができます。'
      : `体の質問の答え ${answered}日。あと ${required - answered}日答えると、もらうことができます。`,
  ended: 'やめた届け（取り下げ）の書類です。使うことができません。',
  notInsurance: '会社の保険（民間の保険）のお金をもらうためには、使うことができません。',

  certificatePage: {
    title: '自主療養証明書（じしゅりょうようしょうめいしょ）',
    lead: '休む日が終わったことを、学校や会社に伝えるための書類です。',
    legalLead:
      '病院で、コロナだとわかりました（または、食べ物の配達を頼みました）。そのため「自主療養証明書」は出すことができません。休みが終わったら、県が出す「療養証明書」を使ってください。',
    conditionsTitle: 'もらうために必要なこと',
    condition: {
      notice: '自主療養届が出ている',
      residence: '神奈川県に住んでいる',
      answers: (answered: number, required: number) =>
        `毎日の体の質問（健康観察）に ${required}日か、それより多く答えた（いま ${answered}日）`,
      someAnswers: (answered: number) =>
        `毎日の体の質問（健康観察）に、決まった日数だけ答えた（いま ${answered}日）`,
      ended: '休む日が終わったことが記録されている',
    },
    met: 'できました',
    unmet: 'まだです',
    button: '証明書をもらう',
    ready: '証明書ができました',
    open: '証明書（PDF）を開く',
    back: '届けのページにもどる',
    refusedTitle: 'いまは、もらうことができません',
    refused: {
      revoked:
        'この届の書類は、県が取り消しました（使うことができません）。わからないときは、県に聞いてください。',
      'not-issued-yet':
        '証明書を出すことは、まだ始まっていません。2022年3月1日からの予定です。始まってから、もう一度このページを開いてください。',
      'ended-before-first-issue': '証明書を出すことが始まる前に休む日が終わった人には、出していません。',
      'no-notice': '自主療養届が出ていません。やめた届け（取り下げ）には、証明書を出すことができません。',
      'outside-prefecture': '神奈川県に住んでいる人だけがもらうことができます。',
      'too-few-answers':
        '毎日の体の質問の答えが足りません。毎日の質問に答えると、もらうことができます。答えることができなかった理由があるときは、連絡してください。',
      'not-ended':
        '休む日が終わってから、もらうことができます。終わったことが記録されると、このページからもらうことができます。',
    } satisfies Record<CertificateStanding['missing'][number], string>,
    retroactive: 'もう休む日が終わった人も、もらうことができます。',
  },

  verify: {
    title: '本物かどうか調べる',
    lead: '自主療養届・自主療養証明書・療養証明書が本物かどうか、紙のQRコードで調べるページです。',
    howTitle: '調べ方',
    how: {
      scan: 'スマートフォンのカメラで、紙の右の下にあるQRコードを読みます。',
      open: 'このページが開いて、結果が出ます。',
      compare: '結果の名前・生まれた日・日にちが、紙と同じかどうか見てください。',
    },
    privacyTitle: 'わかること、わからないこと',
    privacy:
      '紙に書いてあることだけが出ます。県の記録は出ません。名前などは、あなたのスマートフォンやパソコンの中だけで読みます。県には送りません。やめた届け（取り下げ）かどうか調べるときに、意味のない文字だけを送ります。',
    offline: 'このページを一度開いておけば、インターネットがないところでも調べることができます。',
    result: {
      'valid confirmed': '本物です。いま使うことができます',
      'valid unconfirmed': '本物の紙です',
      unconfirmed:
        'インターネットがないので、やめた届け（取り下げ）かどうか、わかりませんでした。インターネットがあるところで、もう一度調べてください。',
      expired: '本物ですが、使うことができる日が過ぎています',
      withdrawn: 'やめた届け（取り下げ）の紙です。使うことができません',
      superseded: '新しい紙にかわっています。この紙は使うことができません',
      unknown: '県の記録にない紙です',
      unknownHelp:
        'サインは本物です。でも、県の記録にありません。この紙は受け取らないでください。紙の番号（管理番号）を県に知らせてください。',
      notGenuine: '本物かどうか、わかりませんでした',
      notGenuineHelp:
        'QRコードを最後まで読んでいないか、だれかが書きかえた紙です。もう一度読んでも同じときは、この紙を受け取らないで、県に知らせてください。',
    },
    compareTitle: '紙と同じか、見てください',
    facts: {
      kind: '書類',
      number: '番号（管理番号）',
      name: '名前（氏名）',
      'birth-date': '生まれた日（生年月日）',
      'start-date': '休み始めた日（療養開始日）',
      'onset-date': '体が悪くなった日（発症日）',
      'test-date': '検査をした日（検査日）',
      'last-day': '休みが終わった日（療養終了日）',
      'return-date': '会社や学校などに行ってもいい日',
      'planned-last-day': '休みが終わる予定の日（療養終了予定日）',
      'planned-return-date': '会社や学校などに行ってもいい予定の日（出勤・登校等可能予定日）',
      'self-check-until': '自分で体のようすを見る最後の日',
      'issued-on': '出した日（発行日）',
      'valid-through': '使うことができる最後の日（有効期限）',
    },
    tooOld:
      'このスマートフォンは古いので、ここでは調べることができません。ほかのスマートフォンでQRコードを読むか、紙の番号（管理番号）を県に知らせてください。',
    forSchools: '学校・会社の人へ（紙の見かたと調べかた）',
    needsScript:
      'QRコードを調べるには、JavaScript が必要です。使うことができないときは、紙の番号（管理番号）を県に知らせてください。',
    schools:
      '学校・会社の人へ：この紙は、医者の診断書のかわりになるものです。本人に、診断書やもう一度の検査を頼まないでください。',
  },

  mail: {
    legalReady: { subject: '証明書ができました', text: 'あなたの証明書ができました。' },
    certificateReady: {
      subject: '【自主療養証明書】できました',
      text: '休みが終わったことを知らせる紙（自主療養証明書）ができました。',
    },
    revoked: {
      subject: '【自主療養】書類のお知らせ',
      text: 'あなたの書類の中に、使うことができなくなったものがあります。下のページで見てください。学校や会社に出した紙も、使うことができません。',
    },
    reissued: {
      subject: '【自主療養】書類を新しくしました',
      text: 'あなたの書類を新しくしました。前の紙は使うことができません。新しい書類を、学校や会社に出してください。',
    },
    openLink: '下のページを開いて、生まれた月と日を書くと、見ることができます。',
    ignore: 'あなたに関係がないときは、何もしないで、このメールを消してください。',
    noticeSubject: '【自主療養届】ダウンロードのしかた',
    noticeBody: (link: string, supportName: string, supportPhone: string, supportHours: string) =>
      [
        '県のチェックが終わって、書類ができました。',
        '下のページを開いて、生まれた月と日を書くと、ダウンロードできます。',
        '',
        link,
        '',
        'この書類は、会社の保険（民間の保険）のお金をもらうためには、使うことができません。',
        '',
        `食べ物や毎日使うものがなくて困っている人、休み方を相談したい人は、${supportName} ${supportPhone}（${supportHours}）に電話してください。`,
        '息が苦しいなど、急ぐときは、すぐ119番に電話してください。',
        '',
        'あなたに関係がないときは、何もしないで、このメールを消してください。',
      ].join('\n'),
  },
};
