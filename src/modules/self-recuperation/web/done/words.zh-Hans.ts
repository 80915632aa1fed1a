/** The page after filing: three questions in large type. */
export const done = {
  title: '我们已收到您的申报',
  mailed: (address: string) => `“申报完成”邮件已发送到 ${address}。从邮件中的链接，随时可以查看情况。`,
  notArrived:
    '如果几个小时后还没有收到“申报完成”邮件，请看一下垃圾邮件。如果还是没有，请重新申报，并等待“申报完成”邮件。新的申报会代替以前的申报。',
  nextTitle: '接下来会怎样？',
  nextToday: '请从今天开始自主疗养。请尽量不要外出。',
  nextNotice: (date: string) => `我们会确认内容，最晚 ${date} 发邮件，告诉您怎样领取自主疗养申报书。`,
  nextQuestion: (date: string, channel: string) => `从 ${date} 起，每天通过${channel}询问您的身体情况。`,
  channels: { line: 'LINE', voice: '自动语音电话', web: '邮件中的链接' },
  linkLine: '要用 LINE 回答，请打开邮件中的链接，选择“用 LINE 回答”。在此之前，我们用邮件询问您。',
  returnTitle: '什么时候可以外出？',
  returnLabel: '预计可以上班、上学等的日期',
  returnFrom: (date: string) => `${date}起`,
  returnSymptomatic: (hours: number) => `条件是症状减轻后过了 ${hours} 小时。如果症状持续，这个日期会推后。`,
  returnAsymptomatic: (selfCheckUntil: string) =>
    `如果中途出现症状，这个日期会变。到 ${selfCheckUntil} 为止，请每天量体温等，自己确认身体情况。`,
  worseTitle: '身体恶化时，联系哪里？',
  worseUrgent: '呼吸困难、脸色不好、起不来床时',
  worseDoctor: '有让您担心的症状时，请去医疗机构看医生。也可以咨询您所在市区町村的窗口。',
  insurance: '自主疗养申报书不能用于申请民间保险的保险金。',
};
