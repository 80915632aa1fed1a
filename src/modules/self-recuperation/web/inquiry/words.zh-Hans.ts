const signature = (authority: string): string =>
  `--\n${authority} 自主疗养申报系统\n请不要回复本邮件，我们收不到回复。`;

/** Asking the prefecture (K-66, K-67, K-70, K-71). Mails carry a number or a link and neutral words. */
export const zhHans = {
  title: '关于自主疗养的咨询',
  lead: '关于自主疗养和本系统的问题，请用这个表格咨询。',
  slow: '回复可能需要一些时间，请您谅解。',
  noPhone: '原则上不接受电话咨询。',
  faqFirst: '发送之前，请先看看这里有没有答案：',
  faqLink: '常见问题',
  urgentTitle: '身体不舒服时，请打电话',
  urgent: (title: string, hours: string) =>
    `这个表格不能马上得到回复。需要马上咨询时，请拨打${title}（${hours}）。如果觉得有生命危险，请马上拨打119。`,
  kind: '咨询种类',
  kindLabel: (code: number, label: string) => `${code}. ${label}`,
  kinds: {
    filing: '关于申报',
    recuperation: '关于疗养期间',
    documents: '关于文件',
    withdrawal: '撤回申请内容的请求',
    other: '其他',
  },
  withdrawalHint: '请填写管理编号。自主疗养申报书（自主療養届）还没有签发的人，不需要请求撤回。',
  managementNumber: '管理编号（自主療養届管理番号）',
  managementNumberHint: '例：14-2204-7731-8　写在自主疗养申报书上。除了第4种以外，可以不填。',
  email: '电子邮箱',
  emailWhy: '我们会把受理通知和回复通知发送到这里。',
  emailAgain: '电子邮箱（再填一次）',
  body: '咨询内容',
  bodyHint: (most: number) => `最多${most}个字。只有第4种可以不填。请不要写姓名和住址。`,
  check: '确认',
  owner: '负责部门：',
  problems: {
    chooseKind: '请选择咨询种类',
    missing: (label: string) => `请填写${label}`,
    'needed-to-withdraw': '请填写管理编号。还没有编号的人，不需要请求撤回',
    'not-a-management-number': '请确认管理编号。编号是11位数字，有的地方不对。例：14-2204-7731-8',
    'not-an-address': '请确认电子邮箱的格式。例：taro@example.jp',
    'differs-from-first': '两次填写的电子邮箱不一样，请都确认一下',
    'too-long': (length: number, most: number) =>
      `咨询内容最多${most}个字。现在有${length}个字，请减少${length - most}个字`,
  },
  tooMany: (most: number) =>
    `这个电子邮箱1小时最多可以发送${most}次。请等1小时左右，再按“确认”。您写的内容还保留在这个页面上`,
  notNeededTitle: '不需要请求撤回的情况',
  notNeeded: '自主疗养申报书还没有签发时，不需要请求撤回。想修改时，请重新申报。新的申报会代替它。',
  fileAgain: '重新申报',
  confirm: {
    title: '请确认内容',
    lead: '将发送以下内容。现在还没有发送。',
    none: '无',
    withdrawal:
      '如果找到这个编号的申报，我们会把撤回用的链接发送到那份申报的电子邮箱。它可能和您现在填写的电子邮箱不一样。',
    faqTitle: '答案可能在这里',
    send: '发送',
    edit: '修改',
  },
  received: {
    title: '我们已收到您的咨询',
    number: (number: string) => `咨询编号 ${number}`,
    mailed: '我们已把受理通知发送到您填写的电子邮箱。',
    slow: '有了回复后，会用邮件通知您。回复可能需要一些时间。',
    nextTitle: '接下来',
    withdrawalLink:
      '如果找到这个编号的申报，我们会用邮件发送撤回用的链接。打开链接，填写出生的月和日，就可以撤回。',
    withdrawalAddress: '链接会发送到申报时填写的电子邮箱。只有编号不能撤回。',
    withdrawalWrong:
      '如果过了几个小时还没有收到，请确认编号后再发送一次。如果申报时的电子邮箱已不能使用，请用“5. 其他”告诉我们。',
    withdrawalRefile: '不用等撤回申请完成的邮件，就可以重新申报。',
    notArrivedTitle: '收不到邮件时',
    home: '回到首页',
  },
  answer: {
    linkTitle: '您的咨询有回复了',
    linkLead: '回复里可能有个人信息。请确认周围没有别人后再打开。',
    open: '阅读回复',
    title: '对您咨询的回复',
    number: (number: string) => `咨询编号 ${number}`,
    until: (until: string) => `这个回复可以阅读到${until}。`,
    goneTitle: '这个链接已过期',
    gone: '回复可以阅读30天。如果还需要，请再次咨询。',
    askAgain: '再次咨询',
  },
  mail: {
    received: {
      subject: '已收到您的咨询',
      body: (number: string, authority: string) =>
        `我们已收到您的咨询。\n\n咨询编号 ${number}\n\n有了回复后，会通知这个电子邮箱。回复可能需要一些时间。\n\n如果与您无关，请删除本邮件。\n\n${signature(authority)}`,
    },
    withdrawalReceived: {
      subject: '已收到撤回请求',
      body: (number: string, authority: string) =>
        `我们已收到撤回请求。\n\n咨询编号 ${number}\n\n如果找到您填写的编号的申报，我们会把撤回用的链接发送到那份申报的电子邮箱。如果没有收到，请确认编号后再发送一次。不用等撤回申请完成的邮件，就可以重新申报。\n\n如果与您无关，请删除本邮件。\n\n${signature(authority)}`,
    },
    withdrawalLink: {
      subject: '撤回申报的方法',
      body: (link: string, authority: string) =>
        `有人请求撤回您的申报。现在还没有撤回。\n\n要撤回时，请打开下面的链接。打开时需要填写申报上的人的生日。\n\n${link}\n\n如果与您无关，请删除本邮件。申报不会改变。\n\n${signature(authority)}`,
    },
    answered: {
      subject: '您的咨询有回复了',
      body: (number: string, link: string, authority: string) =>
        `您的咨询有回复了。\n\n咨询编号 ${number}\n\n可以打开下面的链接阅读。链接30天内有效。\n\n${link}\n\n${signature(authority)}`,
    },
  },
};
