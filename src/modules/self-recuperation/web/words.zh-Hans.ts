import { accessLog } from './access-log/words.zh-Hans.ts';
import { applicant } from './applicant/words.zh-Hans.ts';
import { conditions } from './conditions/words.zh-Hans.ts';
import { confirm } from './confirm/words.zh-Hans.ts';
import { consent } from './consent/words.zh-Hans.ts';
import { done } from './done/words.zh-Hans.ts';
import { email } from './email/words.zh-Hans.ts';
import { evidence } from './evidence/words.zh-Hans.ts';
import { expired } from './expired/words.zh-Hans.ts';
import { household } from './household/words.zh-Hans.ts';
import { landing } from './landing/words.zh-Hans.ts';
import { mail } from './mail/words.zh-Hans.ts';
import { notEligible } from './not-eligible/words.zh-Hans.ts';
import { openLink } from './open-link/words.zh-Hans.ts';
import { status } from './status/words.zh-Hans.ts';
import { withdraw } from './withdraw/words.zh-Hans.ts';

/** The words of the resident's pages and mails: those that pages share, then page by page. */
export const zhHans = {
  serviceName: '自主疗养申报系统',
  footer: (authority: string) => `由${authority}运营。您的信息只用于支援自主疗养。`,
  emergency: {
    lead: '呼吸困难、脸色不好等需要马上咨询时，请拨打：',
    contact: (title: string, hours: string) => `${title}（${hours}）`,
    ambulance: '如果觉得有生命危险，请马上拨打119。',
  },
  next: '下一步',
  back: '返回上一步',
  yes: '是',
  no: '否',
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
