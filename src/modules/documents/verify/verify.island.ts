import { instantOfEpochMs, jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { importProofKeys, type PublicProofKey } from '../../../platform/proof/proof-keys.ts';
import type { ProofClaims } from '../domain/proof-claims.ts';
import { checkProof, type ProofOutcome, statusReference, withRegisterAnswer } from './check-proof.ts';

/**
 * Checks the paper whose proof stands in the address and shows the outcome. The page brings all words; README.md says
 * which attributes this script reads. It needs no network once the page is loaded.
 */
async function run(root: HTMLElement): Promise<void> {
  const keys = await importProofKeys(publicKeys());
  const show = async (): Promise<void> => {
    const today = jstDate(instantOfEpochMs(Date.now()));
    const outcome = await checkProof(location.hash, keys, today);
    render(root, outcome);
    if ('claims' in outcome) render(root, await askRegister(root, outcome, outcome.claims));
  };
  keepProofInLanguages();
  addEventListener('hashchange', keepProofInLanguages);
  addEventListener('hashchange', show);
  await show();
}

// The proof goes along into another language: it stands in the fragment, which no server sees.
function keepProofInLanguages(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) link.hash = location.hash;
}

const publicKeys = (): readonly PublicProofKey[] =>
  JSON.parse(document.getElementById('proof-keys')?.textContent ?? '[]') as PublicProofKey[];

async function askRegister(
  root: HTMLElement,
  outcome: ProofOutcome,
  claims: ProofClaims,
): Promise<ProofOutcome> {
  const path = root.dataset.statusPath;
  if (path === undefined) return outcome;
  try {
    const response = await fetch(`${path}?n=${statusReference(claims)}`, {
      credentials: 'omit',
      cache: 'no-store',
    });
    return withRegisterAnswer(outcome, response.ok ? await response.json() : null);
  } catch {
    return outcome;
  }
}

function render(root: HTMLElement, outcome: ProofOutcome): void {
  const claims = 'claims' in outcome ? outcome.claims : null;
  const register = !('claims' in outcome) ? '' : outcome.confirmed ? 'confirmed' : 'unconfirmed';
  showOnly(root, 'when', outcome.state);
  showOnly(root, 'register', register);
  showOnly(root, 'kind', claims?.kind ?? '');
  const facts = claims === null ? new Map<string, string>() : factTexts(claims);
  for (const row of root.querySelectorAll<HTMLElement>('[data-fact]')) {
    const text = facts.get(row.dataset.fact ?? '');
    const value = row.querySelector('[data-value]');
    row.hidden = text === undefined;
    if (value !== null) value.textContent = text ?? '';
  }
  root.dataset.state = outcome.state;
}

// Shows the elements whose `data-<name>` lists `wanted` and hides the others.
function showOnly(root: HTMLElement, name: string, wanted: string): void {
  for (const element of root.querySelectorAll<HTMLElement>(`[data-${name}]`))
    element.hidden = !(element.dataset[name] ?? '').split(' ').includes(wanted);
}

function factTexts(claims: ProofClaims): ReadonlyMap<string, string> {
  const { number, name, birthDate, issuedOn, validThrough, dates } = claims;
  const texts = new Map([
    ['number', number],
    ['name', name],
    ['birth-date', dateText(birthDate)],
    ['issued-on', dateText(issuedOn)],
  ]);
  if (validThrough !== null) texts.set('valid-through', dateText(validThrough));
  for (const [fact, date] of dates) texts.set(fact, dateText(date));
  return texts;
}

// In Japanese as on the paper, by era and by western year; elsewhere as the language writes dates.
function dateText(date: PlainDate): string {
  const language = document.documentElement.lang || 'ja';
  const calendars = language.startsWith('ja') ? ['ja-JP-u-ca-japanese', 'ja-JP-u-ca-gregory'] : [language];
  return calendars
    .map(locale =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(date)),
    )
    .join(' / ');
}

const root = document.querySelector<HTMLElement>('[data-proof]');
if (root !== null) {
  run(root).catch(() => {
    showOnly(root, 'when', 'too-old');
    root.dataset.state = 'too-old';
  });
  const worker = root.dataset.worker;
  if (worker !== undefined && 'serviceWorker' in navigator)
    void navigator.serviceWorker.register(worker, { scope: '/v' });
}
