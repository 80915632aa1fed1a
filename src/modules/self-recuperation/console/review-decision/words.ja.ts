export const ja = {
  return: {
    question: '直してもらう理由',
    send: 'この理由で直してもらう',
    effect:
      '届出者にメールが届きます。メールには理由を書かず、理由を読むためのリンクだけを送ります。届出者は届け出直すことができ、それまで健康観察は続きます。',
    reason: {
      'kit-name-missing': 'キットに氏名がない',
      'kit-date-missing': 'キットに検査日がない',
      'kit-unreadable': 'キットの結果が読めない',
      'notice-incomplete': '通知に足りない事項がある',
      'notice-unreadable': '通知が読めない',
      'test-date-differs': '検査日が届出と違う',
      'identity-unreadable': '身分証明書が読めない',
      'identity-name-differs': '身分証明書の氏名が違う',
      'identity-birth-date-differs': '身分証明書の生年月日が違う',
      'identity-address-differs': '身分証明書の住所が違うか、ない',
      'guardian-identity-unsuitable': '保護者の身分証明書がないか、読めない',
    },
  },
  reject: {
    question: '対象外とする理由',
    send: 'この理由で対象外にする',
    effect:
      '届出者にメールが届きます。メールには理由を書かず、理由を読むためのリンクだけを送ります。自主療養は終わり、健康観察も止まります。',
    reason: {
      'result-not-positive': '陽性ではない',
      'outside-age': '年齢が対象外',
      pregnancy: '妊娠・その可能性',
      'risk-factor': 'リスク因子がある',
      'tested-at-medical-institution': '医療機関の検査',
      'outside-prefecture': '県外に住んでいる',
      'outside-window': '期間を過ぎている',
      'evidence-of-another-filing': 'ほかの届出の画像',
    },
  },
  applicant: (name: string, kana: string) => `${name}（${kana}）`,
  choose: 'あてはまるものすべて',
  hint: '下の文を、届出者が読みます。',
  problem: {
    'no-reason': '理由を選んでください',
    'reason-does-not-apply': 'この届出に当てはまらない理由があります',
  },
  back: 'やめて審査にもどる',
  keys: { choose: '理由に印をつける', send: 'この理由で送る', back: '審査にもどる' },
} as const;
