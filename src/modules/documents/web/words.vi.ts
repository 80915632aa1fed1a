import type { CertificateStanding } from '../use-cases/request-certificate.use-case.ts';

export const vi = {
  noticeTitle: 'Giấy khai báo tự dưỡng bệnh (自主療養届)',
  certificateTitle: 'Giấy chứng nhận tự dưỡng bệnh (自主療養証明書)',
  legalTitle: 'Giấy chứng nhận dưỡng bệnh (療養証明書)',
  noticeWaiting: 'Khi xét duyệt xong, quý vị có thể mở tại đây.',
  openNotice: 'Mở Giấy khai báo (PDF)',
  openCertificate: 'Mở Giấy chứng nhận (PDF)',
  openEnglish: 'Có kèm tiếng Anh (PDF)',
  askCertificate: 'Nhận Giấy chứng nhận',
  seeConditions: 'Xem điều kiện để nhận',
  noticeValid: (until: string) => `Dùng được đến hết ${until}.`,
  certificateValid: 'Không có thời hạn.',
  certificateAsk: 'Quý vị có thể nhận.',
  certificateSteps: (answered: number, required: number) =>
    answered >= required
      ? 'Quý vị có thể nhận khi dưỡng bệnh xong.'
      : `Đã trả lời ${answered} ngày. Cần thêm ${required - answered} ngày nữa để nhận.`,
  ended: 'Giấy này thuộc khai báo đã rút lại. Không dùng được.',
  toInquiry: 'Mở mẫu liên hệ',
  notInsurance: 'Không dùng để yêu cầu bảo hiểm tư nhân chi trả.',

  certificatePage: {
    title: 'Giấy chứng nhận tự dưỡng bệnh (自主療養証明書)',
    lead: 'Giấy này dùng để báo với trường học hoặc nơi làm việc rằng quý vị đã dưỡng bệnh xong.',
    legalLead:
      'Đã có báo cáo của bác sĩ về quý vị nên không thể cấp giấy chứng nhận này. Khi hết thời gian dưỡng bệnh, xin dùng giấy chứng nhận dưỡng bệnh theo Luật Bệnh truyền nhiễm (療養証明書) do tỉnh cấp.',
    conditionsTitle: 'Điều kiện để nhận',
    condition: {
      notice: 'Đã được cấp Giấy khai báo tự dưỡng bệnh',
      residence: 'Sống trong tỉnh Kanagawa',
      answers: (answered: number, required: number) =>
        `Đã trả lời theo dõi sức khỏe từ ${required} ngày trở lên (hiện có ${answered} ngày)`,
      someAnswers: (answered: number) =>
        `Đã trả lời theo dõi sức khỏe đủ số ngày quy định (hiện có ${answered} ngày)`,
      ended: 'Đã ghi nhận việc dưỡng bệnh kết thúc',
    },
    met: 'Đạt',
    unmet: 'Chưa đạt',
    button: 'Nhận Giấy chứng nhận',
    ready: 'Giấy chứng nhận đã sẵn sàng',
    open: 'Mở Giấy chứng nhận (PDF)',
    back: 'Về trang dưỡng bệnh',
    refusedTitle: 'Hiện chưa thể cấp',
    refused: {
      revoked: 'Tỉnh đã thu hồi giấy tờ của lần khai báo này. Nếu có thắc mắc, xin liên hệ.',
      'report-withdrawn':
        'Báo cáo của bác sĩ (発生届) về quý vị đã được rút lại nên không dùng được giấy chứng nhận dưỡng bệnh (療養証明書). Bản giấy đã nhận cũng không dùng được. Về lý do và việc cần làm tiếp theo, xin hỏi trung tâm y tế phụ trách, hoặc hỏi tỉnh qua mẫu liên hệ.',
      'not-issued-yet':
        'Việc cấp Giấy chứng nhận chưa bắt đầu. Dự kiến từ ngày 1 tháng 3 năm 2022. Đến lúc đó, hãy mở lại trang này.',
      'ended-before-first-issue':
        'Không cấp cho trường hợp đã dưỡng bệnh xong trước khi bắt đầu cấp Giấy chứng nhận.',
      'no-notice':
        'Chưa được cấp Giấy khai báo tự dưỡng bệnh. Khai báo đã rút lại không được cấp Giấy chứng nhận.',
      'outside-prefecture': 'Chỉ dành cho người sống trong tỉnh Kanagawa.',
      'too-few-answers':
        'Chưa đủ số lần trả lời theo dõi sức khỏe. Hãy trả lời câu hỏi hằng ngày để được cấp. Nếu có lý do không trả lời được, xin liên hệ với chúng tôi.',
      'not-ended':
        'Chỉ cấp sau khi dưỡng bệnh xong. Khi việc kết thúc được ghi nhận, quý vị có thể nhận tại trang này.',
    } satisfies Record<CertificateStanding['missing'][number], string>,
    retroactive: 'Người đã dưỡng bệnh xong trước đây cũng được cấp.',
  },

  verify: {
    title: 'Kiểm tra giấy',
    lead: 'Trang này dùng mã QR trên giấy để kiểm tra Giấy khai báo tự dưỡng bệnh (自主療養届), Giấy chứng nhận tự dưỡng bệnh (自主療養証明書) và Giấy chứng nhận dưỡng bệnh (療養証明書) là thật hay giả.',
    howTitle: 'Cách kiểm tra',
    how: {
      scan: 'Dùng camera điện thoại quét mã QR ở góc dưới bên phải tờ giấy.',
      open: 'Trang này mở ra và hiện kết quả.',
      compare: 'Hãy xem họ tên, ngày sinh và các ngày trong kết quả có giống trên giấy không.',
    },
    privacyTitle: 'Xem được gì và không xem được gì',
    privacy:
      'Chỉ hiện những gì ghi trên giấy, không hiện hồ sơ của tỉnh. Họ tên và các thông tin khác chỉ được đọc trên máy của quý vị, không gửi đến máy chủ của tỉnh. Khi kiểm tra giấy đã bị rút lại chưa, chỉ gửi một dãy ký tự không có ý nghĩa.',
    offline: 'Chỉ cần mở trang này một lần, quý vị có thể kiểm tra cả ở nơi không có mạng.',
    result: {
      'valid confirmed': 'Giấy thật, hiện đang có giá trị',
      'valid unconfirmed': 'Giấy thật',
      unconfirmed:
        'Không có mạng nên chưa kiểm tra được giấy có bị rút lại không. Hãy kiểm tra lại ở nơi có mạng.',
      expired: 'Giấy thật nhưng đã hết hạn',
      withdrawn: 'Giấy đã bị rút lại. Không dùng được',
      withdrawnHelp:
        'Tỉnh đã hủy hiệu lực của giấy này sau khi cấp, ví dụ khi khai báo hoặc hồ sơ làm căn cứ bị rút lại. Lý do không hiển thị ở đây. Nếu đây là giấy của quý vị, xin xem trang dưỡng bệnh của mình, hoặc hỏi trung tâm y tế phụ trách hay nơi liên hệ của tỉnh.',
      superseded: 'Đã có giấy mới thay thế. Không dùng được giấy này',
      unknown: 'Giấy này không có trong hồ sơ của tỉnh',
      unknownHelp:
        'Chữ ký là thật nhưng hồ sơ của tỉnh không có giấy này. Xin đừng nhận và báo số quản lý cho nơi liên hệ của tỉnh.',
      notGenuine: 'Không xác nhận được đây là giấy thật',
      notGenuineHelp:
        'Việc quét bị ngắt giữa chừng hoặc giấy đã bị sửa. Nếu quét lại vẫn vậy, xin đừng nhận giấy này và hãy báo cho nơi liên hệ của tỉnh.',
    },
    compareTitle: 'Hãy so sánh với tờ giấy',
    facts: {
      kind: 'Loại giấy',
      number: 'Số quản lý (管理番号)',
      name: 'Họ tên (氏名)',
      'birth-date': 'Ngày sinh (生年月日)',
      'start-date': 'Ngày bắt đầu dưỡng bệnh (療養開始日)',
      'onset-date': 'Ngày bắt đầu có triệu chứng (発症日)',
      'test-date': 'Ngày xét nghiệm (検査日)',
      'last-day': 'Ngày kết thúc dưỡng bệnh (療養終了日)',
      'return-date': 'Ngày có thể đi làm, đi học lại',
      'planned-last-day': 'Ngày dự kiến kết thúc dưỡng bệnh (療養終了予定日)',
      'planned-return-date': 'Ngày dự kiến có thể đi làm, đi học lại (出勤・登校等可能予定日)',
      'self-check-until': 'Tự theo dõi sức khỏe đến ngày',
      'issued-on': 'Ngày cấp (発行日)',
      'valid-through': 'Hạn sử dụng (有効期限)',
    },
    tooOld:
      'Trình duyệt của điện thoại này quá cũ nên không kiểm tra được. Hãy quét mã QR bằng thiết bị khác hoặc báo số quản lý trên giấy cho nơi liên hệ của tỉnh.',
    forSchools: 'Dành cho trường học và nơi làm việc (cách xem và kiểm tra giấy)',
    needsScript:
      'Cần có JavaScript để kiểm tra mã QR. Nếu không dùng được, hãy báo số quản lý trên giấy cho nơi liên hệ của tỉnh.',
    schools:
      'Gửi trường học và nơi làm việc: giấy này thay cho giấy chẩn đoán của cơ sở y tế. Xin đừng yêu cầu nộp thêm giấy chẩn đoán hoặc xét nghiệm.',
  },

  mail: {
    legalReady: { subject: 'Giấy chứng nhận đã sẵn sàng', text: 'Giấy chứng nhận của quý vị đã sẵn sàng.' },
    certificateReady: {
      subject: '[Giấy chứng nhận tự dưỡng bệnh] Đã sẵn sàng',
      text: 'Giấy chứng nhận tự dưỡng bệnh của quý vị đã sẵn sàng.',
    },
    revoked: {
      subject: '[Tự dưỡng bệnh] Thông báo về giấy tờ',
      text: 'Một giấy tờ của quý vị không còn dùng được nữa. Xin xem ở trang sau. Bản đã nộp cho trường hoặc nơi làm việc cũng không dùng được.',
    },
    reissued: {
      subject: '[Tự dưỡng bệnh] Giấy tờ đã được làm lại',
      text: 'Giấy tờ của quý vị đã được thay bằng bản mới. Bản trước không dùng được. Xin nộp bản mới cho trường hoặc nơi làm việc.',
    },
    openLink: 'Hãy mở trang sau, điền tháng sinh và ngày sinh để xem.',
    ignore: 'Nếu email này không liên quan đến quý vị, xin đừng làm gì và hãy xóa đi.',
    noticeSubject: '[Giấy khai báo tự dưỡng bệnh] Hướng dẫn tải về',
    noticeBody: (link: string, supportName: string, supportPhone: string, supportHours: string) =>
      [
        'Đã xét duyệt xong và giấy tờ đã sẵn sàng.',
        'Hãy mở trang sau, điền tháng sinh và ngày sinh để tải về.',
        '',
        link,
        '',
        'Giấy này không dùng để yêu cầu bảo hiểm tư nhân chi trả.',
        '',
        `Nếu thiếu thực phẩm, đồ dùng hằng ngày hoặc cần tư vấn về dưỡng bệnh, xin gọi ${supportName} ${supportPhone} (${supportHours}).`,
        'Nếu khẩn cấp, như khó thở, đừng ngần ngại, hãy gọi 119.',
        '',
        'Nếu email này không liên quan đến quý vị, xin đừng làm gì và hãy xóa đi.',
      ].join('\n'),
  },
};
