import { jstDate } from '../../../../kernel/instant.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import { type GivenSatisfaction, MARKS, QUESTIONS } from '../../domain/satisfaction.ts';
import { recordSatisfaction, showSatisfactionDesk } from '../../use-cases/satisfaction.use-case.ts';
import { formRoutes } from '../form-page.tsx';
import { DayField, GoodsForm } from '../goods-form.tsx';
import { type GoodsPages, idIn, staffActor, WORK_ON_GOODS } from '../goods-pages.ts';
import { ofCasePath, PATTERNS } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

const text = words.satisfaction;

type View = NonNullable<Awaited<ReturnType<typeof showSatisfactionDesk>>>;

/** The four questions at the end of support, asked by telephone or copied from a letter. */
export const satisfactionRoutes = (deps: GoodsPages): readonly Route[] =>
  formRoutes<View, GivenSatisfaction>(deps, {
    path: PATTERNS.satisfaction,
    access: WORK_ON_GOODS,
    find: async request => {
      const supportCaseId = idIn(request, 'supportCaseId');
      return supportCaseId && showSatisfactionDesk(deps, staffActor(request), supportCaseId);
    },
    offered: (_view, request) => ({
      way: 'phone',
      answeredOn: jstDate(request.now),
      marks: { calls: '', goods: '', rubbish: '', overall: '' },
      told: '',
    }),
    typed: form => ({
      way: form.text('way'),
      answeredOn: form.text('answeredOn'),
      marks: {
        calls: form.text('calls'),
        goods: form.text('goods'),
        rubbish: form.text('rubbish'),
        overall: form.text('overall'),
      },
      told: form.text('told'),
    }),
    title: () => text.title,
    act: async (request, { subject }, given) => {
      const { supportCaseId } = subject;
      const recorded = await recordSatisfaction(deps, staffActor(request), supportCaseId, given);
      if (recorded.ok) return { to: ofCasePath(supportCaseId, 'settlement') };
      if (recorded.reason === 'no-such-case') return 'gone';
      if (recorded.reason === 'not-now') return { errors: [{ message: text.notNow }] };
      return {
        errors: recorded.reason.map(({ field, reason }) => ({
          name: field,
          message: words.satisfactionProblems[reason](text[field]),
        })),
      };
    },
    page: ({ subject }, given, errors) => (
      <>
        <PageHeading
          title={text.title}
          above={text.above(subject.name ?? shared.unknownName)}
          below={text.below}
        />
        <GoodsForm
          action={ofCasePath(subject.supportCaseId, 'satisfaction')}
          back={ofCasePath(subject.supportCaseId, 'settlement')}
          save={text.save}
        >
          <RadioGroup
            name="way"
            label={text.way}
            value={given.way}
            error={errors.of('way')}
            options={(['phone', 'letter'] as const).map(value => ({ value, label: text.ways[value] }))}
            inline
          />
          <DayField
            name="answeredOn"
            label={text.answeredOn}
            value={given.answeredOn}
            error={errors.of('answeredOn')}
            required
          />
          {QUESTIONS.map(question => (
            <RadioGroup
              name={question}
              label={text[question]}
              value={given.marks[question]}
              error={errors.of(question)}
              required={question === 'overall'}
              options={[
                ...MARKS.toReversed().map(mark => ({ value: String(mark), label: text.marks[mark] })),
                ...(question === 'overall' ? [] : [{ value: 'none', label: text.noAnswer }]),
              ]}
            />
          ))}
          <TextArea
            name="told"
            label={text.told}
            hint={text.toldHint}
            value={given.told}
            error={errors.of('told')}
            rows={3}
            maxlength={500}
          />
        </GoodsForm>
      </>
    ),
  });
