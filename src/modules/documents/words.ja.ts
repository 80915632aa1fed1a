import { printEraDate } from '../../kernel/era-date.ts';
import { dayOfWeek, type PlainDate } from '../../kernel/plain-date.ts';
import type { DocumentWords } from './domain/printed-form.ts';

const WEEKDAYS = '月火水木金土日';

const date = (day: PlainDate): string =>
  printEraDate(day).replace('年', `年（${Number(day.slice(0, 4))}年）`);

/** The Japanese words of the papers. The labels of the notice's dates are not here: they are dated data of the rulebook (K-22). */
export const documentWordsJa: DocumentWords = {
  papers: {
    notice: {
      title: '自主療養届',
      subtitle: null,
      lead: authority =>
        `下記の方が${authority}に届け出て、新型コロナウイルス感染症の自主療養を始めたことを示します。`,
    },
    certificate: {
      title: '自主療養証明書',
      subtitle: '療養証明書（自主療養専用）',
      lead: authority =>
        `下記の方が${authority}に届け出て、新型コロナウイルス感染症の自主療養を行ったことを証明します。`,
    },
    'legal-certificate': {
      title: '療養証明書',
      subtitle: '感染症法にもとづく療養',
      lead: authority =>
        `下記の方が、新型コロナウイルス感染症の発生届にもとづき療養し、その療養が終わったことを${authority}が証明します。`,
      sections: { holder: '療養した方', details: '療養の経過', issue: 'この用紙について' },
      uses: {
        request:
          '学校・勤務先の皆さまへ：診断書や検査の追加を、ご本人に求めないでください（案内は下のアドレス）。',
        allowed: { heading: '使用できる場面', text: '学校・勤務先への届出、保険金の請求' },
        refused: { heading: '示さないこと', text: 'いま感染していないことの証明ではありません' },
      },
    },
  },
  labels: {
    managementNumber: '管理番号',
    name: '氏名',
    kana: 'フリガナ',
    birthDate: '生年月日',
    issuedOn: '発行日',
    validThrough: '有効期限',
  },
  noticeStart: '療養開始日（届出日）',
  certificateLabels: {
    'onset-date': '発症日',
    'test-date': '検査日',
    'start-date': '療養開始日',
    'last-day': '療養終了日',
    'return-date': '出勤・登校等が可能な日',
    'planned-last-day': '療養終了予定日',
    'planned-return-date': '出勤・登校等可能予定日',
  },
  dateLabel: ({ label }) => label,
  sections: { holder: '届出者', details: '療養の経過', issue: 'この用紙について' },
  uses: {
    request:
      '学校・勤務先の皆さまへ：医療機関の診断書に代わるものとしてお取り扱いください（案内は下のアドレス）。',
    allowed: { heading: '使用できる場面', text: '学校・勤務先への欠席や休業の届出' },
    refused: { heading: '使用できない場面', text: '民間の保険金請求には使用できません' },
  },
  date,
  dateOfWeek: day => `${date(day)}（${WEEKDAYS[dayOfWeek(day) - 1]}）`,
  until: printedDate => `${printedDate}まで`,
  noSymptoms: '症状なし',
  undecided: '未定（症状が続いています）',
  dayUntil: (day, printedDate) => `${day}日目の${printedDate}まで`,
  watchHealth: dayUntil => `${dayUntil}、検温などご自身で健康観察を続けてください。`,
  onlyAfterRelief: hours =>
    `症状が軽くなってから${hours}時間たっていることが条件です。症状が続くときは、この日が延びます。`,
  formVersion: version => `様式 ${version}`,
  proofSentence: address => `この用紙は ${address} で確かめられます`,
  proofAlt: address => `この用紙が本物であることを ${address} で確かめるための二次元コード`,
};
