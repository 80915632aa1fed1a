/** The page with everything that was entered, before 「回答」 (K-28). */
export const confirm = {
  title: '请确认填写的内容',
  lead: '如果没有错误，请按下面的“提交”。按了以后不能修改。',
  submit: '提交',
  birthDate: (western: string, _eraYear: string) => western,
  noSymptoms: '没有症状',
  noRiskFactor: '没有',
  labels: {
    testPlace: '检测地点',
    pregnancy: '怀孕',
    riskFactors: '重症风险因素',
    address: '地址',
    channel: '健康观察的方式',
    kind: '检测结果的图片',
    kit: '检测试剂盒',
    images: '已收到的图片',
  },
  pregnancies: { no: '否', possible: '有可能', yes: '是' },
  evidenceKinds: { kit: '检测试剂盒的照片', notice: '检测结果通知' },
  kitListed: '县网站上列出的试剂盒',
  kitOffList: (maker: string) => `县网站上没有列出的试剂盒（厂商名称：${maker}）`,
  none: '没有',
  addressOf: (postalCode: string, address: string) => `〒${postalCode} ${address}`,
  list: (items: readonly string[]) => items.join('、'),
  withdrawsTitle: '以前的自主疗养申报书将被撤回',
  withdraws:
    '按“提交”后，已签发的自主疗养申报书会被撤回，改用这次的内容申报。以前的自主疗养申报书不能再使用。',
  notifiedTitle: '您正在依照《感染症法》疗养',
  notified:
    '已向主管部门提交了您的发病报告（発生届），因此不能再提交自主疗养申报。请按照保健所的指引疗养。身体状况有变化时，请联系申报状态页面上的窗口。',
  inForceTitle: '已有签发的自主疗养申报书',
  inForceWithdrawable:
    '这位疗养者的自主疗养申报书已经签发。可以撤回后再申报。撤回后，以前的自主疗养申报书不能再使用。',
  withdrawAndSubmit: '撤回以前的申报并提交',
  inForce:
    '这位疗养者的自主疗养申报书已经签发。如需修改，请打开签发通知邮件中的链接，撤回后再重新申报。填写的内容保留24小时。',
};
