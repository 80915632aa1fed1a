import type { PublicRules } from '../../../use-cases/describe-information.ts';
import type { AgeBand } from '../../../use-cases/describe-scheme.ts';
import type { Example } from './questions.ts';

const ages = ({ from, through }: AgeBand): string => `${from}岁至${through}岁`;

const who = ({ anybody, withoutRiskFactor }: PublicRules): string =>
  [
    anybody === null ? null : `${ages(anybody)}的人`,
    withoutRiskFactor === null ? null : `${ages(withoutRiskFactor)}且没有重症风险因素的人`,
  ]
    .filter(text => text !== null)
    .join('，以及');

/** Q1 to Q14 of the prefecture's page (K-50..K-70). Line breaks part the paragraphs. */
export const faq = {
  title: '常见问题',
  lead: '数字和日期以今天的规定为准。',
  links: {
    mayI: '确认能否选择自主疗养',
    clinics: '查找可就诊的医疗机构',
    kits: '推荐的检测试剂盒',
    file: '开始申报',
    inquiry: '打开咨询表单',
    closeContacts: '致同住的人',
  },
  q1: {
    question: '谁可以登记自主疗养申报书（自主療養届）？',
    answer: (rules: PublicRules, _example: Example) =>
      `低风险的人，具体为${who(rules)}。\n孕妇不在对象之内，请不要使用本系统，到医疗机构就诊。`,
  },
  q2: {
    question: '不符合对象年龄的人也可以登记吗？',
    answer: (rules: PublicRules, _example: Example) =>
      `不可以。未满${rules.youngest}岁或${rules.oldest + 1}岁以上的人，请不要使用本系统，到医疗机构就诊。`,
  },
  q3: {
    question: '自主疗养申报书从何时到何时可以签发？',
    answer: (rules: PublicRules, _example: Example) =>
      `自出现症状之日起${rules.symptomaticThroughDay}天以内。无症状者自检测之日起${rules.asymptomaticThroughDay}天以内。\n只要在期间内申报，审查和签发在期间之后也没有关系。`,
  },
  q4: {
    question: '自主疗养申报书有有效期吗？',
    answer: (rules: PublicRules, _example: Example) =>
      `自签发之日起${rules.noticeValidMonths}个月。到期日印在自主疗养申报书上。`,
  },
  q5: {
    question: '可以使用县网页以外的检测试剂盒吗？',
    answer: (rules: PublicRules, _example: Example) =>
      rules.offListKitsAllowed
        ? '推荐使用县网页上介绍的试剂盒，但由于货源紧张，使用其他试剂盒时也会签发自主疗养申报书。\n请附上能看清检测结果为阳性的图片，并在备注栏填写厂商名称和检测日期后申请。'
        : '请使用县网页上介绍的试剂盒。',
  },
  q6: {
    question: '登记了自主疗养，就可以不去就诊吗？',
    answer: (_rules: PublicRules, _example: Example) =>
      '本系统的对象是低风险、能自行进行健康观察，并能在身体恶化时到医疗机构就诊的人。身体恶化时，请到医疗机构就诊。\n到医疗机构就诊并由医生诊断为阳性时，将提交法定的发生届，并依据传染病法要求限制工作和减少外出。',
  },
  q7: {
    question: '自主疗养申报书能用于申请民间保险金或伤病津贴吗？',
    answer: (_rules: PublicRules, _example: Example) =>
      '不能。到医疗机构就诊并提交了发生届时，县会在疗养结束后另行发放“疗养证明书”（療養証明書）。使用本系统时不发放该“疗养证明书”，请注意。\n在制度开始时，没有设想将自主疗养申报书用于申请各种保险金或津贴。\n但是，伤病津贴（傷病手当金）有时也承认自主疗养申报书，请向您的医疗保险机构确认。',
  },
  q8: {
    question: '自主疗养的期间多长？何时可以上班、上学等？',
    answer: (rules: PublicRules, _example: Example) =>
      `以出现症状之日为第0天，到第${rules.symptomaticDays}天为疗养期间；症状减轻后经过${rules.hoursAfterRelief}小时的，第${rules.symptomaticDays + 1}天为预计可以上班、上学等的日期。\n无症状者以检测之日为第0天，到第${rules.asymptomaticDays}天为疗养期间，第${rules.asymptomaticDays + 1}天为预计可以上班、上学等的日期。`,
  },
  q9: {
    question: '自主疗养中症状恶化而就诊时，费用如何？',
    answer: (_rules: PublicRules, _example: Example) =>
      '（与不进行自主疗养而就诊时相同）初诊费等由本人负担。',
  },
  q10: {
    question: '自主疗养申报书需要附上什么样的图片？',
    answer: (_rules: PublicRules, _example: Example) =>
      '请附上判定为阳性的抗原检测试剂盒，或能确认阳性的免费检测结果的图片。',
  },
  q11: {
    question: '我想修改自主疗养申报书的内容。',
    answer: (_rules: PublicRules, _example: Example) =>
      '已申报的内容不能修改。请撤回自主疗养申报书后重新申报（不必等待撤回申请完成邮件，即可重新申请）。\n在申报完成邮件的链接所打开的页面上点击“重新申报”，即可从填有以前内容的画面开始。\n撤回的方法请看下一个问题。',
  },
  q12: {
    question: '我想撤回自主疗养申报书。',
    answer: (_rules: PublicRules, _example: Example) =>
      '请在咨询表单中填写自主疗养申报书管理编号（自主療養届管理番号），咨询种类选择“4.申请内容的撤回”（申請内容の取り下げ依頼）后发送。在申报完成邮件的链接所打开的页面上也可以撤回。\n申报书尚未签发时，不需要提出撤回。',
  },
  q13: {
    question: '没有症状，为什么自主疗养申报书上印有疗养期间之后的日期？',
    answer: (rules: PublicRules, { testedOn, returnOn, selfCheckUntil }: Example) =>
      selfCheckUntil === null
        ? `无症状者的自主疗养期间为${rules.asymptomaticDays}天。例如在${testedOn}检测的人，预计可以上班、上学等的日期为${returnOn}。`
        : `无症状者的自主疗养期间为${rules.asymptomaticDays}天。另一方面，到第${rules.asymptomaticSelfCheckDays}天为止，需要自行进行健康观察。\n因此，自主疗养申报书上分别印有两个日期。例如在${testedOn}检测的人，预计可以上班、上学等的日期为${returnOn}，健康观察持续到${selfCheckUntil}。\n预计日期仅供参考，请根据身体状况处理。`,
  },
  q14: {
    question: '与自主疗养者同住的家人等应该怎么做？',
    answer: (_rules: PublicRules, _example: Example) => '建议自主在家等待。等待期间请参照以下页面。',
  },
};
