export const en = {
  thanks: 'Thank you for your question.',
  cannotEdit:
    'A notification that was submitted cannot be changed. Please withdraw it and submit again. You do not need to wait for the email that confirms the withdrawal.',
  underReview: 'The review may take time. We will send the result to the email address of the notification.',
  mailMissing:
    'If an email does not arrive, please look in your spam folder. If it is not there, please check the email address and submit again.',
  period:
    'The page behind the link in the completion email shows how long you recuperate and from which day you may go to work or school.',
  worse:
    'If you feel worse, please see a doctor. If it is urgent, call the number at the bottom of the page.',
  household: 'We recommend that those who live with you stay at home, too.',
  whereDocuments: 'You can get the documents as often as you like on the page behind the link in the email.',
  insurance:
    'The self-recuperation notification cannot be used for private insurance claims. For injury and sickness allowance, please ask your health insurer.',
  certificate:
    'The page behind the link in the email shows what is needed for the self-recuperation certificate.',
  withdrawalLink:
    'The link for withdrawing is sent to the email address written in the notification. Please open it to withdraw.',
  withdrawalNotNeeded:
    'As long as the notification has not been issued, you do not need to withdraw. Please submit again. The new one replaces it.',
  otherDesk: 'Your city or town answers this question. Please ask there.',
  askDetails: 'To answer, we need to know a little more. Please write to us again with the same form.',
};
