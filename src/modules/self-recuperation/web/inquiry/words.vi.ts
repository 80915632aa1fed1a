const signature = (authority: string): string =>
  `--\nHệ thống khai báo tự dưỡng bệnh – ${authority}\nXin không trả lời email này.`;

/** Asking the prefecture (K-66, K-67, K-70, K-71). Mails carry a number or a link and neutral words. */
export const vi = {
  title: 'Gửi câu hỏi về tự dưỡng bệnh',
  lead: 'Hãy dùng mẫu này để hỏi về việc tự dưỡng bệnh hoặc về hệ thống này.',
  slow: 'Việc trả lời có thể mất thời gian. Mong quý vị thông cảm.',
  noPhone: 'Về nguyên tắc, chúng tôi không nhận câu hỏi qua điện thoại.',
  faqFirst: 'Trước khi gửi, hãy xem câu trả lời có sẵn ở đây không:',
  faqLink: 'Câu hỏi thường gặp',
  urgentTitle: 'Khi thấy không khỏe, hãy gọi điện',
  urgent: (title: string, hours: string) =>
    `Chúng tôi không thể trả lời ngay qua mẫu này. Khi cần tư vấn gấp, hãy gọi ${title} (${hours}). Nếu thấy nguy hiểm đến tính mạng, đừng ngần ngại, hãy gọi 119.`,
  kind: 'Loại câu hỏi',
  kindLabel: (code: number, label: string) => `${code}. ${label}`,
  kinds: {
    filing: 'Về việc khai báo',
    recuperation: 'Về thời gian dưỡng bệnh',
    documents: 'Về giấy tờ',
    withdrawal: 'Yêu cầu rút lại nội dung đã gửi',
    other: 'Việc khác',
  },
  withdrawalHint:
    'Hãy điền số quản lý. Nếu Giấy khai báo tự dưỡng bệnh (自主療養届) chưa được cấp thì không cần yêu cầu rút lại.',
  managementNumber: 'Số quản lý khai báo (自主療養届管理番号)',
  managementNumberHint:
    'Ví dụ: 14-2204-7731-8. Số này ghi trên Giấy khai báo tự dưỡng bệnh. Ngoài loại 4, có thể để trống.',
  email: 'Địa chỉ email',
  emailWhy: 'Chúng tôi sẽ báo đã nhận câu hỏi và báo có câu trả lời đến địa chỉ này.',
  emailAgain: 'Địa chỉ email (nhập lại)',
  body: 'Nội dung câu hỏi',
  bodyHint: (most: number) =>
    `Tối đa ${most} ký tự. Chỉ riêng loại 4 có thể để trống. Xin đừng ghi họ tên hay địa chỉ.`,
  check: 'Kiểm tra',
  owner: 'Nơi phụ trách:',
  problems: {
    chooseKind: 'Hãy chọn loại câu hỏi',
    missing: (label: string) => `Hãy điền: ${label}`,
    'needed-to-withdraw': 'Hãy điền số quản lý khai báo. Nếu chưa có số thì không cần yêu cầu rút lại',
    'not-a-management-number':
      'Hãy kiểm tra số quản lý khai báo. Số gồm 11 chữ số và có chỗ chưa đúng. Ví dụ: 14-2204-7731-8',
    'not-an-address': 'Hãy kiểm tra địa chỉ email. Ví dụ: taro@example.jp',
    'differs-from-first': 'Hai địa chỉ email khác nhau. Hãy kiểm tra cả hai',
    'too-long': (length: number, most: number) =>
      `Nội dung câu hỏi tối đa ${most} ký tự. Hiện có ${length} ký tự, hãy bớt ${length - most} ký tự`,
  },
  tooMany: (most: number) =>
    `Mỗi giờ có thể gửi tối đa ${most} lần từ địa chỉ email này. Hãy chờ khoảng 1 giờ rồi bấm “Kiểm tra” lần nữa. Nội dung quý vị đã viết vẫn còn trên trang này`,
  notNeededTitle: 'Trường hợp không cần yêu cầu rút lại',
  notNeeded:
    'Khi Giấy khai báo tự dưỡng bệnh chưa được cấp thì không cần yêu cầu rút lại. Nếu muốn sửa, hãy khai báo lại. Khai báo mới sẽ thay khai báo cũ.',
  fileAgain: 'Khai báo lại',
  confirm: {
    title: 'Hãy kiểm tra nội dung',
    lead: 'Nội dung sau sẽ được gửi. Hiện chưa gửi.',
    none: 'Không có',
    withdrawal:
      'Nếu tìm thấy khai báo có số này, chúng tôi sẽ gửi đường link rút lại đến địa chỉ email của khai báo đó. Địa chỉ đó có thể khác với địa chỉ quý vị vừa điền.',
    faqTitle: 'Câu trả lời có thể ở đây',
    send: 'Gửi',
    edit: 'Sửa lại',
  },
  received: {
    title: 'Đã nhận câu hỏi',
    number: (number: string) => `Số câu hỏi ${number}`,
    mailed: 'Chúng tôi đã gửi email báo nhận đến địa chỉ quý vị đã điền.',
    slow: 'Khi có câu trả lời, chúng tôi sẽ báo bằng email. Việc trả lời có thể mất thời gian.',
    nextTitle: 'Các bước tiếp theo',
    withdrawalLink:
      'Nếu tìm thấy khai báo có số này, chúng tôi sẽ gửi đường link rút lại bằng email. Mở đường link và điền tháng, ngày sinh để rút lại.',
    withdrawalAddress:
      'Đường link được gửi đến địa chỉ email ghi trong khai báo. Chỉ có số thì không thể rút lại.',
    withdrawalWrong:
      'Nếu sau vài giờ vẫn chưa nhận được, hãy kiểm tra số và gửi lại. Nếu không còn dùng được địa chỉ email của khai báo, hãy báo cho chúng tôi bằng “5. Việc khác”.',
    withdrawalRefile: 'Quý vị có thể khai báo lại mà không cần chờ email báo đã rút lại.',
    notArrivedTitle: 'Khi không nhận được email',
    home: 'Về trang đầu',
  },
  answer: {
    linkTitle: 'Đã có câu trả lời',
    linkLead: 'Câu trả lời có thể có nội dung riêng tư. Hãy chắc chắn xung quanh không có người khác rồi mở.',
    open: 'Đọc câu trả lời',
    title: 'Trả lời câu hỏi của quý vị',
    number: (number: string) => `Số câu hỏi ${number}`,
    until: (until: string) => `Có thể đọc câu trả lời này đến ${until}.`,
    goneTitle: 'Đường link này đã hết hạn',
    gone: 'Câu trả lời đọc được trong 30 ngày. Nếu cần lại, hãy gửi câu hỏi lần nữa.',
    askAgain: 'Hỏi lần nữa',
  },
  mail: {
    received: {
      subject: 'Đã nhận câu hỏi',
      body: (number: string, authority: string) =>
        `Chúng tôi đã nhận câu hỏi của quý vị.\n\nSố câu hỏi ${number}\n\nKhi có câu trả lời, chúng tôi sẽ báo đến địa chỉ email này. Việc trả lời có thể mất thời gian.\n\nNếu quý vị không yêu cầu, hãy xóa email này.\n\n${signature(authority)}`,
    },
    withdrawalReceived: {
      subject: 'Đã nhận yêu cầu rút lại',
      body: (number: string, authority: string) =>
        `Chúng tôi đã nhận yêu cầu rút lại.\n\nSố câu hỏi ${number}\n\nNếu tìm thấy khai báo có số đã điền, chúng tôi sẽ gửi đường link rút lại đến địa chỉ email của khai báo đó. Nếu không nhận được, hãy kiểm tra số và gửi lại. Quý vị có thể khai báo lại mà không cần chờ email báo đã rút lại.\n\nNếu quý vị không yêu cầu, hãy xóa email này.\n\n${signature(authority)}`,
    },
    withdrawalLink: {
      subject: 'Cách rút lại khai báo',
      body: (link: string, authority: string) =>
        `Có yêu cầu rút lại khai báo của quý vị. Khai báo chưa bị rút lại.\n\nNếu muốn rút lại, hãy mở đường link sau. Để mở, cần ngày sinh của người ghi trong khai báo.\n\n${link}\n\nNếu quý vị không yêu cầu, hãy xóa email này. Khai báo vẫn giữ nguyên.\n\n${signature(authority)}`,
    },
    answered: {
      subject: 'Đã có câu trả lời',
      body: (number: string, link: string, authority: string) =>
        `Đã có câu trả lời cho câu hỏi của quý vị.\n\nSố câu hỏi ${number}\n\nHãy đọc qua đường link sau. Đường link dùng được trong 30 ngày.\n\n${link}\n\n${signature(authority)}`,
    },
  },
};
