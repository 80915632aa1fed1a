import { accessLog } from './access-log/words.ja-easy.ts';
import { applicant } from './applicant/words.ja-easy.ts';
import { conditions } from './conditions/words.ja-easy.ts';
import { confirm } from './confirm/words.ja-easy.ts';
import { consent } from './consent/words.ja-easy.ts';
import { done } from './done/words.ja-easy.ts';
import { email } from './email/words.ja-easy.ts';
import { evidence } from './evidence/words.ja-easy.ts';
import { expired } from './expired/words.ja-easy.ts';
import { household } from './household/words.ja-easy.ts';
import { landing } from './landing/words.ja-easy.ts';
import { mail } from './mail/words.ja-easy.ts';
import { notEligible } from './not-eligible/words.ja-easy.ts';
import { openLink } from './open-link/words.ja-easy.ts';
import { status } from './status/words.ja-easy.ts';
import { withdraw } from './withdraw/words.ja-easy.ts';

/** The words of the resident's pages and mails: those that pages share, then page by page. */
export const jaEasy = {
  serviceName: '自主療養届出システム',
  footer: (authority: string) =>
    `${authority}のサイトです。あなたの情報は、自主療養（家で休んで治すこと）を手伝うためにだけ使います。`,
  emergency: {
    lead: '息が苦しい、顔の色が悪いなど、急いで相談したいときは',
    contact: (title: string, hours: string) => `${title}（${hours}）`,
    ambulance: '死ぬかもしれないと思ったら、すぐ119番に電話してください。',
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
