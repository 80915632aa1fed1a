/** Who has seen the resident's data. */
export const accessLog = {
  title: 'Ai đã xem thông tin',
  lead: 'Đây là những lần nhân viên xem hoặc thay đổi thông tin khai báo và theo dõi sức khỏe của quý vị. Chúng tôi ghi vai trò, không ghi tên nhân viên.',
  none: 'Chưa có nhân viên nào xem thông tin.',
  roles: {
    manager: 'Người quản lý của tỉnh',
    reviewer: 'Người xét duyệt của tỉnh',
    'health-centre': 'Trung tâm y tế công cộng',
    auditor: 'Người kiểm tra',
  } as Readonly<Record<string, string>>,
  otherRole: 'Nhân viên',
  purposes: {
    review: 'Xét duyệt khai báo',
    observation: 'Theo dõi sức khỏe',
    'document-issue': 'Cấp giấy tờ',
    'support-of-residents': 'Hỗ trợ dưỡng bệnh',
    'self-recuperation': 'Thủ tục tự dưỡng bệnh',
    'access-control': 'Kiểm tra an toàn',
    retention: 'Xóa thông tin',
  } as Readonly<Record<string, string>>,
  otherPurpose: 'Công việc',
  visit: (purpose: string, times: number) => (times === 1 ? purpose : `${purpose} (${times} lần)`),
  listLabel: 'Những lần xem (mới nhất trước)',
  back: 'Về trang tình trạng khai báo',
};
