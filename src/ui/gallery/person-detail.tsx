import type { Instant } from '../../kernel/instant.ts';
import { Button } from '../button/button.tsx';
import { LineChart } from '../chart/line-chart.tsx';
import { Actions } from '../form/form.tsx';
import { Tag } from '../tag/tag.tsx';
import { Telephone } from '../telephone/telephone.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import { staff } from './staff-words.ja.ts';

/** One person as they open beside the worklist. */
export function PersonDetail() {
  const { detail, people } = staff;
  const [person] = people;
  const [called, answered, reported] = detail.events;
  return (
    <>
      <div>
        <h2>{person.name}</h2>
        <p>{detail.facts}</p>
      </div>
      <p>
        <Tag tone={person.tone}>{person.tag}</Tag> {detail.latest}
      </p>
      <p>
        <Telephone number={detail.number} /> {detail.other}
      </p>
      <Actions>
        <Button>{detail.call}</Button>
        <Button variant="secondary">{detail.hospital}</Button>
        <Button variant="danger">{detail.ambulance}</Button>
        <Button variant="secondary" shortcut="r">
          {detail.record}
        </Button>
      </Actions>
      <LineChart
        title={detail.chart}
        answer={detail.chartAnswer}
        axisLabel={detail.day}
        labels={['2/8', '2/9', '2/10', '2/11', '2/12', '2/13', '2/14']}
        series={[{ label: detail.spo2, values: person.spo2 }]}
        threshold={{ value: 93, label: detail.threshold }}
      />
      <h3>{detail.history}</h3>
      <Timeline
        label={detail.history}
        entries={[
          { at: '2022-02-14T12:05:00.000Z' as Instant, what: called, by: detail.by },
          { at: '2022-02-13T00:02:00.000Z' as Instant, what: answered },
          { at: '2022-02-08T02:30:00.000Z' as Instant, what: reported },
        ]}
      />
    </>
  );
}
