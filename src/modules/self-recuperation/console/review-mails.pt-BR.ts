const signature = (authority: string): string => `--\n${authority}\nNão responda a este e-mail.`;

/** The mails of a decision. They carry a link and neutral words: no name, no date, no reason. */
export const ptBR = {
  returned: {
    subject: 'Sua notificação precisa de atenção',
    body: (link: string, authority: string) =>
      `Há algo a conferir na notificação que você enviou.\n\nVeja os detalhes no link abaixo. Lá você também pode notificar de novo. Para abrir, informe o mês e o dia de nascimento da pessoa indicada na notificação.\n\n${link}\n\n${signature(authority)}`,
  },
  rejected: {
    subject: 'Terminamos de conferir sua notificação',
    body: (link: string, authority: string) =>
      `Terminamos de conferir a notificação que você enviou.\n\nNo link abaixo, veja o resultado e o que fazer agora. Para abrir, informe o mês e o dia de nascimento da pessoa indicada na notificação.\n\n${link}\n\n${signature(authority)}`,
  },
};
