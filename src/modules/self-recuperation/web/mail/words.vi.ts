const signature = (authority: string): string =>
  `--\nHệ thống khai báo tự dưỡng bệnh – ${authority}\nXin không trả lời email này.`;

/** The mails of this module. They carry a link or a code and neutral words: no name, no date, no result. */
export const mail = {
  emailCode: {
    subject: 'Xác nhận địa chỉ email',
    body: (code: string, authority: string) =>
      `Hãy điền 6 chữ số sau vào màn hình khai báo.\n\n${code}\n\nSố này dùng được trong 10 phút. Nếu quý vị không yêu cầu, hãy xóa email này.\n\n${signature(authority)}`,
  },
  filingCompleted: {
    subject: 'Đã nhận khai báo',
    body: (link: string, authority: string) =>
      `Chúng tôi đã nhận khai báo.\n\nQua đường link sau, quý vị có thể xem các bước tiếp theo và tình trạng hiện tại. Để mở, cần ngày sinh của người dưỡng bệnh.\n\n${link}\n\nKhi xét duyệt xong, chúng tôi sẽ gửi email báo tiếp.\n\n${signature(authority)}`,
  },
  withdrawalCompleted: {
    subject: 'Đã rút lại khai báo',
    body: (link: string, authority: string) =>
      `Việc rút lại khai báo đã hoàn tất.\n\nQua đường link sau, quý vị có thể xem tình trạng hoặc khai báo lại.\n\n${link}\n\n${signature(authority)}`,
  },
  filingTransferred: {
    subject: 'Tình trạng khai báo của bạn đã thay đổi',
    body: (link: string, authority: string) =>
      `Tình trạng khai báo của bạn đã thay đổi.\n\nVui lòng mở liên kết sau để xem điều gì đã thay đổi và các bước tiếp theo. Để mở, hãy dùng ngày sinh của người được ghi trong khai báo.\n\n${link}\n\n${signature(authority)}`,
  },
  contactChanged: {
    subject: 'Thông tin liên lạc đã thay đổi',
    body: (authority: string) =>
      `Thông tin liên lạc trong khai báo của bạn (số điện thoại, địa chỉ hoặc email) đã được thay đổi. Từ nay chúng tôi sẽ gửi thông báo đến thông tin liên lạc mới.\n\nNếu bạn không thực hiện việc này, hãy mở trang tình trạng khai báo từ liên kết trong email đã nhận trước đây và kiểm tra thông tin liên lạc.\n\n${signature(authority)}`,
  },
  newLink: {
    subject: 'Đường link mới',
    body: (link: string, authority: string) =>
      `Đây là đường link mới để xem tình trạng khai báo.\n\n${link}\n\nNếu quý vị không yêu cầu, hãy xóa email này.\n\n${signature(authority)}`,
  },
};
