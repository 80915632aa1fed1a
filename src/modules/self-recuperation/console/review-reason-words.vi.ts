/** What a resident reads for each reason, on their status page. Says what is missing and what to do. */
export const vi = {
  'kit-name-missing':
    'Không thấy họ tên trên bộ kit xét nghiệm. Hãy viết họ tên lên bộ kit bằng bút dạ rồi chụp lại.',
  'kit-date-missing':
    'Không thấy ngày xét nghiệm trên bộ kit. Hãy viết ngày xét nghiệm lên bộ kit bằng bút dạ rồi chụp lại.',
  'kit-unreadable':
    'Không đọc được kết quả trong ảnh bộ kit. Hãy chụp lại ở nơi sáng, sao cho thấy rõ vạch kết quả.',
  'notice-incomplete':
    'Ảnh giấy báo kết quả thiếu họ tên, ngày xét nghiệm, nơi xét nghiệm hoặc kết quả. Hãy chụp lại sao cho thấy đủ cả 4 điều.',
  'notice-unreadable': 'Không đọc được chữ trên giấy báo kết quả. Hãy chụp lại toàn bộ tờ giấy ở nơi sáng.',
  'test-date-differs':
    'Ngày xét nghiệm quý vị điền khác với ngày trong ảnh. Hãy kiểm tra ngày đúng rồi khai báo lại.',
  'identity-unreadable':
    'Không đọc được chữ trên giấy tờ tùy thân. Hãy chụp lại sao cho thấy rõ họ tên, ngày sinh và địa chỉ.',
  'identity-name-differs':
    'Họ tên trên giấy tờ tùy thân khác với họ tên khai báo. Hãy gửi giấy tờ tùy thân của chính người khai báo.',
  'identity-birth-date-differs':
    'Ngày sinh trên giấy tờ tùy thân khác với ngày sinh khai báo. Hãy khai báo lại với ngày sinh đúng.',
  'identity-address-differs':
    'Địa chỉ trên giấy tờ tùy thân khác với địa chỉ khai báo hoặc không thấy trong ảnh. Nếu đã chuyển nhà, hãy gửi ảnh có địa chỉ mới, như mặt sau.',
  'guardian-identity-unsuitable':
    'Người chưa đủ tuổi thành niên cần có giấy tờ tùy thân của người giám hộ. Hãy chụp lại sao cho thấy rõ họ tên, ngày sinh và địa chỉ của người giám hộ.',
  'result-not-positive':
    'Kết quả xét nghiệm trong ảnh không phải là dương tính. Giấy khai báo tự dưỡng bệnh dành cho người có kết quả dương tính.',
  'outside-age':
    'Không thuộc độ tuổi được tự dưỡng bệnh. Hãy đi khám tại cơ sở y tế khám người bị sốt (発熱診療等医療機関).',
  pregnancy:
    'Người đang mang thai hoặc có thể đang mang thai không thuộc diện tự dưỡng bệnh. Hãy đi khám tại cơ sở y tế khám người bị sốt (発熱診療等医療機関).',
  'risk-factor':
    'Quý vị có bệnh hoặc tình trạng cơ thể dễ chuyển nặng nên không thuộc diện tự dưỡng bệnh. Hãy đi khám tại cơ sở y tế khám người bị sốt (発熱診療等医療機関).',
  'tested-at-medical-institution':
    'Nếu quý vị xét nghiệm tại cơ sở y tế, cơ sở đó sẽ nộp báo cáo. Không cần khai báo tự dưỡng bệnh.',
  'outside-prefecture': 'Quý vị không sống trong tỉnh, xin hỏi nơi tư vấn của địa phương quý vị.',
  'outside-window': 'Đã quá thời hạn khai báo. Nếu lo về sức khỏe, hãy đi khám tại cơ sở y tế.',
  'evidence-of-another-filing':
    'Ảnh đã gửi từng được dùng trong khai báo khác. Cần có ảnh xét nghiệm của chính quý vị.',
} as const;
