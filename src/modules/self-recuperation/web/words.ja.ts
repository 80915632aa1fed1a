import { accessLog } from './access-log/words.ja.ts';
import { applicant } from './applicant/words.ja.ts';
import { conditions } from './conditions/words.ja.ts';
import { confirm } from './confirm/words.ja.ts';
import { consent } from './consent/words.ja.ts';
import { done } from './done/words.ja.ts';
import { email } from './email/words.ja.ts';
import { evidence } from './evidence/words.ja.ts';
import { expired } from './expired/words.ja.ts';
import { household } from './household/words.ja.ts';
import { landing } from './landing/words.ja.ts';
import { mail } from './mail/words.ja.ts';
import { notEligible } from './not-eligible/words.ja.ts';
import { openLink } from './open-link/words.ja.ts';
import { status } from './status/words.ja.ts';
import { withdraw } from './withdraw/words.ja.ts';

/** The words of the resident's pages and mails: those that pages share, then page by page. */
export const ja = {
  serviceName: '自主療養届出システム',
  footer: (authority: string) =>
    `${authority}が運営しています。お預かりした情報は、自主療養の支援にだけ使います。`,
  emergency: {
    lead: '息が苦しい、顔色が悪いなど、急いで相談したいときは',
    contact: (title: string, hours: string) => `${title}（${hours}）`,
    ambulance: '命にかかわると感じたら、ためらわずに119番へ電話してください。',
  },
  next: '次へ進む',
  back: '前にもどる',
  yes: 'はい',
  no: 'いいえ',
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
