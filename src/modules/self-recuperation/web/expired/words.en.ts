/** Shown when there is no draft to go on with. */
export const expired = {
  title: 'We cannot find your unfinished notification',
  why: 'For your safety, an unfinished notification is deleted 24 hours after your last entry. What you wrote on another device cannot be seen here.',
  rescued: 'We have kept what you just entered. Agree to the notes once more and you can continue.',
  cookies:
    'If you see this page again and again, please allow cookies for this site in your browser settings.',
  restart: 'Start again',
  goOn: 'Continue',
};
