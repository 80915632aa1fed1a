/** What people read when the gate holds back a page or a form. */
export const ptBR = {
  'too-fast': {
    title: 'O envio foi rápido demais',
    text: 'Para barrar programas automáticos, retemos formulários enviados assim que a página é aberta. Pressione o botão abaixo para continuar.',
  },
  stale: {
    title: 'Envie mais uma vez, por favor',
    text: 'Passou algum tempo desde que a página foi aberta, ou você recomeçou em outra janela; por isso retivemos o envio. Pressione o botão abaixo para continuar.',
  },
  'contact-full': {
    title: 'O mesmo contato foi usado muitas vezes',
    text: (wait: string) =>
      `Este e-mail ou telefone foi enviado muitas vezes; por isso estamos retendo o envio. Espere ${wait} e pressione o botão abaixo. Para usar outro e-mail ou telefone, volte à página anterior e corrija.`,
  },
  challenge: {
    title: 'Espere um momento, por favor',
    text: (wait: string) =>
      `Há muitas pessoas usando o serviço agora. Espere ${wait} e pressione o botão abaixo para continuar.`,
    working: 'Verificando. A página continua sozinha em alguns segundos. Aguarde.',
  },
  'too-many-pages': {
    title: 'Muitas páginas foram abertas em pouco tempo',
    text: (wait: string) =>
      `Muitas páginas foram abertas do mesmo lugar (rede). A página abre de novo sozinha em ${wait}.`,
  },
  overloaded: {
    title: 'Muito movimento no momento',
    text: (wait: string) =>
      `Muitas pessoas estão usando o serviço ao mesmo tempo, por isso não podemos abrir a página agora. Espere cerca de ${wait} e tente de novo. Em caso urgente, como falta de ar, ligue imediatamente para 119.`,
  },
  kept: 'O que você digitou foi mantido.',
  goBack: 'Ao voltar à página anterior, o que você digitou ainda estará lá. Escolha as fotos novamente.',
  typeAgain: 'Digite novamente na próxima página, por favor.',
  send: 'Continuar',
  openAgain: 'Abrir de novo',
  seconds: (n: number) => (n === 1 ? '1 segundo' : `${n} segundos`),
  minutes: (n: number) => (n === 1 ? '1 minuto' : `${n} minutos`),
};
