const signature = (authority: string): string =>
  `--\n${authority}\nPlease do not reply to this email. Replies are not read.`;

/** The mails of a decision. They carry a link and neutral words: no name, no date, no reason. */
export const en = {
  returned: {
    subject: 'Please check something in what you submitted',
    body: (link: string, authority: string) =>
      `There is something in what you submitted that we would like you to check.\n\nOpen this link to see what it is. You can also submit again there. To open it, you need the birthday of the person named in the form.\n\n${link}\n\n${signature(authority)}`,
  },
  rejected: {
    subject: 'We have finished checking what you submitted',
    body: (link: string, authority: string) =>
      `We have finished checking what you submitted.\n\nOpen this link to see the outcome and what to do next. To open it, you need the birthday of the person named in the form.\n\n${link}\n\n${signature(authority)}`,
  },
};
