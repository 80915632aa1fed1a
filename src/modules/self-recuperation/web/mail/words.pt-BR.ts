const signature = (authority: string): string =>
  `--\n${authority} – Sistema de notificação de recuperação autônoma\nNão responda a este e-mail.`;

/** The mails of this module. They carry a link or a code and neutral words: no name, no date, no result. */
export const mail = {
  emailCode: {
    subject: 'Confirmação do e-mail',
    body: (code: string, authority: string) =>
      `Digite estes 6 números na tela da notificação.\n\n${code}\n\nEles valem por 10 minutos. Se você não pediu isto, apague este e-mail.\n\n${signature(authority)}`,
  },
  filingCompleted: {
    subject: 'Recebemos sua notificação',
    body: (link: string, authority: string) =>
      `Recebemos sua notificação.\n\nNo link abaixo, você vê os próximos passos e a situação atual. Para abrir, é preciso informar o dia e o mês de nascimento da pessoa em recuperação.\n\n${link}\n\nQuando a análise terminar, enviaremos outro e-mail.\n\n${signature(authority)}`,
  },
  withdrawalCompleted: {
    subject: 'Cancelamento concluído',
    body: (link: string, authority: string) =>
      `A notificação foi cancelada.\n\nNo link abaixo, você pode ver a situação ou fazer uma nova notificação.\n\n${link}\n\n${signature(authority)}`,
  },
  filingTransferred: {
    subject: 'A situação da sua notificação mudou',
    body: (link: string, authority: string) =>
      `A situação da sua notificação mudou.\n\nAbra o link abaixo para ver o que mudou e o que vem a seguir. Para abrir, use a data de aniversário da pessoa indicada na notificação.\n\n${link}\n\n${signature(authority)}`,
  },
  contactChanged: {
    subject: 'Seus dados de contato foram alterados',
    body: (authority: string) =>
      `Os dados de contato da sua notificação (telefone, endereço ou e-mail) foram alterados. A partir de agora, os avisos serão enviados para o novo contato.\n\nSe não foi você, abra a página da sua notificação pelo link de um e-mail anterior e confira os dados de contato.\n\n${signature(authority)}`,
  },
  newLink: {
    subject: 'Seu novo link',
    body: (link: string, authority: string) =>
      `Este é o novo link para ver a situação da notificação.\n\n${link}\n\nSe você não pediu isto, apague este e-mail.\n\n${signature(authority)}`,
  },
};
