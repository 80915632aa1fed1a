/** 取り下げ (K-65..K-67). */
export const withdraw = {
  question: 'Quý vị muốn rút lại khai báo tự dưỡng bệnh?',
  number: (managementNumber: string) => `Số quản lý khai báo: ${managementNumber}`,
  inquiry: (type: number) =>
    `Thủ tục này tương ứng với loại câu hỏi “${type}. Yêu cầu rút lại nội dung đã gửi”. Chỉ cần làm trên màn hình này, không phải chép lại số.`,
  effectPapers:
    'Khi rút lại, Giấy khai báo tự dưỡng bệnh (自主療養届) đã cấp không dùng được nữa. Kiểm tra bằng mã QR sẽ thấy báo “đã rút lại”.',
  effectWatch: 'Việc theo dõi sức khỏe hằng ngày cũng kết thúc.',
  effectRefile: 'Quý vị có thể khai báo lại mà không cần chờ email báo đã rút lại.',
  irreversible: 'Đã rút lại thì không khôi phục được.',
  confirm: 'Rút lại khai báo',
  notNeededTitle: 'Không cần rút lại',
  notNeeded:
    'Giấy khai báo tự dưỡng bệnh chưa được cấp. Nếu muốn sửa, hãy khai báo lại. Khai báo mới sẽ thay khai báo cũ.',
  overTitle: 'Không thể rút lại khai báo này',
  over: 'Thời gian dưỡng bệnh đã kết thúc, hoặc đã có khai báo mới thay thế.',
  refile: 'Khai báo lại',
  back: 'Về trang tình trạng khai báo',
};
