export const vi = {
  thanks: 'Cảm ơn quý vị đã gửi câu hỏi.',
  cannotEdit:
    'Không thể sửa nội dung đã khai báo. Hãy rút lại rồi khai báo lại. Không cần chờ email báo đã rút lại.',
  underReview: 'Việc xét duyệt có thể mất thời gian. Kết quả sẽ được gửi đến địa chỉ email đã khai báo.',
  mailMissing:
    'Nếu không nhận được email, hãy xem trong thư rác. Nếu vẫn không có, hãy kiểm tra địa chỉ email và khai báo lại.',
  period:
    'Thời gian dưỡng bệnh và ngày dự kiến đi làm, đi học lại có trên trang mở từ đường link trong email đã nhận khai báo.',
  worse: 'Khi thấy không khỏe, hãy đến cơ sở y tế. Khi gấp, hãy gọi số điện thoại ở cuối trang.',
  household: 'Chúng tôi khuyến khích người sống cùng cũng ở nhà.',
  whereDocuments: 'Có thể nhận giấy tờ nhiều lần trên trang mở từ đường link trong email.',
  insurance:
    'Không dùng được Giấy khai báo tự dưỡng bệnh để yêu cầu bảo hiểm tư nhân. Về trợ cấp ốm đau, hãy hỏi nơi quản lý bảo hiểm y tế của quý vị.',
  certificate: 'Điều kiện nhận Giấy chứng nhận tự dưỡng bệnh có trên trang mở từ đường link trong email.',
  withdrawalLink:
    'Đường link rút lại được gửi đến địa chỉ email ghi trong khai báo. Hãy mở đường link để làm thủ tục.',
  withdrawalNotNeeded:
    'Khi Giấy khai báo tự dưỡng bệnh chưa được cấp thì không cần yêu cầu rút lại. Hãy khai báo lại. Khai báo mới sẽ thay khai báo cũ.',
  otherDesk: 'Thành phố, thị trấn nơi quý vị sống sẽ trả lời câu hỏi này. Hãy hỏi ở đó.',
  askDetails: 'Để trả lời, chúng tôi cần biết thêm. Hãy gửi lại bằng cùng mẫu này.',
};
