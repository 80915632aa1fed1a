const signature = (authority: string): string =>
  `--\n${authority} Self-Recuperation Notification System\nPlease do not reply to this email. Replies are not read.`;

/** Asking the prefecture (K-66, K-67, K-70, K-71). Mails carry a number or a link and neutral words. */
export const en = {
  title: 'Ask about self-recuperation',
  lead: 'Use this form to ask about self-recuperation or about this system.',
  slow: 'It may take time until we can answer. Thank you for your patience.',
  noPhone: 'As a rule, we do not take questions by telephone.',
  faqFirst: 'Your answer may already be here:',
  faqLink: 'Frequently asked questions',
  urgentTitle: 'If you feel unwell, please call',
  urgent: (title: string, hours: string) =>
    `We cannot answer this form at once. If it is urgent, call ${title} (${hours}). If you feel a life is in danger, call 119 at once.`,
  kind: 'Type of question',
  kindLabel: (code: number, label: string) => `${code}. ${label}`,
  kinds: {
    filing: 'About the notification',
    recuperation: 'About the time of recuperation',
    documents: 'About the documents',
    withdrawal: 'Request to withdraw an application',
    other: 'Something else',
  },
  withdrawalHint:
    'Please enter the reference number. If your self-recuperation notification (自主療養届) has not been issued yet, you do not need to withdraw.',
  managementNumber: 'Reference number of the notification (自主療養届管理番号)',
  managementNumberHint:
    'For example: 14-2204-7731-8. It is printed on the notification. Except for type 4 you may leave this empty.',
  email: 'Email address',
  emailWhy: 'We will tell you here that we received your question, and when there is an answer.',
  emailAgain: 'Email address (again)',
  body: 'Your question',
  bodyHint: (most: number) =>
    `Up to ${most} characters. For type 4 you may leave this empty. Please do not write your name or address.`,
  check: 'Check',
  owner: 'Office in charge:',
  problems: {
    chooseKind: 'Please choose the type of question',
    missing: (label: string) => `Please fill in: ${label}`,
    'needed-to-withdraw':
      'Please enter the reference number. If you have no number yet, you do not need to withdraw',
    'not-a-management-number':
      'Please check the reference number. It has 11 digits, and something in it is not right. For example: 14-2204-7731-8',
    'not-an-address': 'Please check the email address. For example: taro@example.jp',
    'differs-from-first': 'The two email addresses are different. Please check both',
    'too-long': (length: number, most: number) =>
      `Your question can have up to ${most} characters. It now has ${length}, so please remove ${length - most}`,
  },
  tooMany: (most: number) =>
    `You can send up to ${most} questions an hour from this email address. Please wait about an hour and press “Check” again. What you wrote is still on this page`,
  notNeededTitle: 'When you do not need to withdraw',
  notNeeded:
    'As long as your self-recuperation notification has not been issued, you do not need to withdraw. To correct it, submit again. The new one replaces it.',
  fileAgain: 'Submit again',
  confirm: {
    title: 'Please check what you wrote',
    lead: 'This is what will be sent. Nothing has been sent yet.',
    none: 'None',
    withdrawal:
      'If we find the notification of this number, we will send a link for withdrawing to the email address of that notification. It may be a different address from the one you entered here.',
    faqTitle: 'Your answer may already be here',
    send: 'Send',
    edit: 'Change',
  },
  received: {
    title: 'We have received your question',
    number: (number: string) => `Question number ${number}`,
    mailed: 'We have sent a confirmation to the email address that you entered.',
    slow: 'When there is an answer, we will tell you by email. It may take time.',
    nextTitle: 'What happens next',
    withdrawalLink:
      'If we find the notification of this number, we will email a link for withdrawing. Open the link and enter the month and day of birth to withdraw.',
    withdrawalAddress:
      'The link goes to the email address written in the notification. Nobody can withdraw with the number alone.',
    withdrawalWrong:
      'If no email has come after a few hours, please check the number and send again. If you can no longer use the email address of the notification, tell us with “5. Something else”.',
    withdrawalRefile: 'You can submit again without waiting for the email that confirms the withdrawal.',
    notArrivedTitle: 'If no email arrives',
    home: 'Back to the first page',
  },
  answer: {
    linkTitle: 'There is an answer to your question',
    linkLead: 'The answer may say something personal. Please make sure that nobody else can see your screen.',
    open: 'Read the answer',
    title: 'Answer to your question',
    number: (number: string) => `Question number ${number}`,
    until: (until: string) => `You can read this answer until ${until}.`,
    goneTitle: 'This link has expired',
    gone: 'An answer can be read for 30 days. If you need it again, please ask again.',
    askAgain: 'Ask again',
  },
  mail: {
    received: {
      subject: 'We have received your question',
      body: (number: string, authority: string) =>
        `We have received your question.\n\nQuestion number ${number}\n\nWhen there is an answer, we will tell you at this email address. It may take time.\n\nIf you did not ask for this email, please delete it.\n\n${signature(authority)}`,
    },
    withdrawalReceived: {
      subject: 'We have received your request to withdraw',
      body: (number: string, authority: string) =>
        `We have received your request to withdraw.\n\nQuestion number ${number}\n\nIf we find the notification of the number that you entered, we will send a link for withdrawing to the email address of that notification. If it does not arrive, please check the number and send again. You can submit again without waiting for the email that confirms the withdrawal.\n\nIf you did not ask for this email, please delete it.\n\n${signature(authority)}`,
    },
    withdrawalLink: {
      subject: 'How to withdraw your notification',
      body: (link: string, authority: string) =>
        `We were asked to withdraw your notification. It has not been withdrawn yet.\n\nTo withdraw it, open this link. To open it, you need the birthday of the person in the notification.\n\n${link}\n\nIf you did not ask for this, please delete this email. Your notification stays as it is.\n\n${signature(authority)}`,
    },
    answered: {
      subject: 'There is an answer to your question',
      body: (number: string, link: string, authority: string) =>
        `We have answered your question.\n\nQuestion number ${number}\n\nYou can read the answer here. The link works for 30 days.\n\n${link}\n\n${signature(authority)}`,
    },
  },
};
