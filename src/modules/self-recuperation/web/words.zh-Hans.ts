import { accessLog } from './access-log/words.zh-Hans.ts';
import { applicant } from './applicant/words.zh-Hans.ts';
import { conditions } from './conditions/words.zh-Hans.ts';
import { confirm } from './confirm/words.zh-Hans.ts';
import { consent } from './consent/words.zh-Hans.ts';
import { done } from './done/words.zh-Hans.ts';
import { email } from './email/words.zh-Hans.ts';
import { evidence } from './evidence/words.zh-Hans.ts';
import { expired } from './expired/words.zh-Hans.ts';
import { landing } from './landing/words.zh-Hans.ts';
import { mail } from './mail/words.zh-Hans.ts';
import { notEligible } from './not-eligible/words.zh-Hans.ts';
import { openLink } from './open-link/words.zh-Hans.ts';
import { status } from './status/words.zh-Hans.ts';
import { withdraw } from './withdraw/words.zh-Hans.ts';

/** The words of the resident's pages and mails: those that pages share, then page by page. */
export const zhHans = {
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
