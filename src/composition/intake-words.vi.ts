/** What people read when the gate holds back a page or a form. */
export const vi = {
  'too-fast': {
    title: 'Gửi quá nhanh',
    text: 'Để ngăn chương trình tự động, chúng tôi tạm dừng các mẫu được gửi ngay khi vừa mở trang. Nhấn nút bên dưới để tiếp tục.',
  },
  stale: {
    title: 'Vui lòng gửi lại một lần nữa',
    text: 'Đã qua một thời gian từ khi mở trang, hoặc bạn đã bắt đầu lại ở cửa sổ khác, nên chúng tôi tạm dừng. Nhấn nút bên dưới để tiếp tục.',
  },
  'contact-full': {
    title: 'Cùng một thông tin liên lạc được dùng nhiều lần',
    text: (wait: string) =>
      `Địa chỉ email hoặc số điện thoại này đã được gửi nhiều lần nên tạm dừng. Hãy chờ ${wait} rồi nhấn nút bên dưới. Nếu muốn dùng email hoặc số điện thoại khác, hãy quay lại trang trước để sửa.`,
  },
  challenge: {
    title: 'Vui lòng chờ một chút',
    text: (wait: string) =>
      `Hiện có rất nhiều người đang sử dụng. Hãy chờ ${wait} rồi nhấn nút bên dưới để tiếp tục.`,
    working: 'Đang kiểm tra. Trang sẽ tự động tiếp tục sau vài giây. Vui lòng chờ.',
  },
  'too-many-pages': {
    title: 'Nhiều trang được mở trong thời gian ngắn',
    text: (wait: string) =>
      `Nhiều trang đã được mở từ cùng một nơi (mạng). Trang sẽ tự động mở lại sau ${wait}.`,
  },
  overloaded: {
    title: 'Hiện đang rất đông',
    text: (wait: string) =>
      `Nhiều người đang sử dụng cùng lúc nên hiện chưa thể mở trang. Hãy chờ khoảng ${wait} rồi thử lại. Nếu khẩn cấp, ví dụ khó thở, hãy gọi ngay 119.`,
  },
  kept: 'Nội dung bạn đã nhập vẫn được giữ.',
  goBack: 'Khi quay lại trang trước, nội dung bạn đã nhập vẫn còn. Vui lòng chọn lại ảnh.',
  typeAgain: 'Vui lòng nhập lại ở trang tiếp theo.',
  send: 'Tiếp tục',
  openAgain: 'Mở lại',
  seconds: (n: number) => `${n} giây`,
  minutes: (n: number) => `${n} phút`,
};
