import { printEraDate } from '../../../../kernel/era-date.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type {
  Agreement,
  Consultation,
  HandlingMatter,
  ProvisionContact,
  ProvisionNotice,
} from '../../domain/bases/papers.ts';
import { itemNumber, itemsBy, type SensitiveItem } from '../../domain/bases/sensitive-item.ts';
import type { ProvidedField, ProvisionCategory, ProvisionPurpose } from '../../domain/provided-field.ts';

/** The words of the four papers that are printed from the register. */
export interface PaperWords {
  readonly matter: {
    readonly formName: string;
    readonly title: string;
    readonly division: string;
    readonly divisions: Readonly<Record<HandlingMatter['division'], string>>;
    readonly number: string;
    readonly rows: Readonly<
      Record<
        'registeringOffice' | 'responsibleOffice' | 'name' | 'legalGround' | 'purpose' | 'personType',
        string
      >
    >;
    readonly noGround: string;
    readonly items: string;
    readonly itemsNote: string;
    readonly reason: string;
    readonly notes: readonly string[];
  };
  readonly items: Readonly<Record<SensitiveItem, string>>;
  readonly consultation: {
    readonly title: string;
    readonly to: (council: string) => string;
    readonly sentence: string;
    readonly rows: Readonly<Record<'office' | 'subject' | 'body', string>>;
    readonly attachments: string;
  };
  readonly agreement: {
    readonly preamble: (provider: string, receiver: string, title: string) => string;
    /** The articles, from the first to the last. */
    readonly articles: (terms: {
      readonly people: string;
      readonly definition: string;
      readonly purposes: readonly string[];
      readonly fields: readonly string[];
      readonly validThrough: string;
    }) => readonly Article[];
    readonly people: Readonly<Record<ProvisionCategory, string>>;
    readonly purposes: Readonly<Record<ProvisionPurpose, string>>;
    readonly fields: Readonly<Record<ProvidedField, string>>;
    readonly closing: string;
    readonly notSigned: string;
    readonly parties: Readonly<Record<'provider' | 'receiver', string>>;
  };
  readonly notice: {
    readonly to: (addressees: string) => string;
    readonly contacts: string;
    readonly topics: Readonly<Record<ProvisionContact['topic'], string>>;
    readonly telephone: string;
    readonly mail: string;
  };
}

/** One article of an agreement: its heading, its sentences, and what it lists. */
export interface Article {
  readonly heading: string;
  readonly text: string;
  readonly items: readonly string[];
}

interface PrintedRow {
  readonly label: string;
  readonly text: string;
}

const paragraphsOf = (text: string): readonly string[] =>
  text.split('\n').filter(paragraph => paragraph.trim() !== '');

/** The form for the council (P-01 to P-03): every item in the order of its ordinance, those that apply circled. */
export const printedMatter = (matter: HandlingMatter, words: PaperWords) => ({
  formName: words.matter.formName,
  title: words.matter.title,
  head: [
    { label: words.matter.division, text: words.matter.divisions[matter.division] },
    { label: words.matter.number, text: matter.matterNumber ?? '' },
  ] satisfies readonly PrintedRow[],
  rows: (
    ['registeringOffice', 'responsibleOffice', 'name', 'legalGround', 'purpose', 'personType'] as const
  ).map(part => ({
    label: words.matter.rows[part],
    text: matter[part] ?? words.matter.noGround,
  })) satisfies readonly PrintedRow[],
  itemsLabel: words.matter.items,
  itemsNote: words.matter.itemsNote,
  items: itemsBy('prefecture').map(item => ({
    number: String(itemNumber(item, 'prefecture')),
    label: words.items[item],
    content: matter.items[item] ?? '',
    marked: matter.items[item] !== undefined,
  })),
  reasonLabel: words.matter.reason,
  reason: paragraphsOf(matter.reason),
  notes: words.matter.notes,
});

/** The question to a council (E-01) with the list of what is attached (E-34). */
export const printedConsultation = (
  consultation: Consultation,
  attachments: readonly string[],
  words: PaperWords,
) => ({
  title: words.consultation.title,
  number: consultation.number ?? '',
  date: printEraDate(consultation.askedOn),
  to: words.consultation.to(consultation.council),
  from: consultation.askedBy,
  subject: consultation.subject,
  sentence: words.consultation.sentence,
  rows: [
    { label: words.consultation.rows.office, paragraphs: [consultation.office] },
    { label: words.consultation.rows.subject, paragraphs: paragraphsOf(consultation.subject) },
    { label: words.consultation.rows.body, paragraphs: paragraphsOf(consultation.body) },
  ],
  attachmentsLabel: words.consultation.attachments,
  attachments,
});

/** The agreement (M-01 to M-10), its articles made from its terms. */
export const printedAgreement = (agreement: Agreement, words: PaperWords) => {
  const { provider, receiver } = agreement;
  const text = words.agreement;
  const dated = (day: PlainDate | null): string => (day === null ? text.notSigned : printEraDate(day));
  return {
    title: agreement.title,
    preamble: text.preamble(provider.name, receiver.name, agreement.title),
    articles: text.articles({
      people: text.people[agreement.category],
      definition: agreement.definition,
      purposes: agreement.purposes.map(purpose => text.purposes[purpose]),
      fields: agreement.fields.map(field => text.fields[field]),
      validThrough: printEraDate(agreement.validThrough),
    }),
    closing: text.closing,
    date: dated(agreement.signedOn),
    parties: [
      { side: text.parties.provider, address: provider.address, name: provider.signatory },
      { side: text.parties.receiver, address: receiver.address, name: receiver.signatory },
    ],
  };
};

/** The notice to the municipalities (P-10), with whom to ask about what (P-13). */
export const printedNotice = (notice: ProvisionNotice, words: PaperWords) => ({
  number: notice.number,
  date: printEraDate(notice.issuedOn),
  to: words.notice.to(notice.addressees),
  from: notice.issuer,
  title: notice.subject,
  paragraphs: paragraphsOf(notice.body),
  contactsLabel: words.notice.contacts,
  contacts: notice.contacts.map(({ topic, unit, names, telephone, mail }) => ({
    topic: words.notice.topics[topic],
    lines: [
      [unit, names].filter(part => part !== null).join('　'),
      ...(telephone === null ? [] : [`${words.notice.telephone} ${telephone}`]),
      ...(mail === null ? [] : [`${words.notice.mail} ${mail}`]),
    ],
  })),
});
