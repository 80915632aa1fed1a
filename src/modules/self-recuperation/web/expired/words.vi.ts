/** Shown when there is no draft to go on with. */
export const expired = {
  title: 'Không tìm thấy khai báo đang viết dở',
  why: 'Để bảo mật, khai báo đang viết dở sẽ bị xóa sau 24 giờ kể từ lần điền cuối. Nội dung viết trên máy khác cũng không xem được ở đây.',
  rescued: 'Nội dung vừa điền vẫn còn. Hãy đồng ý lại với phần lưu ý để viết tiếp.',
  cookies: 'Nếu màn hình này hiện nhiều lần, hãy cho phép cookie của trang này trong cài đặt trình duyệt.',
  restart: 'Bắt đầu lại',
  goOn: 'Viết tiếp',
};
