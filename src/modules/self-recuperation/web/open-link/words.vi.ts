/** The page behind the link of a mail. */
export const openLink = {
  title: 'Xem tình trạng khai báo',
  lead: 'Để xác nhận đúng người, hãy điền tháng sinh và ngày sinh.',
  birthday: 'Sinh nhật của người dưỡng bệnh',
  birthdayHint: 'Ví dụ: ngày 2 tháng 1 thì tháng điền 1, ngày điền 2',
  month: 'Tháng',
  day: 'Ngày',
  submit: 'Mở',
  missing: 'Hãy điền tháng sinh và ngày sinh bằng chữ số',
  wrong: (attemptsLeft: number) => `Ngày sinh không đúng. Quý vị còn ${attemptsLeft} lần thử`,
  closedTitle: 'Đường link này không dùng được nữa',
  revoked: 'Ngày sinh sai 5 lần nên đường link đã bị đóng để bảo mật.',
  expired: 'Đường link đã hết hạn.',
  newLink: 'Chúng tôi có thể gửi đường link mới đến địa chỉ email đã khai báo.',
  sendNewLink: 'Gửi đường link mới',
  mailedTitle: 'Đã gửi đường link mới',
  mailed:
    'Chúng tôi đã gửi đến địa chỉ email đã khai báo. Hãy mở đường link trong email đó. Mỗi giờ chỉ gửi được một lần.',
};
