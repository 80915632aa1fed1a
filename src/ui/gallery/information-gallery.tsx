import { CheckList } from '../check-list/check-list.tsx';
import { DayTable, type DayTone } from '../day-table/day-table.tsx';
import { PageHeading } from '../page-heading/page-heading.tsx';
import { PageLinks } from '../page-links/page-links.tsx';
import { ProofForm } from '../proof-form/proof-form.tsx';
import { GalleryShell } from './resident-gallery.tsx';
import { resident } from './resident-words.ja.ts';

const tones: readonly (readonly [DayTone, DayTone])[] = [
  ['zero', 'zero'],
  ['stay', 'stay'],
  ['stay', 'watch'],
  ['free', 'free'],
];

/** What the public pages are made of, and the page of a busy hour. */
export function InformationGallery() {
  const { information: words, form } = resident;
  return (
    <GalleryShell title={words.title} path="/ja/preparation" islands={['proof-of-work']}>
      <PageHeading title={words.title} />
      <CheckList items={words.stock} />
      <h2>{words.tableTitle}</h2>
      <DayTable
        caption={words.tableTitle}
        dayHeading={words.dayHeading}
        columns={words.columns}
        rows={tones.map((pair, day) => ({
          day: words.day(day),
          cells: pair.map(tone => ({ tone, text: words[tone] })),
          isToday: day === 1,
        }))}
      />
      <PageLinks label={words.pages} links={words.links.map(label => ({ href: '/ja', label }))} />
      <ProofForm
        action="/ja/inquiry"
        challenge={{ signed: 'sample', parts: 16, bits: 12 }}
        names={{ challenge: 'challenge', proof: 'proof' }}
        working={words.working}
        waiting={words.waiting}
        button={form.next}
      />
    </GalleryShell>
  );
}
