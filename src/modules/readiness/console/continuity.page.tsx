import { PageHeading } from '../../../ui/page-heading/page-heading.tsx';
import { ja as words } from './words.ja.ts';

const { continuity: text } = words;
const [TEST_ROWS, PHONE_ROWS] = [20, 10];

/** What to do while the system cannot be reached, with the forms to write on; to be printed beforehand (H-10). */
export const ContinuityPage = () => (
  <>
    <PageHeading title={text.title} below={text.below} />
    {text.steps.map(({ title, items }) => (
      <>
        <h2>{title}</h2>
        <ul>
          {items.map(item => (
            <li>{item}</li>
          ))}
        </ul>
      </>
    ))}
    <h2>{text.formTitle}</h2>
    <p>{text.formNote}</p>
    <BlankTable caption={text.formTitle} headings={text.formColumns} rows={TEST_ROWS} />
    <h2>{text.phoneTitle}</h2>
    <p>{text.formNote}</p>
    <BlankTable caption={text.phoneTitle} headings={text.phoneColumns} rows={PHONE_ROWS} />
  </>
);

/** Numbered lines to write on. */
const BlankTable = ({
  caption,
  headings,
  rows,
}: {
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: number;
}) => (
  <section class="data-table-scroll" aria-label={caption} tabindex={0}>
    <table class="data-table">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {headings.map(heading => (
            <th scope="col">{heading}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: rows }, (_, place) => (
          <tr>
            {headings.map((_heading, column) => (
              <td>{column === 0 ? place + 1 : ''}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
