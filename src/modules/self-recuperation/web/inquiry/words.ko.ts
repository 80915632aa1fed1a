const signature = (authority: string): string =>
  `--\n${authority} 자율 요양 신고 시스템\n이 이메일에 회신하셔도 전달되지 않습니다.`;

/** Asking the prefecture (K-66, K-67, K-70, K-71). Mails carry a number or a link and neutral words. */
export const ko = {
  title: '자율 요양에 관한 문의',
  lead: '자율 요양이나 이 시스템에 관한 문의는 이 양식으로 보내 주세요.',
  slow: '답변에 시간이 걸릴 수 있습니다. 양해 부탁드립니다.',
  noPhone: '원칙적으로 전화 문의는 받지 않습니다.',
  faqFirst: '보내기 전에 답이 이미 있는지 확인해 주세요.',
  faqLink: '자주 묻는 질문',
  urgentTitle: '몸이 안 좋을 때는 전화해 주세요',
  urgent: (title: string, hours: string) =>
    `이 양식으로는 바로 답변드릴 수 없습니다. 급히 상담하고 싶을 때는 ${title}(${hours})에 전화해 주세요. 생명이 위험하다고 느끼면 망설이지 말고 119번에 전화하세요.`,
  kind: '문의 종류',
  kindLabel: (code: number, label: string) => `${code}. ${label}`,
  kinds: {
    filing: '신고에 대해',
    recuperation: '요양 중의 일에 대해',
    documents: '서류에 대해',
    withdrawal: '신청 내용 취하 의뢰',
    other: '기타',
  },
  withdrawalHint:
    '관리번호를 입력해 주세요. 자율 요양 신고서(自主療養届)가 아직 발급되지 않은 분은 취하를 의뢰하실 필요가 없습니다.',
  managementNumber: '자율 요양 신고 관리번호(自主療養届管理番号)',
  managementNumberHint:
    '예: 14-2204-7731-8 자율 요양 신고서에 적혀 있습니다. 4번이 아니면 비워 두셔도 됩니다.',
  email: '이메일 주소',
  emailWhy: '접수 안내와 답변 안내를 이 주소로 보내 드립니다.',
  emailAgain: '이메일 주소(다시 한번)',
  body: '문의 내용',
  bodyHint: (most: number) => `${most}자까지. 4번만 비워 두셔도 됩니다. 성명이나 주소는 쓰지 말아 주세요.`,
  check: '확인',
  owner: '담당:',
  problems: {
    chooseKind: '문의 종류를 선택해 주세요',
    missing: (label: string) => `입력해 주세요: ${label}`,
    'needed-to-withdraw':
      '자율 요양 신고 관리번호를 입력해 주세요. 번호가 아직 없는 분은 취하를 의뢰하실 필요가 없습니다',
    'not-a-management-number':
      '자율 요양 신고 관리번호를 확인해 주세요. 숫자 11자리이며 어딘가 다릅니다. 예: 14-2204-7731-8',
    'not-an-address': '이메일 주소의 형식을 확인해 주세요. 예: taro@example.jp',
    'differs-from-first': '두 이메일 주소가 다릅니다. 둘 다 확인해 주세요',
    'too-long': (length: number, most: number) =>
      `문의 내용은 ${most}자까지입니다. 지금 ${length}자이므로 ${length - most}자를 줄여 주세요`,
  },
  tooMany: (most: number) =>
    `이 이메일 주소로는 1시간에 ${most}건까지 보낼 수 있습니다. 1시간쯤 기다렸다가 ‘확인’을 다시 눌러 주세요. 쓰신 내용은 이 화면에 남아 있습니다`,
  notNeededTitle: '취하를 의뢰하실 필요가 없는 경우',
  notNeeded:
    '자율 요양 신고서가 아직 발급되지 않았을 때는 취하를 의뢰하실 필요가 없습니다. 고치고 싶을 때는 다시 신고해 주세요. 새 신고로 대체됩니다.',
  fileAgain: '다시 신고하기',
  confirm: {
    title: '내용을 확인해 주세요',
    lead: '이 내용을 보냅니다. 아직 보내지 않았습니다.',
    none: '없음',
    withdrawal:
      '이 번호의 신고가 있으면 그 신고의 이메일 주소로 취하를 위한 링크를 보내 드립니다. 지금 입력하신 이메일 주소와 다를 수 있습니다.',
    faqTitle: '답이 여기에 있을지도 모릅니다',
    send: '보내기',
    edit: '고치기',
  },
  received: {
    title: '문의를 접수했습니다',
    number: (number: string) => `문의 번호 ${number}`,
    mailed: '입력하신 이메일 주소로 접수 안내를 보냈습니다.',
    slow: '답변이 준비되면 이메일로 알려 드립니다. 답변에 시간이 걸릴 수 있습니다.',
    nextTitle: '앞으로의 절차',
    withdrawalLink:
      '이 번호의 신고가 있으면 취하를 위한 링크를 이메일로 보내 드립니다. 링크를 열고 생일의 월과 일을 입력하면 취하할 수 있습니다.',
    withdrawalAddress: '링크는 신고에 적힌 이메일 주소로 갑니다. 번호만으로는 취하할 수 없습니다.',
    withdrawalWrong:
      '몇 시간이 지나도 오지 않으면 번호를 확인하고 다시 보내 주세요. 신고한 이메일 주소를 쓸 수 없을 때는 ‘5. 기타’로 알려 주세요.',
    withdrawalRefile: '취하 신청 완료 이메일을 기다리지 않고 다시 신고할 수 있습니다.',
    notArrivedTitle: '이메일이 오지 않을 때',
    home: '첫 페이지로 돌아가기',
  },
  answer: {
    linkTitle: '문의에 대한 답변이 있습니다',
    linkLead: '답변에는 개인적인 내용이 있을 수 있습니다. 주위에 다른 사람이 없는지 확인하고 열어 주세요.',
    open: '답변 읽기',
    title: '문의에 대한 답변',
    number: (number: string) => `문의 번호 ${number}`,
    until: (until: string) => `이 답변은 ${until}까지 읽을 수 있습니다.`,
    goneTitle: '이 링크의 기한이 지났습니다',
    gone: '답변은 30일 동안 읽을 수 있습니다. 다시 필요할 때는 문의해 주세요.',
    askAgain: '다시 문의하기',
  },
  mail: {
    received: {
      subject: '문의를 접수했습니다',
      body: (number: string, authority: string) =>
        `문의를 접수했습니다.\n\n문의 번호 ${number}\n\n답변이 준비되면 이 이메일 주소로 알려 드립니다. 답변에 시간이 걸릴 수 있습니다.\n\n짐작 가는 일이 없으면 이 이메일을 삭제해 주세요.\n\n${signature(authority)}`,
    },
    withdrawalReceived: {
      subject: '취하 의뢰를 접수했습니다',
      body: (number: string, authority: string) =>
        `취하 의뢰를 접수했습니다.\n\n문의 번호 ${number}\n\n입력하신 번호의 신고가 있으면 그 신고의 이메일 주소로 취하를 위한 링크를 보내 드립니다. 오지 않으면 번호를 확인하고 다시 보내 주세요. 취하 신청 완료 이메일을 기다리지 않고 다시 신고할 수 있습니다.\n\n짐작 가는 일이 없으면 이 이메일을 삭제해 주세요.\n\n${signature(authority)}`,
    },
    withdrawalLink: {
      subject: '신고 취하 절차 안내',
      body: (link: string, authority: string) =>
        `신고를 취하해 달라는 의뢰가 있었습니다. 아직 취하하지 않았습니다.\n\n취하하려면 다음 링크를 열어 주세요. 열 때 신고에 적힌 분의 생일이 필요합니다.\n\n${link}\n\n짐작 가는 일이 없으면 이 이메일을 삭제해 주세요. 신고는 그대로입니다.\n\n${signature(authority)}`,
    },
    answered: {
      subject: '문의에 대한 답변 안내',
      body: (number: string, link: string, authority: string) =>
        `문의에 대한 답변이 준비되었습니다.\n\n문의 번호 ${number}\n\n다음 링크에서 읽을 수 있습니다. 30일 동안 사용할 수 있습니다.\n\n${link}\n\n${signature(authority)}`,
    },
  },
};
