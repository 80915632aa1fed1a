import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import type { Form } from '../../../../platform/http/form.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { KEEPERS } from '../../domain/bases/papers.ts';
import { PROVIDED_FIELDS, PROVISION_CATEGORIES, PROVISION_PURPOSES } from '../../domain/provided-field.ts';
import {
  type AgreementView,
  addNote,
  addOriginal,
  endAgreement,
  enterAgreement,
  showAgreement,
  signAgreement,
} from '../../use-cases/bases/agreements.use-case.ts';
import type { Written } from '../../use-cases/bases/write-register.ts';
import { type BasePages, staffActor } from './base-pages.ts';
import { formRoutes, type Initial } from './form-routes.tsx';
import { ja as forms } from './form-words.ja.ts';
import { AGREEMENTS_PATH, newPath, paperPath, paperPattern } from './paths.ts';
import { type FieldSpec, optionsOf } from './register-form.tsx';
import { ja as words } from './words.ja.ts';

const line = (name: string): FieldSpec => ({ kind: 'line', name, required: true });
const area = (name: string): FieldSpec => ({ kind: 'area', name, required: true });
const day = (name: string): FieldSpec => ({ kind: 'day', name, required: true });

/** The forms about agreements: a new one, its signature, early end, originals and talks. */
export const agreementFormRoutes = (deps: BasePages): readonly Route[] => [
  ...newAgreement(deps),
  ...ACTS.flatMap(act => actForm(deps, act)),
];

const newAgreement = (deps: BasePages): readonly Route[] =>
  formRoutes(deps, {
    path: newPath(AGREEMENTS_PATH),
    prepare: async request => ({
      initial: {
        fields: PROVIDED_FIELDS,
        providerName: deps.authorityName(staffActor(request).authorityId),
      },
      form: {
        ...forms.agreement,
        words: forms.agreement.fields,
        action: newPath(AGREEMENTS_PATH),
        cancelHref: AGREEMENTS_PATH,
        fields: [
          line('municipality'),
          {
            kind: 'one',
            name: 'category',
            options: optionsOf(PROVISION_CATEGORIES, words.categories),
            required: true,
          },
          line('title'),
          area('definition'),
          ...['provider', 'receiver'].flatMap(side => [
            line(`${side}Name`),
            line(`${side}Signatory`),
            line(`${side}Address`),
          ]),
          {
            kind: 'many',
            name: 'purposes',
            options: optionsOf(PROVISION_PURPOSES, words.purposes),
            required: true,
          },
          { kind: 'many', name: 'fields', options: optionsOf(PROVIDED_FIELDS, words.fields), required: true },
          day('validFrom'),
          day('validThrough'),
        ],
      },
    }),
    submit: (request, form) => enterAgreement(deps, staffActor(request), form),
    next: id => paperPath('agreement', id),
  });

/** A form about an agreement that is there. */
interface AgreementAct {
  readonly page: 'sign' | 'end' | 'original' | 'note';
  readonly isDanger?: boolean;
  readonly fields: readonly FieldSpec[];
  readonly initial: (view: AgreementView) => Initial;
  readonly act: (
    deps: BasePages,
    actor: ReturnType<typeof staffActor>,
    id: Uuid,
    form: Form,
  ) => Promise<Written>;
}

const ACTS: readonly AgreementAct[] = [
  {
    page: 'sign',
    fields: [day('signedOn')],
    initial: ({ agreement }) => ({ signedOn: agreement.validFrom }),
    act: signAgreement,
  },
  {
    page: 'end',
    isDanger: true,
    fields: [day('endedOn')],
    initial: ({ today }) => ({ endedOn: today }),
    act: endAgreement,
  },
  {
    page: 'original',
    fields: [
      { kind: 'one', name: 'keeper', options: optionsOf(KEEPERS, words.keepers), required: true },
      line('keptAt'),
    ],
    initial: ({ originals }) => ({
      keeper: KEEPERS.find(keeper => !originals.some(known => known.keeper === keeper)) ?? '',
    }),
    act: addOriginal,
  },
  {
    page: 'note',
    fields: [day('decidedOn'), area('question'), area('decision')],
    initial: ({ today }) => ({ decidedOn: today }),
    act: addNote,
  },
];

const idIn = (request: RouteRequest): Uuid | null => parseUuid(request.param('provisionAgreementId'));

const actForm = (deps: BasePages, { page, isDanger, fields, initial, act }: AgreementAct): readonly Route[] =>
  formRoutes(deps, {
    path: paperPattern('agreement', page),
    prepare: async request => {
      const id = idIn(request);
      const view = id && (await showAgreement(deps, staffActor(request), id));
      return id && view
        ? {
            initial: initial(view),
            form: {
              ...forms[page],
              above: view.agreement.title,
              words: forms[page].fields,
              action: paperPath('agreement', id, page),
              cancelHref: paperPath('agreement', id),
              fields,
              ...(isDanger && { isDanger }),
            },
          }
        : null;
    },
    submit: async (request, form) => {
      const id = idIn(request);
      return id === null ? { ok: false, reason: 'no-such-paper' } : act(deps, staffActor(request), id, form);
    },
    next: id => paperPath('agreement', id),
  });
