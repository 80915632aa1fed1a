import type { CertificateStanding } from '../use-cases/request-certificate.use-case.ts';

export const zhHans = {
  noticeTitle: '自主疗养申报书（自主療養届）',
  certificateTitle: '自主疗养证明书（自主療養証明書）',
  legalTitle: '疗养证明书（療養証明書）',
  noticeWaiting: '审核结束后，可以在这里打开。',
  openNotice: '打开申报书（PDF）',
  openCertificate: '打开证明书（PDF）',
  openEnglish: '附英文（English, PDF）',
  askCertificate: '领取证明书',
  seeConditions: '查看领取条件',
  noticeValid: (until: string) => `${until}前可以使用。`,
  certificateValid: '没有期限。',
  certificateAsk: '可以领取。',
  certificateSteps: (answered: number, required: number) =>
    answered >= required
      ? '疗养结束后可以领取。'
      : `已回答健康观察 ${answered} 天。再回答 ${required - answered} 天就可以领取。`,
  ended: '这是已撤回的申报的文件，不能使用。',
  toInquiry: '打开咨询表单',
  notInsurance: '不能用于申请民间保险的保险金。',

  certificatePage: {
    title: '自主疗养证明书（自主療養証明書）',
    lead: '用来告诉学校或工作单位疗养已结束的文件。',
    legalLead:
      '由于医疗机构的诊断等，已依法提交发生报告，因此不能发行自主疗养证明书。疗养结束后，请使用县依据《感染症法》发行的“疗养证明书”（療養証明書）。',
    conditionsTitle: '领取条件',
    condition: {
      notice: '自主疗养申报书已签发',
      residence: '住在神奈川县',
      answers: (answered: number, required: number) =>
        `健康观察回答了 ${required} 天以上（现在 ${answered} 天）`,
      someAnswers: (answered: number) => `健康观察的回答达到一定天数（现在 ${answered} 天）`,
      ended: '疗养结束已有记录',
    },
    met: '符合',
    unmet: '还没有',
    button: '领取证明书',
    ready: '证明书已经做好',
    open: '打开证明书（PDF）',
    back: '回到疗养页面',
    refusedTitle: '现在还不能领取',
    refused: {
      revoked: '县已撤销此申报的文件。如有疑问，请与我们联系。',
      'report-withdrawn':
        '医疗机构提交的发生报告（発生届）已被撤回，因此“疗养证明书”（療養証明書）不能使用。已经拿到的纸张也不能使用。关于原因和今后的手续，请询问负责的保健所，或通过咨询表单询问县。',
      'not-issued-yet': '还没有开始签发证明书。预计从2022年3月1日开始。开始以后，请再打开这个页面。',
      'ended-before-first-issue': '在开始签发证明书之前就已结束的疗养，不签发证明书。',
      'no-notice': '自主疗养申报书没有签发。已撤回的申报，不能签发证明书。',
      'outside-prefecture': '只有住在神奈川县的人可以领取。',
      'too-few-answers':
        '健康观察的回答不够。回答每天的问题，就可以领取。如果因为某些原因没能回答，请和我们联系。',
      'not-ended': '疗养结束后可以领取。疗养结束有了记录，就可以在这个页面领取。',
    } satisfies Record<CertificateStanding['missing'][number], string>,
    retroactive: '疗养已经结束的人，也可以补发。',
  },

  verify: {
    title: '确认文件真伪',
    lead: '用纸上的二维码，确认自主疗养申报书（自主療養届）、自主疗养证明书（自主療養証明書）或疗养证明书（療養証明書）的真伪。',
    howTitle: '确认方法',
    how: {
      scan: '用手机的相机扫描纸张右下角的二维码。',
      open: '会打开这个页面，显示结果。',
      compare: '请看结果中的姓名、出生日期、日期是否和纸上一样。',
    },
    privacyTitle: '能知道什么，不能知道什么',
    privacy:
      '只显示纸上写的内容，不显示县的记录。姓名等只在您的设备中读取，不会发送到县的服务器。查询文件是否已撤回时，只发送一串没有意义的字符。',
    offline: '只要打开过一次这个页面，没有网络的地方也能确认。',
    result: {
      'valid confirmed': '是真的，现在有效',
      'valid unconfirmed': '是真的文件',
      unconfirmed: '因为没有网络，没能确认是否已撤回。请在有网络的地方再确认一次。',
      expired: '是真的，但已过有效期',
      withdrawn: '这份文件已撤回，不能使用',
      withdrawnHelp:
        '这份文件在签发之后被县作废。例如，作为依据的申报或记录被撤回时，文件就会作废。这里不显示原因。如果这是您本人的文件，请查看您的疗养页面，或询问负责的保健所或县的咨询窗口。',
      superseded: '已换成新的文件。这份文件不能使用',
      unknown: '县的记录中没有这份文件',
      unknownHelp:
        '签名是真的，但县的记录中找不到这份文件。请不要接受，并将文件上的管理编号告知县的咨询窗口。',
      notGenuine: '没能确认是真的',
      notGenuineHelp:
        '扫描可能中断了，或者文件被改过。如果再扫描一次还是一样，请不要接受这份文件，并告诉县的咨询窗口。',
    },
    compareTitle: '请比较是否和纸上一样',
    facts: {
      kind: '文件',
      number: '管理编号（管理番号）',
      name: '姓名',
      'birth-date': '出生日期',
      'start-date': '疗养开始日期',
      'onset-date': '出现症状的日期',
      'test-date': '检测日期',
      'last-day': '疗养结束日期',
      'return-date': '可以上班、上学等的日期',
      'planned-last-day': '预计疗养结束日期',
      'planned-return-date': '预计可以上班、上学等的日期',
      'self-check-until': '自己继续健康观察到',
      'issued-on': '签发日期',
      'valid-through': '有效期到',
    },
    tooOld:
      '这部手机的浏览器太旧，无法在此核实。请用其他设备扫描二维码，或将文件上的管理编号告知县的咨询窗口。',
    forSchools: '致学校和工作单位（文件的看法与核实方法）',
    needsScript: '确认二维码需要JavaScript。如果不能使用，请把纸上的管理编号告诉县的咨询窗口。',
    schools: '致学校和工作单位：这份文件代替医疗机构的诊断书。请不要要求本人再提交诊断书或再做检测。',
  },

  mail: {
    legalReady: { subject: '证明书已准备好', text: '您的证明书已准备好。' },
    certificateReady: { subject: '【自主疗养证明书】已准备好', text: '您的自主疗养证明书已准备好。' },
    revoked: {
      subject: '【自主疗养】关于文件的通知',
      text: '您的文件中有一份已不能使用。详情请在下面的页面确认。已交给学校或工作单位的纸张也不能使用。',
    },
    reissued: {
      subject: '【自主疗养】文件已更新',
      text: '您的文件已换成新的。以前的纸张不能使用。请将新的文件交给学校或工作单位。',
    },
    openLink: '请打开下面的页面，填写出生的月和日，就可以查看。',
    ignore: '如果本邮件与您无关，请直接删除。',
    noticeSubject: '【自主疗养申报书（自主療養届）】下载方法',
    noticeBody: (link: string, supportName: string, supportPhone: string, supportHours: string) =>
      [
        '审核已结束，您的文件准备好了。',
        '请打开下面的页面，填写出生的月和日，就可以下载。',
        '',
        link,
        '',
        '这份文件不能用于申请民间保险的保险金。',
        '',
        `缺少食物或日用品，或者想咨询疗养时，请拨打${supportName} ${supportPhone}（${supportHours}）。`,
        '如果呼吸困难等情况紧急，请马上拨打119。',
        '',
        '如果本邮件与您无关，请直接删除。',
      ].join('\n'),
  },
};
