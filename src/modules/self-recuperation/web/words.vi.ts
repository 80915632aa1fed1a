import { accessLog } from './access-log/words.vi.ts';
import { applicant } from './applicant/words.vi.ts';
import { conditions } from './conditions/words.vi.ts';
import { confirm } from './confirm/words.vi.ts';
import { consent } from './consent/words.vi.ts';
import { done } from './done/words.vi.ts';
import { email } from './email/words.vi.ts';
import { evidence } from './evidence/words.vi.ts';
import { expired } from './expired/words.vi.ts';
import { household } from './household/words.vi.ts';
import { landing } from './landing/words.vi.ts';
import { mail } from './mail/words.vi.ts';
import { notEligible } from './not-eligible/words.vi.ts';
import { openLink } from './open-link/words.vi.ts';
import { status } from './status/words.vi.ts';
import { withdraw } from './withdraw/words.vi.ts';

/** The words of the resident's pages and mails: those that pages share, then page by page. */
export const vi = {
  serviceName: 'Hệ thống khai báo tự dưỡng bệnh',
  footer: (authority: string) =>
    `${authority} vận hành hệ thống này. Thông tin của quý vị chỉ dùng để hỗ trợ việc tự dưỡng bệnh.`,
  emergency: {
    lead: 'Khi cần tư vấn gấp, như khó thở hoặc sắc mặt tái nhợt:',
    contact: (title: string, hours: string) => `${title} (${hours})`,
    ambulance: 'Nếu thấy nguy hiểm đến tính mạng, đừng ngần ngại, hãy gọi 119.',
  },
  next: 'Tiếp tục',
  back: 'Quay lại',
  yes: 'Có',
  no: 'Không',
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
