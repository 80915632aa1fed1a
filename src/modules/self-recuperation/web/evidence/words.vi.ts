const ask = (label: string): string => (label.endsWith('?') ? `Hãy trả lời: ${label}` : `Hãy chọn: ${label}`);

/** Step 3, 検査結果 (K-29..K-33, K-54, K-64). */
export const evidence = {
  step: 'Kết quả xét nghiệm',
  title: 'Hãy gửi ảnh kết quả xét nghiệm và giấy tờ tùy thân',
  lead: 'Ảnh chụp bằng điện thoại là được. Hãy chụp ở nơi sáng để đọc được chữ.',
  imagesNote:
    'Ảnh được mã hóa khi lưu giữ và bị xóa sau khi xét duyệt xong. Thông tin vị trí trong ảnh bị xóa ngay khi nhận.',
  kind: 'Ảnh kết quả xét nghiệm là loại nào?',
  kit: 'Ảnh bộ kit xét nghiệm',
  kitHint: 'Hãy viết họ tên và ngày xét nghiệm lên bộ kit bằng bút dạ. Chụp sao cho thấy rõ vạch kết quả.',
  notice: 'Giấy báo kết quả (của nơi xét nghiệm PCR…)',
  noticeHint:
    'Thấy rõ 4 điều: họ tên, ngày xét nghiệm, nơi xét nghiệm, kết quả. Ảnh chụp màn hình cũng được.',
  listed: 'Bộ kit này có trên trang web của tỉnh không?',
  listedHint: 'Chỉ trả lời nếu quý vị gửi ảnh bộ kit. Nếu không rõ, hãy chọn “Không”.',
  remarksTitle: 'Ghi chú',
  maker: 'Hãng sản xuất',
  makerHint: 'Bắt buộc nếu bộ kit không có trên trang web của tỉnh. Tên hãng ghi trên hộp hoặc tờ hướng dẫn.',
  testedOn: (date: string) => `Ngày xét nghiệm: ${date} (ngày đã điền ở bước 1)`,
  remarks: 'Điều khác quý vị muốn cho biết',
  images: {
    'test-result': 'Ảnh kết quả xét nghiệm',
    identity: 'Ảnh giấy tờ tùy thân',
    'guardian-identity': 'Ảnh giấy tờ tùy thân của người giám hộ',
  },
  imageHints: {
    'test-result': 'Ảnh cho thấy kết quả dương tính.',
    identity:
      'Thấy rõ họ tên, ngày sinh và địa chỉ (như thẻ cư trú). Thẻ My Number chỉ chụp mặt trước; thẻ bảo hiểm y tế thì che ký hiệu và số.',
    'guardian-identity': 'Thấy rõ họ tên, ngày sinh và địa chỉ của người giám hộ.',
  },
  fileNote: 'Có thể gửi ảnh JPEG, PNG, HEIC…, mỗi ảnh tối đa 10MB.',
  submit: 'Xem lại',
  problems: {
    missing: ask,
    'too-long': (label: string) => `${label}: quá dài. Hãy viết ngắn lại`,
    'too-large': (label: string) =>
      `${label}: ảnh quá nặng (tối đa 10MB). Hãy làm nhỏ lại, ví dụ bằng cách chụp màn hình`,
    'too-many-pixels': (label: string) =>
      `${label}: kích thước ảnh quá lớn. Hãy giảm cỡ ảnh trong máy rồi chụp lại`,
    'unsupported-type': (label: string) =>
      `${label}: không đọc được dưới dạng ảnh. Hãy chọn ảnh JPEG, PNG hoặc HEIC`,
    damaged: (label: string) => `${label}: ảnh bị hỏng, không đọc được. Hãy chụp lại hoặc chọn ảnh khác`,
    'too-small': (label: string) => `${label}: ảnh quá nhỏ, không đọc được. Hãy chọn ảnh chụp to hơn`,
  },
  makerMissing: 'Bộ kit không có trên trang web của tỉnh: hãy điền hãng sản xuất vào phần ghi chú',
};
