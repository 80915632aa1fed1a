import type { Scheme } from '../../use-cases/describe-scheme.ts';

/** The notes and the consent gate (K-26). Who changes a note changes `version` as well; a test sees to it. */
export const consent = {
  version: '2022-02-24',
  title: '自主疗养的注意事项',
  lead: '请仔细阅读。只有理解并同意以下内容的人，才可以申报。',
  notesTitle: '注意事项',
  notes: {
    whom: '自主疗养适用于重症风险低，能自己做健康观察，并且在身体恶化时能去看医生的人。',
    law: '自主疗养不是按照传染病法（感染症法）进行的申报。即使申报，也不会签发该法规定的“疗养证明书（療養証明書）”。',
    insurance:
      '自主疗养申报书（自主療養届）不能用于申请民间保险的保险金。关于伤病津贴（傷病手当金），请向您加入的医疗保险机构确认。',
    period: (scheme: Scheme) =>
      `疗养到出现症状的日期加 ${scheme.symptomaticDays} 天为止。如果那时还有症状，则延长到症状缓解后 ${scheme.hoursAfterRelief} 小时。`,
    periodWithoutSymptoms: (scheme: Scheme) =>
      `没有症状时，疗养到检测日期加 ${scheme.asymptomaticDays} 天为止。如果中途出现症状，需要疗养到出现症状的日期加 ${scheme.symptomaticDays} 天为止。`,
    home: '疗养期间请尽量不要外出。如果和家人同住，请尽可能避免接触。',
    observation: '从申报的第二天起，请回答每天的健康观察。如果担心身体情况，请去医疗机构看医生。',
    doctor: '如果医生诊断为阳性，会按照传染病法提交发生报告（発生届），您将被限制上班，并被要求不要外出。',
    meals: '如果申请送餐服务，会按照传染病法提交发生报告，您将不再是自主疗养者。',
    noChange: '提交的内容不能修改。想修改时，请撤回后重新申报。',
    images: '检测结果和身份证件的图片只用于审核，审核结束后会删除。',
  },
  gateLabel: '我理解以上内容并回答',
  agree: '同意',
  submit: '下一步',
  mustAgree: '如果理解并同意，请勾选“同意”',
};
