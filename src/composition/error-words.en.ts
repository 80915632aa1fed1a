/** What a resident reads where a page cannot be shown. */
export const en = {
  'not-found': {
    title: 'We cannot find this page',
    text: 'The address is wrong, or the page is no longer in use. If you came from a link in an email, please use the link in the newest email.',
  },
  'signed-out': {
    title: 'Please open the link in your email',
    text: 'To keep your information safe, this device is signed out after a while. Open the link in the email we sent you and enter the month and day of birth. You can then carry on.',
  },
  'forbidden-origin': {
    title: 'Your answers were not sent',
    text: 'We do not accept anything sent from another site. Please open the page on this site again and send it once more.',
  },
  'too-large': {
    title: 'What you sent is too large',
    text: 'Each photo can be up to 10 MB. Go back to the previous page and choose a smaller photo. Your answers are still there.',
  },
  failed: {
    title: 'Something went wrong',
    text: 'The fault is on our side. Go back to the previous page: your answers are still there. Wait a little, then try again. If it is urgent, for example if you are struggling to breathe, call 119 at once.',
  },
  unreadable: {
    title: 'We could not read what you sent',
    text: 'The connection may have been cut. Go back to the previous page and send it again.',
  },
  back: 'Go to the first page',
};
