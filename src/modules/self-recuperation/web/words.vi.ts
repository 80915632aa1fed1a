import { accessLog } from './access-log/words.vi.ts';
import { applicant } from './applicant/words.vi.ts';
import { conditions } from './conditions/words.vi.ts';
import { confirm } from './confirm/words.vi.ts';
import { consent } from './consent/words.vi.ts';
import { done } from './done/words.vi.ts';
import { email } from './email/words.vi.ts';
import { evidence } from './evidence/words.vi.ts';
import { expired } from './expired/words.vi.ts';
import { landing } from './landing/words.vi.ts';
import { mail } from './mail/words.vi.ts';
import { notEligible } from './not-eligible/words.vi.ts';
import { openLink } from './open-link/words.vi.ts';
import { status } from './status/words.vi.ts';
import { withdraw } from './withdraw/words.vi.ts';

/** The words of the resident's pages and mails: those that pages share, then page by page. */
export const vi = {
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
