import { ButtonLink } from '../../../../ui/button/button.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { Actions } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { circledItems, itemNumber } from '../../domain/bases/sensitive-item.ts';
import type { MatterView } from '../../use-cases/bases/matters.use-case.ts';
import { Attachments } from './attachments.tsx';
import { ja as pages } from './page-words.ja.ts';
import { ja as paper } from './paper-words.ja.ts';
import { Paragraphs } from './paragraphs.tsx';
import { paperPath } from './paths.ts';
import { ja as words } from './words.ja.ts';

const text = pages.matters;
const { rows: labels } = paper.matter;

/** A matter as the form for the council has it, its items by both numberings (P-01 to P-03, E-06 to E-09). */
export const MatterPage = ({
  view: { matter, attachments },
  mayManage,
}: {
  readonly view: MatterView;
  readonly mayManage: boolean;
}) => (
  <>
    <PageHeading title={matter.name} above={text.title} />
    <Actions>
      <ButtonLink variant="secondary" href={paperPath('matter', matter.matterId, 'pdf')}>
        {words.print}
      </ButtonLink>
      {mayManage && matter.matterNumber === null ? (
        <ButtonLink variant="secondary" href={paperPath('matter', matter.matterId, 'number')}>
          {text.setNumber}
        </ButtonLink>
      ) : null}
    </Actions>
    <SummaryList
      rows={[
        { label: paper.matter.division, value: words.divisions[matter.division] },
        { label: paper.matter.number, value: matter.matterNumber ?? words.none },
        { label: labels.registeringOffice, value: matter.registeringOffice },
        { label: labels.responsibleOffice, value: matter.responsibleOffice },
        { label: labels.legalGround, value: matter.legalGround ?? paper.matter.noGround },
        { label: labels.purpose, value: matter.purpose },
        { label: labels.personType, value: matter.personType },
        { label: paper.matter.reason, value: <Paragraphs text={matter.reason} /> },
      ]}
    />
    <h2>{text.itemsTitle}</h2>
    <DataTable
      caption={text.itemsTitle}
      rows={circledItems(matter.items)}
      columns={[
        {
          key: 'prefecture',
          heading: text.itemColumns.prefecture,
          numeric: true,
          cell: item => itemNumber(item, 'prefecture'),
        },
        {
          key: 'city',
          heading: text.itemColumns.city,
          nowrap: true,
          cell: item => text.cityNumber(itemNumber(item, 'city')),
        },
        { key: 'item', heading: text.itemColumns.item, cell: item => words.items[item] },
        { key: 'content', heading: text.itemColumns.content, wide: true, cell: item => matter.items[item] },
      ]}
      empty={null}
    />
    <Attachments owner="matter" ownerId={matter.matterId} attachments={attachments} mayManage={mayManage} />
  </>
);
