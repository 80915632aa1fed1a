import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { DIVISIONS, FINDINGS } from '../../domain/bases/papers.ts';
import { contentField } from '../../domain/bases/read-papers.ts';
import { SENSITIVE_ITEMS } from '../../domain/bases/sensitive-item.ts';
import {
  addStep,
  enterAnswer,
  enterConsultation,
  mattersToAskAbout,
  showConsultation,
} from '../../use-cases/bases/consultations.use-case.ts';
import { enterMatter, numberMatter, showMatter } from '../../use-cases/bases/matters.use-case.ts';
import { consultationsToTellOf, enterNotice } from '../../use-cases/bases/notices.use-case.ts';
import { type BasePages, staffActor } from './base-pages.ts';
import { formRoutes, type Initial } from './form-routes.tsx';
import { ja as forms } from './form-words.ja.ts';
import { ja as pages } from './page-words.ja.ts';
import { CONSULTATIONS_PATH, MATTERS_PATH, NOTICES_PATH, newPath, paperPath, paperPattern } from './paths.ts';
import { type FieldSpec, optionsOf, paperOptions } from './register-form.tsx';
import { ja as words } from './words.ja.ts';

/** The forms for matters, questions with their answers, and notices. */
export const paperFormRoutes = (deps: BasePages): readonly Route[] => [
  ...matterForm(deps),
  ...numberForm(deps),
  ...consultationForm(deps),
  ...answerForm(deps),
  ...stepForm(deps),
  ...noticeForm(deps),
];

const line = (name: string, required = true): FieldSpec => ({ kind: 'line', name, required });
const area = (name: string, required = true): FieldSpec => ({ kind: 'area', name, required });
const day = (name: string): FieldSpec => ({ kind: 'day', name, required: true });

const matterForm = (deps: BasePages): readonly Route[] =>
  formRoutes(deps, {
    path: newPath(MATTERS_PATH),
    prepare: async () => ({
      initial: { division: DIVISIONS[0] },
      form: {
        ...forms.matter,
        words: {
          ...forms.matter.fields,
          ...Object.fromEntries(
            SENSITIVE_ITEMS.map(item => [contentField(item), { label: words.content(words.items[item]) }]),
          ),
        },
        action: newPath(MATTERS_PATH),
        cancelHref: MATTERS_PATH,
        fields: [
          { kind: 'one', name: 'division', options: optionsOf(DIVISIONS, words.divisions), required: true },
          line('matterNumber', false),
          line('registeringOffice'),
          line('responsibleOffice'),
          line('name'),
          line('legalGround', false),
          area('purpose'),
          line('personType'),
          { kind: 'many', name: 'items', options: optionsOf(SENSITIVE_ITEMS, words.items), required: true },
          ...SENSITIVE_ITEMS.map(item => line(contentField(item), false)),
          area('reason'),
        ],
      },
    }),
    submit: (request, form) => enterMatter(deps, staffActor(request), form),
    next: id => paperPath('matter', id),
  });

const numberForm = (deps: BasePages): readonly Route[] =>
  formRoutes(deps, {
    path: paperPattern('matter', 'number'),
    prepare: async request => {
      const id = idIn(request, 'matterId');
      const view = id && (await showMatter(deps, staffActor(request), id));
      return id && view
        ? {
            initial: {},
            form: {
              ...forms.matterNumber,
              above: view.matter.name,
              words: forms.matterNumber.fields,
              action: paperPath('matter', id, 'number'),
              cancelHref: paperPath('matter', id),
              fields: [line('matterNumber')],
            },
          }
        : null;
    },
    submit: async (request, form) => {
      const id = idIn(request, 'matterId');
      return id === null
        ? { ok: false, reason: 'no-such-paper' }
        : numberMatter(deps, staffActor(request), id, form);
    },
    next: id => paperPath('matter', id),
  });

