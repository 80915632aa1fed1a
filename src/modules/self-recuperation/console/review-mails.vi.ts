const signature = (authority: string): string => `--\n${authority}\nXin không trả lời email này.`;

/** The mails of a decision. They carry a link and neutral words: no name, no date, no reason. */
export const vi = {
  returned: {
    subject: 'Khai báo của quý vị cần được xem lại',
    body: (link: string, authority: string) =>
      `Khai báo quý vị đã gửi có điểm cần xem lại.\n\nHãy mở đường link sau để xem nội dung. Quý vị cũng có thể khai báo lại. Để mở, cần ngày sinh của người được ghi trong khai báo.\n\n${link}\n\n${signature(authority)}`,
  },
  rejected: {
    subject: 'Đã kiểm tra xong khai báo',
    body: (link: string, authority: string) =>
      `Chúng tôi đã kiểm tra xong khai báo quý vị đã gửi.\n\nHãy mở đường link sau để xem kết quả và việc cần làm tiếp theo. Để mở, cần ngày sinh của người được ghi trong khai báo.\n\n${link}\n\n${signature(authority)}`,
  },
};
