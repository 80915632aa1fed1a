import type { CertificateStanding } from '../use-cases/request-certificate.use-case.ts';

export const en = {
  noticeTitle: 'Self-recuperation notification (自主療養届)',
  certificateTitle: 'Self-recuperation certificate (自主療養証明書)',
  legalTitle: 'Certificate of recuperation (療養証明書)',
  noticeWaiting: 'You can open it here when the review is finished.',
  openNotice: 'Open the notification (PDF)',
  openCertificate: 'Open the certificate (PDF)',
  openEnglish: 'With English (PDF)',
  askCertificate: 'Get the certificate',
  seeConditions: 'See the conditions',
  noticeValid: (until: string) => `Valid until ${until}.`,
  certificateValid: 'It does not expire.',
  certificateAsk: 'You can get it now.',
  certificateSteps: (answered: number, required: number) =>
    answered >= required
      ? 'You can get it when your recuperation is over.'
      : `Health checks answered: ${answered} ${answered === 1 ? 'day' : 'days'}. You can get it after ${required - answered} more.`,
  ended: 'This document belongs to a withdrawn notification. It cannot be used.',
  toInquiry: 'Open the inquiry form',
  notInsurance: 'It cannot be used to claim from private insurance.',

  certificatePage: {
    title: 'Self-recuperation certificate (自主療養証明書)',
    lead: 'A document to tell your school or employer that your recuperation is over.',
    legalLead:
      'A doctor’s report has been made about you, so this certificate cannot be issued. When your recuperation is over, please use the recuperation certificate under the Infectious Diseases Act (療養証明書), which the prefecture issues.',
    conditionsTitle: 'Conditions',
    condition: {
      notice: 'Your self-recuperation notification has been issued',
      residence: 'You live in Kanagawa Prefecture',
      answers: (answered: number, required: number) =>
        `You have answered the health check for at least ${required} ${required === 1 ? 'day' : 'days'} (so far: ${answered})`,
      someAnswers: (answered: number) =>
        `You have answered the health check for enough days (so far: ${answered})`,
      ended: 'The end of your recuperation has been recorded',
    },
    met: 'Met',
    unmet: 'Not yet',
    button: 'Get the certificate',
    ready: 'Your certificate is ready',
    open: 'Open the certificate (PDF)',
    back: 'Back to my recuperation page',
    refusedTitle: 'You cannot get it yet',
    refused: {
      revoked:
        'The prefecture has revoked a document of this notification. If you have questions, please contact us.',
      'report-withdrawn':
        'The doctor’s report (発生届) about you was withdrawn, so the certificate of recuperation (療養証明書) cannot be used. A copy that you already have cannot be used either. To learn why and what to do next, please ask your public health centre, or the prefecture through the inquiry form.',
      'not-issued-yet':
        'We have not started issuing certificates. We plan to start on March 1, 2022. Please open this page again then.',
      'ended-before-first-issue':
        'We do not issue certificates for recuperation that ended before certificates began.',
      'no-notice':
        'Your self-recuperation notification has not been issued. We cannot issue a certificate for a withdrawn notification.',
      'outside-prefecture': 'The certificate is for people who live in Kanagawa Prefecture.',
      'too-few-answers':
        'You have not answered the health check on enough days. Answer the daily question and you can get it. If there is a reason why you could not answer, please contact us.',
      'not-ended':
        'You can get it after your recuperation is over. Once the end has been recorded, you can get it on this page.',
    } satisfies Record<CertificateStanding['missing'][number], string>,
    retroactive: 'If your recuperation is already over, we still issue it for you.',
  },

  verify: {
    title: 'Check a paper',
    lead: 'Check with the QR code whether a self-recuperation notification (自主療養届), self-recuperation certificate (自主療養証明書) or certificate of recuperation (療養証明書) is genuine.',
    howTitle: 'How to check',
    how: {
      scan: 'Scan the QR code at the bottom right of the paper with a phone camera.',
      open: 'This page opens and shows the result.',
      compare: 'Check that the name, date of birth and dates in the result are the same as on the paper.',
    },
    privacyTitle: 'What you see and what you do not see',
    privacy:
      'You see only what is written on the paper, nothing from the prefecture’s records. The name and other details are read inside your device only and are not sent to the prefecture’s server. To find out whether the paper was withdrawn, we send only a string of characters with no meaning.',
    offline: 'Once you have opened this page, you can check papers even without a connection.',
    result: {
      'valid confirmed': 'Genuine and valid now',
      'valid unconfirmed': 'Genuine',
      unconfirmed:
        'There is no connection, so we could not check whether it was withdrawn. Please check again where you have a connection.',
      expired: 'Genuine, but no longer valid',
      withdrawn: 'This paper was withdrawn. It cannot be used',
      withdrawnHelp:
        'The prefecture made this paper invalid after it was issued, for example because the notification or record behind it was withdrawn. The reason is not shown here. If this is your own paper, please see your recuperation page, or ask your public health centre or the prefecture’s contact desk.',
      superseded: 'A newer paper has replaced this one. It cannot be used',
      unknown: 'This paper is not in the prefecture’s records',
      unknownHelp:
        'The signature is genuine, but the prefecture’s records do not hold this paper. Do not accept it, and tell the prefecture’s contact desk its reference number.',
      notGenuine: 'We could not confirm that it is genuine',
      notGenuineHelp:
        'The scan was cut off, or the paper has been altered. If the result is the same after you scan again, please do not accept this paper and tell the prefecture’s contact desk.',
    },
    compareTitle: 'Please compare with the paper',
    facts: {
      kind: 'Document',
      number: 'Reference number (管理番号)',
      name: 'Name',
      'birth-date': 'Date of birth',
      'start-date': 'Recuperation started',
      'onset-date': 'Symptoms started',
      'test-date': 'Test date',
      'last-day': 'Recuperation ended',
      'return-date': 'Can return to work, school, etc. on',
      'planned-last-day': 'Expected end of recuperation',
      'planned-return-date': 'Expected return to work, school, etc.',
      'self-check-until': 'Own health checks until',
      'issued-on': 'Issued on',
      'valid-through': 'Valid until',
    },
    tooOld:
      'The browser of this phone is too old to check the paper. Scan the QR code with another device, or tell the prefecture’s contact desk the reference number on the paper.',
    forSchools: 'For schools and employers: reading and checking the papers',
    needsScript:
      'To check the QR code, JavaScript is needed. If you cannot use it, please tell the prefecture’s contact desk the reference number on the paper.',
    schools:
      'To schools and employers: this paper takes the place of a doctor’s certificate. Please do not ask the person for a doctor’s certificate or another test.',
  },

  mail: {
    legalReady: { subject: 'Your certificate is ready', text: 'Your certificate is ready.' },
    certificateReady: {
      subject: 'Your self-recuperation certificate (自主療養証明書) is ready',
      text: 'Your self-recuperation certificate is ready.',
    },
    revoked: {
      subject: 'About your self-recuperation documents',
      text: 'One of your documents can no longer be used. Please see the page below. A copy that you gave to your school or employer cannot be used either.',
    },
    reissued: {
      subject: 'Your self-recuperation documents have been renewed',
      text: 'Your document has been replaced by a new one. The earlier paper cannot be used. Please give the new one to your school or employer.',
    },
    openLink: 'Open the page below and enter the month and day of birth to see it.',
    ignore: 'If this email is not meant for you, please delete it and do nothing else.',
    noticeSubject: 'Self-recuperation notification (自主療養届): how to download it',
    noticeBody: (link: string, supportName: string, supportPhone: string, supportHours: string) =>
      [
        'The review is finished and your document is ready.',
        'Open the page below and enter the month and day of birth to download it.',
        '',
        link,
        '',
        'This document cannot be used to claim from private insurance.',
        '',
        `If you need food or daily necessities, or advice on recuperating, call ${supportName} ${supportPhone} (${supportHours}).`,
        'If it is urgent, for example if you are struggling to breathe, call 119 at once.',
        '',
        'If this email is not meant for you, please delete it and do nothing else.',
      ].join('\n'),
  },
};
