/** What a resident reads where a page cannot be shown. */
export const vi = {
  'not-found': {
    title: 'Không tìm thấy trang',
    text: 'Địa chỉ không đúng hoặc trang không dùng được nữa. Nếu quý vị mở từ đường link trong email, hãy dùng đường link trong email mới.',
  },
  'signed-out': {
    title: 'Hãy mở từ đường link trong email',
    text: 'Để bảo mật, sau một thời gian máy này sẽ không mở được trang nữa. Hãy mở đường link trong email, điền tháng sinh và ngày sinh để tiếp tục.',
  },
  'forbidden-origin': {
    title: 'Không gửi được',
    text: 'Chúng tôi không nhận nội dung gửi từ trang web khác. Hãy mở lại trang này và gửi lại.',
  },
  'too-large': {
    title: 'Tệp gửi quá lớn',
    text: 'Mỗi ảnh tối đa 10MB. Hãy quay lại trang trước và chọn ảnh nhỏ hơn. Nội dung đã điền vẫn còn.',
  },
  failed: {
    title: 'Đã có lỗi xảy ra',
    text: 'Đây là lỗi của hệ thống. Quay lại trang trước, nội dung đã điền vẫn còn. Hãy chờ một lát rồi thử lại. Nếu khẩn cấp, như khó thở, đừng ngần ngại, hãy gọi 119.',
  },
  unreadable: {
    title: 'Không đọc được nội dung đã gửi',
    text: 'Có lẽ việc gửi bị ngắt giữa chừng. Hãy quay lại trang trước và gửi lại.',
  },
  back: 'Về trang đầu',
};
