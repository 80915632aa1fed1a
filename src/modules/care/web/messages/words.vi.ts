export const vi = {
  subject: 'Vui lòng trả lại đồ đã mượn',
  reminder: 'Đồ bạn mượn đã quá hạn trả. Vui lòng trả lại sớm.',
  how: 'Cách trả có trong tờ hướng dẫn đi kèm. Nếu bạn đã trả rồi, xin bỏ qua tin này.',
  footer: 'Tin nhắn này được gửi tự động. Nếu không phải của bạn, vui lòng xóa đi.',
  sms: 'Đồ bạn mượn đã quá hạn trả. Vui lòng trả lại theo tờ hướng dẫn đi kèm.',
};
