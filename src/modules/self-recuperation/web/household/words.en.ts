/** Filing for another member of the household. */
export const household = {
  title: 'Submit for someone you live with',
  text: 'You do not have to type the address, phone number or email address again. You can submit one for a child, too. Each person has their own notification and their own recuperation.',
  button: 'Start a notification for a family member',
};
