/** Shown when there is no draft to go on with. */
export const expired = {
  title: '작성 중인 신고를 찾을 수 없습니다',
  why: '마지막 입력 후 24시간이 지나면 작성 중인 신고는 안전을 위해 지워집니다. 다른 기기에서 작성한 것도 여기에서는 볼 수 없습니다.',
  rescued: '방금 입력한 내용은 남아 있습니다. 주의 사항에 다시 동의하시면 이어서 작성할 수 있습니다.',
  cookies: '이 화면이 여러 번 나오면 브라우저 설정에서 이 사이트의 쿠키를 허용해 주세요.',
  restart: '다시 시작하기',
  goOn: '이어서 작성하기',
};
