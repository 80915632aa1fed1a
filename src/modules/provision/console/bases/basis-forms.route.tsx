import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { BASIS_ACTS, type BasisAct } from '../../domain/bases/basis-steps.ts';
import { LEGAL_GROUNDS } from '../../domain/bases/legal-ground.ts';
import { PROVIDED_FIELDS, PROVISION_CATEGORIES, PROVISION_PURPOSES } from '../../domain/provided-field.ts';
import {
  type BasisChoices,
  type BasisModel,
  enterBasis,
  showBasisForm,
  takeBasisAct,
} from '../../use-cases/bases/legal-bases.use-case.ts';
import { type BasePages, staffActor } from './base-pages.ts';
import { formRoutes, type Initial } from './form-routes.tsx';
import { BASES_PATH, basisPath, NEW_BASIS_PATH, paperPattern } from './paths.ts';
import { ja as forms } from './receiver-form-words.ja.ts';
import { type FieldSpec, optionsOf, paperOptions } from './register-form.tsx';
import { ja as words } from './words.ja.ts';

/** The forms about legal bases: a new draft, and the acts on one. */
export const basisFormRoutes = (deps: BasePages): readonly Route[] => [
  ...newBasis(deps),
  ...BASIS_ACTS.flatMap(act => actForm(deps, act)),
];

const newBasis = (deps: BasePages): readonly Route[] =>
  formRoutes(deps, {
    path: NEW_BASIS_PATH,
    prepare: async request => {
      const from = parseUuid(request.query('from') ?? '');
      const { choices, model } = await showBasisForm(deps, staffActor(request), from);
      return {
        initial: model === null ? { fields: PROVIDED_FIELDS } : likeModel(model),
        form: {
          ...forms.basis,
          words: forms.basis.fields,
          action: NEW_BASIS_PATH,
          cancelHref: BASES_PATH,
          fields: fieldsWith(choices),
        },
      };
    },
    submit: (request, form) => enterBasis(deps, staffActor(request), form),
    next: id => basisPath(id),
  });

const line = (name: string, required = true): FieldSpec => ({ kind: 'line', name, required });

const fieldsWith = (choices: BasisChoices): readonly FieldSpec[] => [
  line('title'),
  {
    kind: 'one',
    name: 'category',
    options: optionsOf(PROVISION_CATEGORIES, words.categories),
    required: true,
  },
  line('municipality', false),
  { kind: 'many', name: 'purposes', options: optionsOf(PROVISION_PURPOSES, words.purposes), required: true },
  { kind: 'many', name: 'fields', options: optionsOf(PROVIDED_FIELDS, words.fields), required: true },
  line('receivingUnit', false),
  {
    kind: 'one',
    name: 'ground',
    options: optionsOf(LEGAL_GROUNDS, words.grounds, words.groundHints),
    required: true,
  },
  line('article'),
  { kind: 'pick', name: 'agreement', options: paperOptions(choices.agreements) },
  { kind: 'pick', name: 'consultation', options: paperOptions(choices.consultations) },
  { kind: 'pick', name: 'matter', options: paperOptions(choices.matters) },
  { kind: 'pick', name: 'notice', options: paperOptions(choices.notices) },
  { kind: 'yes', name: 'needsReceiverProcedure' },
  { kind: 'day', name: 'validFrom', required: true },
  { kind: 'day', name: 'validThrough' },
  { kind: 'area', name: 'reason', required: true },
  { kind: 'area', name: 'deletionPlan', required: true },
];

/** What a wrong draft, or a basis that ends, hands to the one that follows it. */
const likeModel = (model: BasisModel): Initial => ({
  title: model.title,
  category: model.category,
  municipality: model.municipality ?? '',
  purposes: model.purposes,
  fields: model.fields,
  receivingUnit: model.receivingUnit ?? '',
  ground: model.ground,
  article: model.article,
  agreement: model.agreementId ?? '',
  consultation: model.consultationId ?? '',
  matter: model.matterId ?? '',
  notice: model.noticeId ?? '',
  needsReceiverProcedure: model.needsReceiverProcedure ? 'yes' : '',
  validFrom: model.validFrom,
  validThrough: model.validThrough ?? '',
  reason: model.reason,
  deletionPlan: model.deletionPlan,
});

const TEXTS = { propose: forms.propose, activate: forms.activate, withdraw: forms.withdrawBasis };
const idIn = (request: RouteRequest): Uuid | null => parseUuid(request.param('basisId'));

const actForm = (deps: BasePages, act: BasisAct): readonly Route[] =>
  formRoutes(deps, {
    path: paperPattern('basis', act),
    prepare: async request => {
      const id = idIn(request);
      const model = id && (await showBasisForm(deps, staffActor(request), id)).model;
      return id && model
        ? {
            initial: {},
            form: {
              ...TEXTS[act],
              above: model.title,
              words: TEXTS[act].fields,
              action: basisPath(id, act),
              cancelHref: basisPath(id),
              fields: act === 'withdraw' ? [{ kind: 'area', name: 'reason', required: true }] : [],
              isDanger: act === 'withdraw',
            },
          }
        : null;
    },
    submit: async (request, form) => {
      const id = idIn(request);
      return id === null
        ? { ok: false, reason: 'no-such-paper' }
        : takeBasisAct(deps, staffActor(request), id, act, form);
    },
    next: id => basisPath(id),
  });