const consultationForm = (deps: BasePages): readonly Route[] =>
  formRoutes(deps, {
    path: newPath(CONSULTATIONS_PATH),
    prepare: async request => ({
      initial: { askedOn: jstDate(request.now), matter: request.query('matter') ?? '' },
      form: {
        ...forms.consultation,
        words: forms.consultation.fields,
        action: newPath(CONSULTATIONS_PATH),
        cancelHref: CONSULTATIONS_PATH,
        fields: [
          line('municipality', false),
          {
            kind: 'pick',
            name: 'matter',
            options: paperOptions(
              (await mattersToAskAbout(deps, staffActor(request))).map(({ matterId, name }) => ({
                id: matterId,
                label: name,
              })),
            ),
          },
          line('number', false),
          day('askedOn'),
          line('askedBy'),
          line('council'),
          line('office'),
          area('subject'),
          area('body'),
        ],
      },
    }),
    submit: (request, form) =>
      enterConsultation(deps, staffActor(request), form, pages.consultations.stepColumns.asked),
    next: id => paperPath('consultation', id),
  });

const idIn = (request: RouteRequest, parameter: string): Uuid | null => parseUuid(request.param(parameter));

/** A form about one question that is there. */
const aboutConsultation = (
  deps: BasePages,
  page: 'answer' | 'steps',
  fields: readonly FieldSpec[],
  submit: (
    request: RouteRequest,
    id: Uuid,
    form: Parameters<typeof addStep>[3],
  ) => ReturnType<typeof addStep>,
): readonly Route[] => {
  const text = page === 'answer' ? forms.answer : forms.step;
  return formRoutes(deps, {
    path: paperPattern('consultation', page),
    prepare: async request => {
      const id = idIn(request, 'consultationId');
      const view = id && (await showConsultation(deps, staffActor(request), id));
      if (!id || !view) return null;
      const initial: Initial = page === 'answer' ? { answeredOn: view.today } : { happenedOn: view.today };
      return {
        initial,
        form: {
          ...text,
          above: view.consultation.subject,
          words: text.fields,
          action: paperPath('consultation', id, page),
          cancelHref: paperPath('consultation', id),
          fields,
        },
      };
    },
    submit: async (request, form) => {
      const id = idIn(request, 'consultationId');
      return id === null ? { ok: false, reason: 'no-such-paper' } : submit(request, id, form);
    },
    next: id => paperPath('consultation', id),
  });
};

const answerForm = (deps: BasePages): readonly Route[] =>
  aboutConsultation(
    deps,
    'answer',
    [
      { kind: 'one', name: 'finding', options: optionsOf(FINDINGS, words.findings), required: true },
      line('answerNumber', false),
      day('answeredOn'),
      line('answeredOnNote', false),
      { kind: 'many', name: 'approvedItems', options: optionsOf(SENSITIVE_ITEMS, words.items) },
      area('answerText'),
      area('conditions', false),
    ],
    (request, id, form) =>
      enterAnswer(deps, staffActor(request), id, form, pages.consultations.stepColumns.answered),
  );

const stepForm = (deps: BasePages): readonly Route[] =>
  aboutConsultation(deps, 'steps', [day('happenedOn'), line('what')], (request, id, form) =>
    addStep(deps, staffActor(request), id, form),
  );

const noticeForm = (deps: BasePages): readonly Route[] =>
  formRoutes(deps, {
    path: newPath(NOTICES_PATH),
    prepare: async request => ({
      initial: { issuedOn: jstDate(request.now) },
      form: {
        ...forms.notice,
        words: forms.notice.fields,
        action: newPath(NOTICES_PATH),
        cancelHref: NOTICES_PATH,
        fields: [
          {
            kind: 'pick',
            name: 'consultation',
            options: paperOptions(
              (await consultationsToTellOf(deps, staffActor(request))).map(
                ({ consultationId, askedOn, subject }) => ({
                  id: consultationId,
                  label: `${askedOn} ${subject}`,
                }),
              ),
            ),
          },
          line('number'),
          day('issuedOn'),
          line('addressees'),
          line('issuer'),
          area('subject'),
          area('body'),
        ],
      },
    }),
    submit: (request, form) => enterNotice(deps, staffActor(request), form),
    next: id => paperPath('notice', id),
  });
