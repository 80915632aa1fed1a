import { accessLog } from './access-log/words.pt-BR.ts';
import { applicant } from './applicant/words.pt-BR.ts';
import { conditions } from './conditions/words.pt-BR.ts';
import { confirm } from './confirm/words.pt-BR.ts';
import { consent } from './consent/words.pt-BR.ts';
import { done } from './done/words.pt-BR.ts';
import { email } from './email/words.pt-BR.ts';
import { evidence } from './evidence/words.pt-BR.ts';
import { expired } from './expired/words.pt-BR.ts';
import { landing } from './landing/words.pt-BR.ts';
import { mail } from './mail/words.pt-BR.ts';
import { notEligible } from './not-eligible/words.pt-BR.ts';
import { openLink } from './open-link/words.pt-BR.ts';
import { status } from './status/words.pt-BR.ts';
import { withdraw } from './withdraw/words.pt-BR.ts';

/** The words of the resident's pages and mails: those that pages share, then page by page. */
export const ptBR = {
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
