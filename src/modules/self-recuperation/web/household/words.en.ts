/** Filing for another member of the household. */
export const household = {
  title: 'File for someone you live with',
  text: 'You do not have to type the address, phone number or e-mail address again. You can file for a child, too. Each person has their own notification and their own recuperation.',
  button: 'Start a notification for a family member',
};
