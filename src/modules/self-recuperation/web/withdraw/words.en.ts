/** 取り下げ (K-65..K-67). */
export const withdraw = {
  question: 'Do you want to withdraw your self-recuperation notification?',
  number: (managementNumber: string) => `Reference number (自主療養届管理番号): ${managementNumber}`,
  inquiry: (type: number) =>
    `This is the same as inquiry type “${type}. Request to withdraw an application”. You can finish it on this page and do not need to copy the number.`,
  effectPapers:
    'Once withdrawn, the self-recuperation notification you were issued can no longer be used. Anyone who checks its QR code will see that it was withdrawn.',
  effectWatch: 'The daily health check also ends.',
  effectRefile: 'You can submit again without waiting for the email that confirms the withdrawal.',
  irreversible: 'A withdrawal cannot be undone.',
  confirm: 'Withdraw',
  notNeededTitle: 'You do not need to withdraw',
  notNeeded:
    'Your self-recuperation notification has not been issued yet. To correct it, submit again. The new one replaces it.',
  overTitle: 'This notification cannot be withdrawn',
  over: 'Your recuperation is over, or a new notification has replaced this one.',
  refile: 'Submit again',
  back: 'Back to my notification',
};
