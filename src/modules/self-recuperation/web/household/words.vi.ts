/** Filing for another member of the household. */
export const household = {
  title: 'Khai cho người sống cùng nhà',
  text: 'Quý vị không phải nhập lại địa chỉ, số điện thoại và địa chỉ email. Cũng có thể khai cho trẻ em. Mỗi người có bản khai và thời gian dưỡng bệnh riêng.',
  button: 'Bắt đầu khai cho người nhà',
};
