import type { Child } from 'hono/jsx';
import { uiWords } from '../ui-words.ts';
import { useWords } from '../words.ts';

export type ChartTableData = {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

export type ChartFrameProps = {
  /** The question that the chart answers. */
  readonly title: string;
  /** The answer in a sentence. */
  readonly answer?: Child;
  readonly legend?: Child;
  readonly table: ChartTableData;
  readonly children: Child;
};

/** A chart's question, its picture, and the same figures as a table. */
export function ChartFrame({ title, answer, legend, table, children }: ChartFrameProps) {
  const words = useWords(uiWords);
  return (
    <figure class="chart">
      <figcaption>
        <p class="chart-title">{title}</p>
        {answer ? <p>{answer}</p> : null}
      </figcaption>
      {legend}
      {children}
      <details class="chart-table">
        <summary>{words.table}</summary>
        <table class="data-table">
          <caption class="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {table.headings.map((heading, index) => (
                <th scope="col" class={index > 0 ? 'numeric' : undefined}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([first, ...rest]) => (
              <tr>
                <th scope="row">{first}</th>
                {rest.map(cell => (
                  <td class="numeric">{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
