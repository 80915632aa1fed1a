import type { PaperWords } from '../../use-cases/bases/printed-papers.ts';
import { ja as terms } from './words.ja.ts';

/** The words of the papers that are printed from the register. */
export const ja: PaperWords = {
  matter: {
    formName: '別添（第1号様式）',
    title: '条例第6条の規定に係る要配慮個人情報該当案件',
    division: '区分',
    divisions: terms.divisions,
    number: '※案件番号',
    rows: {
      registeringOffice: '登録主管室課所名',
      responsibleOffice: '所管室課所名',
      name: '事務の名称',
      legalGround: '事務の根拠法令等',
      purpose: '事務の目的',
      personType: '対象となる個人の類型',
    },
    noGround: 'なし',
    items: '取り扱う要配慮個人情報の項目',
    itemsNote: '取り扱う項目に○を付け、内容をかっこ内に記述すること。',
    reason: '理由（要配慮個人情報を取り扱う必要性等）',
    notes: [
      '備考1　「区分」の欄には、「個別」又は「類型」と記入すること。',
      '備考2　「※案件番号」の欄は、諮問の際に通し番号を付すので、記入しないこと。',
    ],
  },
  items: terms.items,
  consultation: {
    title: '諮問書',
    to: council => `${council} 会長 殿`,
    sentence: '要配慮個人情報の取扱いについて、御意見をいただきたく、次のとおり諮問します。',
    rows: { office: '事務担当課', subject: '諮問事項', body: '諮問の内容' },
    attachments: '添付資料',
  },
  agreement: {
    preamble: (provider, receiver, title) =>
      `${provider}（以下「甲」という。）と${receiver}（以下「乙」という。）は、次のとおり「${title}」を締結する。`,
    articles: ({ people, definition, purposes, fields, validThrough }) => [
      {
        heading: '（趣旨）',
        text: `第1条　この覚書は、${people}に係る連携事業の実施に関し必要な事項を定めるものとする。`,
        items: [],
      },
      {
        heading: '（定義）',
        text: '第2条　この覚書において、次の各号に掲げる用語の意義は、当該各号に定めるところによる。',
        items: [
          `(1)　${people}　${definition}をいう。`,
          `(2)　連携事業　甲及び乙が連携して実施する${people}の生活を支援する事業であって、次に掲げるものをいう。`,
          ...purposes.map((purpose, index) => `　${['ア', 'イ', 'ウ'][index] ?? ''}　${people}の${purpose}`),
        ],
      },
      {
        heading: '（連携事業の実施）',
        text: '第3条　連携事業は、甲が連携事業の実施に必要な個人情報を乙に提供し、乙が当該個人情報を使用することによって行う。',
        items: [
          '2　前項の規定により甲が提供する個人情報は、次のとおりとする。',
          ...fields.map((field, index) => `(${index + 1})　${people}の${field}`),
        ],
      },
      {
        heading: '（個人情報の取扱い）',
        text: `第4条　甲及び乙は、前条第2項各号に掲げる個人情報の取扱いに当たっては、関係法令及び条例の規定を遵守し、${people}の権利利益を最大限尊重しなければならない。`,
        items: [],
      },
      {
        heading: '（有効期間）',
        text: `第5条　この覚書の有効期間は、締結の日から${validThrough}までとする。`,
        items: [],
      },
      {
        heading: '（定めのない事項の処理）',
        text: '第6条　この覚書に定めのない事項又は疑義が生じた事項については、甲乙協議して定めるものとする。',
        items: [],
      },
    ],
    people: { notified: '自宅療養者', self: '自主療養者', contact: '濃厚接触者' },
    purposes: {
      shopping: '食料品、日用品等の購入の代行',
      rubbish: '居宅において発生した廃棄物の排出の代行',
      'health-call': '健康状態の確認',
    },
    fields: {
      name: '氏名',
      address: '住所',
      contact: '連絡先',
      period: '療養の期間（外出しないことを求めた期間）',
    },
    closing: '本覚書の締結を証するため、本書2通を作成し、甲乙記名押印の上、各1通を保有する。',
    notSigned: '　　年　　月　　日',
    parties: { provider: '甲', receiver: '乙' },
  },
  notice: {
    to: addressees => `${addressees} 殿`,
    contacts: '問合せ先',
    topics: {
      support: '（療養者への支援について）',
      procedure: '（答申について）',
      package: '（提供ファイルについて）',
      password: '（パスワードについて）',
    },
    telephone: '電話',
    mail: '電子メール',
  },
};
