export const vi = {
  title: 'Bạn đã chuyển sang dưỡng bệnh theo Luật Bệnh truyền nhiễm',
  because: {
    'meal-service': 'Vì bạn đã đăng ký dịch vụ giao bữa ăn, giấy báo ca bệnh (発生届) theo luật sẽ được nộp.',
    diagnosis: 'Vì bác sĩ chẩn đoán bạn dương tính, giấy báo ca bệnh (発生届) theo luật sẽ được nộp.',
  },
  means:
    'Bạn trở thành người dương tính theo luật và không còn là người tự dưỡng bệnh. Theo luật, bạn được yêu cầu hạn chế đi làm và không ra ngoài. Không thể hoàn tác việc này.',
  watch:
    'Các câu hỏi sức khỏe hằng ngày vẫn tiếp tục như trước. Trung tâm y tế công cộng sẽ thông báo khi kết thúc thời gian dưỡng bệnh.',
  notice:
    'Giấy khai báo tự dưỡng bệnh (自主療養届) đã cấp vẫn dùng được đến khi hết hạn để chứng minh thời điểm bắt đầu dưỡng bệnh.',
  certificate:
    'Giấy chứng nhận tự dưỡng bệnh sẽ không được cấp. Sau khi kết thúc dưỡng bệnh, tỉnh sẽ cấp “Giấy chứng nhận dưỡng bệnh (療養証明書)”.',
  over: 'Vì giấy báo ca bệnh đã được nộp, hãy dùng “Giấy chứng nhận dưỡng bệnh (療養証明書)” do tỉnh cấp. Giấy chứng nhận tự dưỡng bệnh sẽ không được cấp.',
};
