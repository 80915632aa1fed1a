import { accessLog } from './access-log/words.ko.ts';
import { applicant } from './applicant/words.ko.ts';
import { conditions } from './conditions/words.ko.ts';
import { confirm } from './confirm/words.ko.ts';
import { consent } from './consent/words.ko.ts';
import { done } from './done/words.ko.ts';
import { email } from './email/words.ko.ts';
import { evidence } from './evidence/words.ko.ts';
import { expired } from './expired/words.ko.ts';
import { landing } from './landing/words.ko.ts';
import { mail } from './mail/words.ko.ts';
import { notEligible } from './not-eligible/words.ko.ts';
import { openLink } from './open-link/words.ko.ts';
import { status } from './status/words.ko.ts';
import { withdraw } from './withdraw/words.ko.ts';

/** The words of the resident's pages and mails: those that pages share, then page by page. */
export const ko = {
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
