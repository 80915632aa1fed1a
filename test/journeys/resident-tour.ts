import { openMailedLink } from './link-journey.ts';
import { answerToday } from './observation-journey.ts';
import { day, type Person } from './people.ts';
import { drawing } from './photos.ts';
import {
  agree,
  answerApplicant,
  answerConditions,
  attachPhotos,
  submit,
  typeMailedCode,
} from './resident-journey.ts';
import type { Walk } from './walk.ts';

const visit = async ({ page, look }: Walk, pages: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(path);
    await look(name);
  }
};

/** A filing in which every page is left once with something wrong, and seen with what it says then. */
export async function fileWithMistakes(walk: Walk, person: Person): Promise<void> {
  const { page, look } = walk;
  const press = (name: string) => page.getByRole('button', { name, exact: true }).last().click();
  await page.goto('/ja/filing/consent');
  await press('次へ進む');
  await look('consent-error');
  await agree(walk);
  await press('次へ進む');
  await look('conditions-error');
  await answerConditions(walk, { ...person, onset: day(2, 1) });
  await look('not-eligible');
  await visit(walk, { 'landing-with-draft': '/ja' });
  await page.goto('/ja/filing/conditions');
  await answerConditions(walk, person);
  await press('次へ進む');
  await look('applicant-error');
  await answerApplicant(walk, person);
  await press('確かめる');
  await look('email-error');
  await typeMailedCode(walk, person);
  await page.getByLabel('検査結果の画像').setInputFiles(drawing());
  await press('確認');
  await look('evidence-error');
  await attachPhotos(walk);
  await page.goto('/ja/filing/evidence');
  await look('evidence-kept');
  await page.goto('/ja/filing/confirm');
  await submit(walk);
}

/** What a resident can see between filing and the end of the review. */
export async function lookAroundAfterFiling(walk: Walk, person: Person): Promise<void> {
  await openMailedLink(walk, { ...person, born: day(1, 1) }, '届出を受け付けました');
  await walk.look('open-link-error');
  await openMailedLink(walk, person, '届出を受け付けました');
  await walk.look('status-submitted');
  await visit(walk, {
    'landing-filed': '/ja',
    'observe-not-yet': '/ja/observe',
    'answers-empty': '/ja/observations',
    'certificate-early': '/ja/certificate',
    'access-log-empty': '/ja/status/access-log',
    'withdraw-not-needed': '/ja/withdraw',
  });
}

/** Four days: an answer that is asked again, one of each grade, and the relief. */
export async function recuperate(walk: Walk, person: Person): Promise<void> {
  const { page, world, look } = walk;
  await openMailedLink(walk, person, 'ご用意ができました');
  await look('status-issued');
  await world.pass(24);
  await page.goto('/ja/observe');
  await page.getByLabel('体温は何度ですか').fill('３６５');
  await page.getByRole('button', { name: '答える' }).click();
  await look('observe-error');
  await answerToday(walk, { temperature: '38.2', change: '症状があり、変わらない', symptoms: ['せき'] });
  await look('observed-ok');
  await world.pass(24);
  await answerToday(walk, { temperature: '38.9', change: '症状が悪くなった', symptoms: ['発熱', 'せき'] });
  await look('observed-caution');
  await world.pass(24);
  await answerToday(walk, {
    temperature: '38.4',
    spo2: '92',
    change: '症状が悪くなった',
    symptoms: ['発熱', 'せき', '息苦しさ'],
    emergency: ['胸の痛み', '横になれない'],
  });
  await look('observed-urgent');
  await visit(walk, {
    'status-answered': '/ja/status',
    answers: '/ja/observations',
    withdraw: '/ja/withdraw',
    'access-log': '/ja/status/access-log',
  });
}

/** From the relief to the certificate. */
export async function getWell(walk: Walk): Promise<void> {
  const { page, world, look } = walk;
  for (const temperature of ['36.8', '36.5', '36.4', '36.6']) {
    await world.pass(24);
    await answerToday(walk, { temperature, change: '症状が軽くなった' });
  }
  await visit(walk, { 'status-relieved': '/ja/status' });
  await world.pass(24);
  await answerToday(walk, { temperature: '36.5', change: '症状はない' });
  await world.pass(15);
  await visit(walk, { 'status-over': '/ja/status', 'certificate-ready': '/ja/certificate' });
  await page.getByRole('button', { name: '証明書を受け取る' }).click();
  await look('certificate-issued');
  await visit(walk, { 'status-certificate': '/ja/status', 'observe-ended': '/ja/observe' });
}
