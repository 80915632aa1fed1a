/** Shown when there is no draft to go on with. */
export const expired = {
  title: 'Não encontramos sua notificação em andamento',
  why: 'Por segurança, o que foi preenchido é apagado 24 horas depois da última digitação. O que foi escrito em outro aparelho também não aparece aqui.',
  rescued:
    'O que você acabou de preencher está guardado. Concorde de novo com as observações para continuar.',
  cookies:
    'Se esta tela aparecer várias vezes, permita os cookies deste site nas configurações do navegador.',
  restart: 'Começar de novo',
  goOn: 'Continuar',
};
