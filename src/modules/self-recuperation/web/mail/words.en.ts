const signature = (authority: string): string =>
  `--\n${authority} Self-Recuperation Notification System\nPlease do not reply to this email. Replies are not read.`;

/** The mails of this module. They carry a link or a code and neutral words: no name, no date, no result. */
export const mail = {
  emailCode: {
    subject: 'Check of your email address',
    body: (code: string, authority: string) =>
      `Please enter this 6-digit number on the page.\n\n${code}\n\nIt works for 10 minutes. If you did not ask for this email, please delete it.\n\n${signature(authority)}`,
  },
  filingCompleted: {
    subject: 'We have received your notification',
    body: (link: string, authority: string) =>
      `We have received your notification.\n\nOpen this link to see what happens next and where things stand. To open it, you need the birthday of the person recuperating.\n\n${link}\n\nWe will email you again when the review is finished.\n\n${signature(authority)}`,
  },
  withdrawalCompleted: {
    subject: 'Your withdrawal is complete',
    body: (link: string, authority: string) =>
      `Your notification has been withdrawn.\n\nOpen this link to see where things stand or to submit again.\n\n${link}\n\n${signature(authority)}`,
  },
  filingTransferred: {
    subject: 'The status of your notification has changed',
    body: (link: string, authority: string) =>
      `The status of your notification has changed.\n\nPlease open this link to see what has changed and what comes next. To open it, use the birthday of the person named in the notification.\n\n${link}\n\n${signature(authority)}`,
  },
  contactChanged: {
    subject: 'Your contact details have changed',
    body: (authority: string) =>
      `The contact details of your notification (phone number, address or email address) have been changed. From now on we will write to the new contact.\n\nIf you did not do this, please open your status page from the link in an earlier email and check the contact details.\n\n${signature(authority)}`,
  },
  newLink: {
    subject: 'Your new link',
    body: (link: string, authority: string) =>
      `This is your new link to see where your notification stands.\n\n${link}\n\nIf you did not ask for this email, please delete it.\n\n${signature(authority)}`,
  },
};
