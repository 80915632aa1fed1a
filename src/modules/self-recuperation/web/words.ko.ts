import { accessLog } from './access-log/words.ko.ts';
import { applicant } from './applicant/words.ko.ts';
import { conditions } from './conditions/words.ko.ts';
import { confirm } from './confirm/words.ko.ts';
import { consent } from './consent/words.ko.ts';
import { done } from './done/words.ko.ts';
import { email } from './email/words.ko.ts';
import { evidence } from './evidence/words.ko.ts';
import { expired } from './expired/words.ko.ts';
import { household } from './household/words.ko.ts';
import { landing } from './landing/words.ko.ts';
import { mail } from './mail/words.ko.ts';
import { notEligible } from './not-eligible/words.ko.ts';
import { openLink } from './open-link/words.ko.ts';
import { status } from './status/words.ko.ts';
import { withdraw } from './withdraw/words.ko.ts';

/** The words of the resident's pages and mails: those that pages share, then page by page. */
export const ko = {
  serviceName: '자율 요양 신고 시스템',
  footer: (authority: string) =>
    `${authority}에서 운영합니다. 맡겨 주신 정보는 자율 요양을 지원하는 데에만 사용합니다.`,
  emergency: {
    lead: '숨쉬기 힘들거나 안색이 나쁜 등 급히 상담하고 싶을 때는',
    contact: (title: string, hours: string) => `${title}(${hours})`,
    ambulance: '생명이 위험하다고 느끼면 망설이지 말고 119번에 전화하세요.',
  },
  next: '다음으로',
  back: '뒤로',
  yes: '예',
  no: '아니요',
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
