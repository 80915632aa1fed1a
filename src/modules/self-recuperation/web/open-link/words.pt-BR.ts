/** The page behind the link of a mail. */
export const openLink = {
  title: 'Ver a situação da notificação',
  lead: 'Para confirmar que é você, informe o mês e o dia de nascimento.',
  birthday: 'Aniversário da pessoa em recuperação',
  birthdayHint: 'Ex.: para 2 de janeiro, mês 1 e dia 2',
  month: 'Mês',
  day: 'Dia',
  submit: 'Abrir',
  missing: 'Digite o mês e o dia de nascimento com números',
  wrong: (attemptsLeft: number) =>
    `O aniversário não confere. Você ainda pode tentar ${attemptsLeft} ${attemptsLeft === 1 ? 'vez' : 'vezes'}`,
  closedTitle: 'Este link não funciona mais',
  revoked: 'O aniversário foi digitado errado 5 vezes; por segurança, o link foi fechado.',
  expired: 'O prazo do link terminou.',
  newLink: 'Podemos enviar um novo link para o e-mail da notificação.',
  sendNewLink: 'Enviar novo link',
  mailedTitle: 'Enviamos um novo link',
  mailed:
    'Ele foi para o e-mail da notificação. Abra o link desse e-mail. Só é possível enviar uma vez por hora.',
};
