import { day, type FormWords, municipality } from './form-words.ja.ts';

/** The forms about municipalities, contacts and legal bases. */
export const ja = {
  request: {
    title: '市町村の希望の登録',
    below: '情報の提供を希望する連絡を受けたら登録します。希望していない市町村には提供できません。',
    save: '登録する',
    fields: {
      municipality,
      category: { label: '希望する区分' },
      askedOn: { label: '希望を受けた日', hint: day() },
      askedBy: { label: '希望した人・方法', hint: '例：危機管理課、LGWANメール' },
      note: { label: '備考' },
      receivingUnit: {
        label: '情報を開ける部署',
        hint: 'この部署の職員だけが情報を開けます。例：市長室 危機管理課',
      },
      services: { label: '実施している住民サービス', hint: 'ひとつも実施していない市町村には提供できません' },
      servicesFrom: { label: 'サービスの開始日', hint: day() },
    },
  },
  setting: {
    title: '部署とサービスの変更',
    below: '情報を開ける部署と、実施しているサービスを直します。',
    save: '保存する',
    fields: {
      receivingUnit: { label: '情報を開ける部署', hint: 'この部署の職員だけが情報を開けます' },
      services: { label: '実施している住民サービス' },
      servicesFrom: { label: 'サービスの開始日', hint: day() },
    },
  },
  procedure: {
    title: '市町村の手続の確認',
    below:
      '提供を受けることは市町村の個人情報の収集にあたります。条例上の手続が済んだことを確認した日を記録します。',
    save: '記録する',
    fields: {
      confirmedOn: { label: '手続が済んだ日', hint: day('審査会の答申の日など。') },
      note: { label: '確認した内容', hint: '例：海老名市個人情報保護審査会 答申第2号' },
      consultation: { label: '市町村の諮問（登録済みのもの）' },
    },
  },
  withdraw: {
    title: '希望の取り下げ',
    below: 'この日から、この市町村への提供は止まります。取り消せません。',
    save: '取り下げを記録する',
    fields: { withdrawnOn: { label: '取り下げの日', hint: day() } },
  },
  contact: {
    title: '連絡先の追加',
    below: '話題ごとに担当を登録します。提供ファイルとパスワードは別の手段で送ります。',
    save: '追加する',
    fields: {
      municipality: { ...municipality, hint: '県の連絡先なら空欄' },
      topic: { label: '話題' },
      unit: { label: '部署' },
      names: { label: '担当者' },
      telephone: { label: '電話' },
      mail: { label: 'メール（LGWAN）' },
    },
  },
  basis: {
    title: '提供の根拠の登録',
    below: '下書きとして登録されます。提案し、別の管理者が有効化するまで、何も提供できません。',
    save: '下書きを登録する',
    fields: {
      title: { label: '名称', hint: '例：自宅療養者（発生届）の連携事業 海老名市' },
      category: { label: '対象となる人の区分' },
      municipality: { ...municipality, hint: '空欄なら、希望したすべての市町村' },
      purposes: { label: '利用目的' },
      fields: { label: '提供する項目', hint: 'この4つ以外は提供できません' },
      receivingUnit: { label: '情報を開ける部署', hint: '空欄なら、市町村が希望したときの部署' },
      needsReceiverProcedure: { label: '市町村の条例上の手続の確認が必要' },
      ground: { label: '根拠の種類' },
      article: { label: '根拠の条文', hint: '例：感染症法第44条の3第6項' },
      validFrom: { label: '始まりの日', hint: day() },
      validThrough: { label: '終わりの日', hint: day('なければ空欄。') },
      reason: { label: '必要である理由' },
      deletionPlan: { label: '消去の定め', hint: '市町村がいつ、どう消去し、どう報告するか' },
      agreement: { label: '覚書' },
      consultation: { label: '諮問と答申' },
      matter: { label: '個人情報取扱事務' },
      notice: { label: '通知' },
    },
  },
  propose: {
    title: '根拠を提案する',
    below: '提案すると、別の管理者が内容を確かめて有効化します。',
    save: '提案する',
    fields: {},
  },
  activate: {
    title: '根拠を有効化する',
    below:
      '有効化すると、期間のはじまりから提供ができるようになります。提案した人とは別の管理者だけができます。',
    save: '有効化する',
    fields: {},
  },
  withdrawBasis: {
    title: '根拠を取りやめる',
    below: 'すぐに提供が止まり、元に戻せません。提供済みの分は回収の対象になります。',
    save: '取りやめる',
    fields: { reason: { label: '理由' } },
  },
} as const satisfies Readonly<Record<string, FormWords>>;
