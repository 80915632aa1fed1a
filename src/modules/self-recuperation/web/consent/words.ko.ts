import type { Scheme } from '../../use-cases/describe-scheme.ts';

/** The notes and the consent gate (K-26). Who changes a note changes `version` as well; a test sees to it. */
export const consent = {
  version: '2022-02-24',
  title: '自主療養にあたっての注意事項',
  lead: 'よくお読みください。内容を理解し、同意いただける場合に限り、届け出ることができます。',
  notesTitle: '注意事項',
  notes: {
    whom: '自主療養は、重症化リスクの低い方で、自ら健康観察を行い、体調が悪くなったときに医療機関を受診できる方を対象にしています。',
    law: '自主療養は、感染症法に基づく届出ではありません。届け出ても、感染症法に基づく「療養証明書」は発行されません。',
    insurance:
      '自主療養届は、民間の保険金請求には使用できません。傷病手当金については、ご加入の医療保険者に確認してください。',
    period: (scheme: Scheme) =>
      `療養は、症状が現れた日に${scheme.symptomaticDays}を足した日までです。その時点で症状が残る場合は、症状が落ち着いてから${scheme.hoursAfterRelief}時間後まで延びます。`,
    periodWithoutSymptoms: (scheme: Scheme) =>
      `無症状の場合は、検査を行った日に${scheme.asymptomaticDays}を足した日までです。途中で症状が現れたら、その日から${scheme.symptomaticDays}を足した日まで療養が必要です。`,
    home: '療養の間は、可能な限り外出を控え、同居の家族がいる場合は極力接触を避けてください。',
    observation:
      '届け出た翌日から、毎日の健康観察に答えてください。体調に気になることがあるときは、医療機関を受診してください。',
    doctor: '医師が陽性と診断した場合は、感染症法に基づく発生届が出され、就業制限や外出自粛が要請されます。',
    meals: '配食サービスを申し込むと、感染症法に基づく発生届が提出され、自主療養者ではなくなります。',
    noChange: '届け出た内容の修正はできません。直したいときは、取り下げて、もう一度届け出てください。',
    images: '検査結果と身分証明書の画像は、審査にだけ使い、終わったら消去します。',
  },
  gateLabel: '上記内容を理解し回答する',
  agree: '同意する',
  submit: '次へ進む',
  mustAgree: '内容を理解し、同意いただける場合は「同意する」にチェックを入れてください',
};
