import { accessLog } from './access-log/words.pt-BR.ts';
import { applicant } from './applicant/words.pt-BR.ts';
import { conditions } from './conditions/words.pt-BR.ts';
import { confirm } from './confirm/words.pt-BR.ts';
import { consent } from './consent/words.pt-BR.ts';
import { done } from './done/words.pt-BR.ts';
import { email } from './email/words.pt-BR.ts';
import { evidence } from './evidence/words.pt-BR.ts';
import { expired } from './expired/words.pt-BR.ts';
import { household } from './household/words.pt-BR.ts';
import { landing } from './landing/words.pt-BR.ts';
import { mail } from './mail/words.pt-BR.ts';
import { notEligible } from './not-eligible/words.pt-BR.ts';
import { openLink } from './open-link/words.pt-BR.ts';
import { status } from './status/words.pt-BR.ts';
import { withdraw } from './withdraw/words.pt-BR.ts';

/** The words of the resident's pages and mails: those that pages share, then page by page. */
export const ptBR = {
  serviceName: 'Notificação de recuperação autônoma',
  footer: (authority: string) =>
    `Serviço da ${authority}. Seus dados são usados somente para apoiar a recuperação autônoma.`,
  emergency: {
    lead: 'Se precisar de ajuda urgente, como falta de ar ou rosto muito pálido:',
    contact: (title: string, hours: string) => `${title} (${hours})`,
    ambulance: 'Se houver risco de vida, não hesite: ligue 119.',
  },
  next: 'Continuar',
  back: 'Voltar',
  yes: 'Sim',
  no: 'Não',
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
