/** The check of the mail address (K-36). */
export const email = {
  step: 'Seus dados',
  title: 'Vamos confirmar seu e-mail',
  sent: (address: string) => `Enviamos um e-mail com 6 números para ${address}. Digite-os em até 10 minutos.`,
  code: 'Os 6 números do e-mail',
  submit: 'Confirmar',
  resendTitle: 'Se o e-mail não chegar',
  resendHint: 'Veja também a pasta de spam. Se não chegar em 1 minuto, você pode pedir outro.',
  resend: 'Enviar de novo',
  changeHint: (address: string) => `Se ${address} estiver errado: `,
  change: 'Corrigir o e-mail',
  refusals: {
    'not-six-digits': 'Digite os 6 números',
    'wrong-code': 'Os números não conferem. Veja o e-mail novamente',
    expired: 'Passaram 10 minutos e estes números não valem mais. Toque em “Enviar de novo”',
    'too-many-attempts': 'Houve 5 erros e estes números não valem mais. Toque em “Enviar de novo”',
    'no-code': 'Ainda não enviamos os números. Toque em “Enviar de novo”',
  },
  tooSoon: (seconds: number) => `O e-mail acabou de ser enviado. Espere ${seconds} segundos e toque de novo`,
  tooMany:
    'Já enviamos várias vezes para este endereço. Espere cerca de 1 hora e toque de novo. Se o endereço estiver errado, corrija-o',
};
