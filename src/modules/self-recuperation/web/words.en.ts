import { accessLog } from './access-log/words.en.ts';
import { applicant } from './applicant/words.en.ts';
import { conditions } from './conditions/words.en.ts';
import { confirm } from './confirm/words.en.ts';
import { consent } from './consent/words.en.ts';
import { done } from './done/words.en.ts';
import { email } from './email/words.en.ts';
import { evidence } from './evidence/words.en.ts';
import { expired } from './expired/words.en.ts';
import { landing } from './landing/words.en.ts';
import { mail } from './mail/words.en.ts';
import { notEligible } from './not-eligible/words.en.ts';
import { openLink } from './open-link/words.en.ts';
import { status } from './status/words.en.ts';
import { withdraw } from './withdraw/words.en.ts';

/** The words of the resident's pages and mails: those that pages share, then page by page. */
export const en = {
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
