import { accessLog } from './access-log/words.en.ts';
import { applicant } from './applicant/words.en.ts';
import { conditions } from './conditions/words.en.ts';
import { confirm } from './confirm/words.en.ts';
import { consent } from './consent/words.en.ts';
import { done } from './done/words.en.ts';
import { email } from './email/words.en.ts';
import { evidence } from './evidence/words.en.ts';
import { expired } from './expired/words.en.ts';
import { household } from './household/words.en.ts';
import { landing } from './landing/words.en.ts';
import { mail } from './mail/words.en.ts';
import { notEligible } from './not-eligible/words.en.ts';
import { openLink } from './open-link/words.en.ts';
import { status } from './status/words.en.ts';
import { withdraw } from './withdraw/words.en.ts';

/** The words of the resident's pages and mails: those that pages share, then page by page. */
export const en = {
  serviceName: 'Self-Recuperation Notification System',
  footer: (authority: string) =>
    `Run by ${authority}. We use your information only to support your self-recuperation.`,
  emergency: {
    lead: 'If it is urgent, for example hard to breathe or a pale or bluish face, call:',
    contact: (title: string, hours: string) => `${title} (${hours})`,
    ambulance: 'If you feel a life is in danger, call 119 at once.',
  },
  next: 'Next',
  back: 'Back',
  yes: 'Yes',
  no: 'No',
  household,
  landing,
  consent,
  conditions,
  notEligible,
  applicant,
  email,
  evidence,
  confirm,
  done,
  expired,
  openLink,
  status,
  accessLog,
  withdraw,
  mail,
};
