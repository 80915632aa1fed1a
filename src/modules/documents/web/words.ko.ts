import type { CertificateStanding } from '../use-cases/request-certificate.use-case.ts';

export const ko = {
  noticeTitle: '자율 요양 신고서(自主療養届)',
  certificateTitle: '자율 요양 증명서(自主療養証明書)',
  legalTitle: '요양 증명서(療養証明書)',
  noticeWaiting: '심사가 끝나면 여기에서 열 수 있습니다.',
  openNotice: '자율 요양 신고서(PDF) 열기',
  openCertificate: '자율 요양 증명서(PDF) 열기',
  openEnglish: '영어 병기(English, PDF)',
  askCertificate: '증명서 받기',
  seeConditions: '받기 위한 조건 보기',
  noticeValid: (until: string) => `${until}까지 사용할 수 있습니다.`,
  certificateValid: '기한은 없습니다.',
  certificateAsk: '발급해 드릴 수 있습니다.',
  certificateSteps: (answered: number, required: number) =>
    answered >= required
      ? '요양이 끝나면 발급해 드릴 수 있습니다.'
      : `건강 관찰 답변 ${answered}일분. 앞으로 ${required - answered}일분이 더 있으면 발급해 드릴 수 있습니다.`,
  ended: '취하한 신고의 서류입니다. 사용할 수 없습니다.',
  toInquiry: '문의 양식 열기',
  notInsurance: '민간 보험금 청구에는 사용할 수 없습니다.',

  certificatePage: {
    title: '자율 요양 증명서(自主療養証明書)',
    lead: '요양이 끝났음을 학교나 직장에 알리기 위한 서류입니다.',
    legalLead:
      '의료기관의 진단 등으로 발생 신고가 제출되어 자율 요양 증명서를 발급할 수 없습니다. 요양이 끝나면 현이 발급하는 「요양 증명서」(療養証明書, 감염증법에 따른 것)를 사용해 주세요.',
    conditionsTitle: '발급 조건',
    condition: {
      notice: '자율 요양 신고서가 발급되어 있다',
      residence: '가나가와현 안에 거주한다',
      answers: (answered: number, required: number) =>
        `건강 관찰에 ${required}일분 이상 답했다(현재 ${answered}일분)`,
      someAnswers: (answered: number) => `건강 관찰에 일정 수 이상 답했다(현재 ${answered}일분)`,
      ended: '요양이 끝난 것이 기록되어 있다',
    },
    met: '충족',
    unmet: '아직',
    button: '증명서 받기',
    ready: '증명서가 준비되었습니다',
    open: '증명서(PDF) 열기',
    back: '요양 페이지로 돌아가기',
    refusedTitle: '지금은 발급해 드릴 수 없습니다',
    refused: {
      revoked: '이 신고의 서류는 현이 취소했습니다. 궁금한 점은 문의해 주세요.',
      'report-withdrawn':
        '의료기관이 제출한 발생 신고(発生届)가 취하되어 요양 증명서(療養証明書)를 사용할 수 없습니다. 이미 받은 서류도 사용할 수 없습니다. 이유와 앞으로의 절차는 담당 보건소에 문의하거나 문의 양식으로 현에 문의해 주세요.',
      'not-issued-yet':
        '증명서 발급이 아직 시작되지 않았습니다. 2022년 3월 1일부터 시작할 예정입니다. 시작된 뒤에 이 페이지를 다시 열어 주세요.',
      'ended-before-first-issue': '증명서 발급이 시작되기 전에 끝난 요양에는 발급하지 않습니다.',
      'no-notice': '자율 요양 신고서가 발급되어 있지 않습니다. 취하한 신고에는 증명서를 발급할 수 없습니다.',
      'outside-prefecture': '가나가와현 안에 거주하는 분이 대상입니다.',
      'too-few-answers':
        '건강 관찰 답변이 부족합니다. 매일의 질문에 답하면 발급해 드릴 수 있습니다. 답하지 못한 사정이 있으면 문의해 주세요.',
      'not-ended':
        '요양이 끝난 뒤에 발급해 드릴 수 있습니다. 끝난 것이 기록되면 이 페이지에서 받을 수 있습니다.',
    } satisfies Record<CertificateStanding['missing'][number], string>,
    retroactive: '이미 요양이 끝난 분에게도 소급하여 발급합니다.',
  },

  verify: {
    title: '서류 확인하기',
    lead: '자율 요양 신고서(自主療養届)·자율 요양 증명서(自主療養証明書)·요양 증명서(療養証明書)가 진짜인지 서류의 QR 코드로 확인하는 페이지입니다.',
    howTitle: '확인 방법',
    how: {
      scan: '스마트폰 카메라로 서류 오른쪽 아래의 QR 코드를 읽습니다.',
      open: '이 페이지가 열리고 결과가 나옵니다.',
      compare: '결과에 나오는 성명·생년월일·날짜가 서류와 같은지 확인해 주세요.',
    },
    privacyTitle: '알 수 있는 것과 알 수 없는 것',
    privacy:
      '서류에 적힌 내용만 나옵니다. 현의 기록 내용은 나오지 않습니다. 성명 등은 이 기기 안에서만 읽고 현의 서버로 보내지 않습니다. 취하된 서류인지 조회할 때는 의미 없는 문자열만 보냅니다.',
    offline: '이 페이지를 한 번 열어 두면 통신이 안 되는 곳에서도 확인할 수 있습니다.',
    result: {
      'valid confirmed': '진짜이며, 지금 사용할 수 있는 서류입니다',
      'valid unconfirmed': '진짜 서류입니다',
      unconfirmed:
        '통신할 수 없어 취하되었는지는 확인하지 못했습니다. 통신이 되는 곳에서 다시 확인해 주세요.',
      expired: '진짜이지만 유효기간이 지났습니다',
      withdrawn: '취하된 서류입니다. 사용할 수 없습니다',
      withdrawnHelp:
        '발급한 뒤에 현이 무효로 한 서류입니다. 근거가 된 신고나 기록이 취하된 경우 등에 무효가 됩니다. 이유는 여기에 표시되지 않습니다. 본인의 서류라면 자신의 요양 페이지를 확인하거나 담당 보건소 또는 현의 문의처에 문의해 주세요.',
      superseded: '새 서류로 대체되었습니다. 이 서류는 사용할 수 없습니다',
      unknown: '현의 기록에 없는 서류입니다',
      unknownHelp:
        '서명은 진짜이지만 현의 기록에 없습니다. 이 서류는 받지 말고 관리 번호를 현의 문의처에 알려 주세요.',
      notGenuine: '진짜인지 확인할 수 없었습니다',
      notGenuineHelp:
        '읽는 도중에 끊겼거나 고쳐 쓴 서류입니다. 다시 읽어도 같으면 이 서류를 받지 말고 현의 문의처에 알려 주세요.',
    },
    compareTitle: '서류와 같은지 비교해 주세요',
    facts: {
      kind: '서류',
      number: '관리번호(管理番号)',
      name: '성명(氏名)',
      'birth-date': '생년월일(生年月日)',
      'start-date': '요양 시작일(療養開始日)',
      'onset-date': '발병일(発症日)',
      'test-date': '검사일(検査日)',
      'last-day': '요양 종료일(療養終了日)',
      'return-date': '출근·등교 가능일',
      'planned-last-day': '요양 종료 예정일(療養終了予定日)',
      'planned-return-date': '출근·등교 가능 예정일(出勤・登校等可能予定日)',
      'self-check-until': '스스로 건강 관찰을 계속하는 날',
      'issued-on': '발급일(発行日)',
      'valid-through': '유효기간(有効期限)',
    },
    tooOld:
      '이 휴대전화의 브라우저가 오래되어 여기서는 확인할 수 없습니다. 다른 기기로 QR 코드를 읽거나 서류의 관리 번호를 현의 문의처에 알려 주세요.',
    forSchools: '학교·직장 여러분께(서류 보는 법과 확인 방법)',
    needsScript:
      'QR 코드를 확인하려면 JavaScript가 필요합니다. 사용할 수 없으면 서류의 관리번호를 현의 문의처에 알려 주세요.',
    schools:
      '학교·직장 담당자께: 이 서류는 의료기관의 진단서를 대신합니다. 본인에게 진단서나 추가 검사를 요구하지 마세요.',
  },

  mail: {
    legalReady: { subject: '증명서가 준비되었습니다', text: '증명서가 준비되었습니다.' },
    certificateReady: {
      subject: '[자율 요양 증명서] 준비되었습니다',
      text: '자율 요양 증명서가 준비되었습니다.',
    },
    revoked: {
      subject: '[자율 요양] 서류에 관한 안내',
      text: '사용할 수 없게 된 서류가 있습니다. 자세한 내용은 다음 페이지에서 확인해 주세요. 학교나 직장에 제출한 종이도 사용할 수 없습니다.',
    },
    reissued: {
      subject: '[자율 요양] 서류를 새로 발급했습니다',
      text: '서류를 새것으로 바꾸었습니다. 이전 종이는 사용할 수 없습니다. 새 서류를 학교나 직장에 제출해 주세요.',
    },
    openLink: '다음 페이지를 열고 태어난 월과 일을 입력하면 볼 수 있습니다.',
    ignore: '이 이메일에 짐작 가는 일이 없으면 아무것도 하지 말고 삭제해 주세요.',
    noticeSubject: '[자율 요양 신고서] 다운로드 안내',
    noticeBody: (link: string, supportName: string, supportPhone: string, supportHours: string) =>
      [
        '심사가 끝나 서류가 준비되었습니다.',
        '다음 페이지를 열고 태어난 월과 일을 입력하면 다운로드할 수 있습니다.',
        '',
        link,
        '',
        '이 서류는 민간 보험금 청구에 사용할 수 없습니다.',
        '',
        `식료품이나 생필품이 부족한 분, 요양에 관한 상담은 ${supportName} ${supportPhone}(${supportHours})로 전화해 주세요.`,
        '숨쉬기 힘든 등 급할 때는 망설이지 말고 119번에 전화하세요.',
        '',
        '이 이메일에 짐작 가는 일이 없으면 아무것도 하지 말고 삭제해 주세요.',
      ].join('\n'),
  },
};
