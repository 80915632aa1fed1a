/** Filing for another member of the household. */
export const household = {
  title: 'Notificar por alguém que mora com você',
  text: 'Não é preciso digitar de novo o endereço, o telefone e o e-mail. Você também pode notificar por uma criança. Cada pessoa tem a sua própria notificação e o seu próprio período de recuperação.',
  button: 'Começar a notificação de um familiar',
};
