import type { AuthorityId } from '../../../kernel/ids.ts';
import { startOfJstDay } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { drawProofQr } from '../../../platform/proof/qr-code.ts';
import { rulebookIn, versionOn } from '../../rulebook/index.ts';
import { careGuide, describeNearestScheme, emergencyContact } from '../../self-recuperation/index.ts';
import type { DocumentsDeps } from './documents-deps.ts';
import type { LeafletFacts, LeafletForm, LeafletWords } from './leaflet-form.ts';

export type LeafletLanguage = LeafletForm['language'];

/** The words in which a leaflet is told, and how it writes a date. */
export interface LeafletText {
  readonly words: LeafletWords;
  readonly date: (date: PlainDate) => string;
}

type LeafletDeps = Pick<DocumentsDeps, 'rulebook' | 'publicOrigin' | 'issuerOf' | 'askChannels'>;

/** The leaflet as the rulebook has it on `today`: no number in it is anybody's memory (K-46). */
export function leafletForm(
  deps: LeafletDeps,
  authorityId: AuthorityId,
  today: PlainDate,
  language: LeafletLanguage,
  { words, date }: LeafletText,
): LeafletForm {
  const rulebook = rulebookIn(deps.rulebook, language);
  const address = `${deps.publicOrigin}/${language}`;
  const certificate = versionOn(rulebook.certificate, today) ?? rulebook.certificate[0];
  const facts: LeafletFacts = {
    authority: language === 'ja' ? deps.issuerOf(authorityId).authority : rulebook.authorityName,
    scheme: describeNearestScheme(rulebook, today),
    certificatesSince: certificate === undefined ? null : date(certificate.inForceFrom),
    emergency: emergencyContact(rulebook, today),
    consultation: careGuide(rulebook, today).desk,
    address,
    asOf: date(today),
    ways: deps.askChannels,
  };
  const { site, ...text } = words(facts);
  return {
    language,
    authority: facts.authority,
    ...text,
    site: { ...site, address, qrSvg: drawProofQr(address, '').svg },
  };
}

/** Prints leaflets, each once a day and language: whoever asks again gets the same bytes. */
export function createLeafletPrinter(
  deps: LeafletDeps & Pick<DocumentsDeps, 'pdf'>,
  texts: Readonly<Record<LeafletLanguage, LeafletText>>,
): (authorityId: AuthorityId, today: PlainDate, language: LeafletLanguage) => Promise<Uint8Array> {
  const printed = new Map<string, Promise<Uint8Array>>();
  return (authorityId, today, language) => {
    const key = `${authorityId} ${language}`;
    const known = printed.get(`${key} ${today}`);
    if (known !== undefined) return known;
    const form = leafletForm(deps, authorityId, today, language, texts[language]);
    const made = deps.pdf.render('leaflet.typ', form, { createdAt: startOfJstDay(today) }).then(rendered => {
      if (!rendered.ok) throw new Error(`The fonts lack ${rendered.reason.characters.join(' ')}.`);
      return rendered.value;
    });
    for (const old of printed.keys()) if (old.startsWith(key)) printed.delete(old);
    printed.set(`${key} ${today}`, made);
    made.catch(() => printed.delete(`${key} ${today}`));
    return made;
  };
}
