import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { CONTACT_TOPICS } from '../../domain/bases/papers.ts';
import { PROVISION_CATEGORIES, PROVISION_PURPOSES } from '../../domain/provided-field.ts';
import {
  enterContact,
  enterRequest,
  type MunicipalityView,
  type RequestAct,
  removeContact,
  showRequest,
  takeRequestAct,
} from '../../use-cases/bases/municipalities.use-case.ts';
import { type BasePages, MANAGE_REGISTER, staffActor } from './base-pages.ts';
import { formRoutes, type Initial } from './form-routes.tsx';
import {
  CONTACTS_PATH,
  MUNICIPALITIES_PATH,
  municipalityPath,
  newPath,
  paperPattern,
  REMOVE_CONTACT_PATTERN,
  REQUESTS_PATH,
  requestPath,
} from './paths.ts';
import { ja as forms } from './receiver-form-words.ja.ts';
import { type FieldSpec, optionsOf, paperOptions } from './register-form.tsx';
import { ja as words } from './words.ja.ts';

/** The forms about what municipalities asked for, and whom to ask. */
export const municipalityFormRoutes = (deps: BasePages): readonly Route[] => [
  ...newRequest(deps),
  ...(['setting', 'procedure', 'withdraw'] as const).flatMap(act => requestForm(deps, act)),
  ...newContact(deps),
  {
    method: 'POST',
    path: REMOVE_CONTACT_PATTERN,
    access: MANAGE_REGISTER,
    handle: request => remove(deps, request),
  },
];

const line = (name: string, required = true): FieldSpec => ({ kind: 'line', name, required });
const SETTING: readonly FieldSpec[] = [
  line('receivingUnit'),
  { kind: 'many', name: 'services', options: optionsOf(PROVISION_PURPOSES, words.purposes) },
  { kind: 'day', name: 'servicesFrom' },
];

const newRequest = (deps: BasePages): readonly Route[] =>
  formRoutes(deps, {
    path: newPath(REQUESTS_PATH),
    prepare: async request => ({
      initial: { askedOn: jstDate(request.now), municipality: request.query('municipality') ?? '' },
      form: {
        ...forms.request,
        words: forms.request.fields,
        action: newPath(REQUESTS_PATH),
        cancelHref: MUNICIPALITIES_PATH,
        fields: [
          line('municipality'),
          {
            kind: 'one',
            name: 'category',
            options: optionsOf(PROVISION_CATEGORIES, words.categories),
            required: true,
          },
          { kind: 'day', name: 'askedOn', required: true },
          line('askedBy'),
          { kind: 'area', name: 'note' },
          ...SETTING,
        ],
      },
    }),
    submit: (request, form) => enterRequest(deps, staffActor(request), form),
    next: (id, request) => pageOfRequest(deps, request, id),
  });

/** The page of the municipality that a request is from. */
export async function pageOfRequest(
  deps: BasePages,
  request: RouteRequest,
  requestId: Uuid,
): Promise<string> {
  const view = await showRequest(deps, staffActor(request), requestId);
  return view === null ? MUNICIPALITIES_PATH : municipalityPath(view.code);
}

type Named = { readonly view: MunicipalityView; readonly request: MunicipalityView['requests'][number] };

const FIELDS: Readonly<Record<RequestAct, (named: Named) => readonly FieldSpec[]>> = {
  setting: () => SETTING,
  procedure: ({ view }) => [
    { kind: 'day', name: 'confirmedOn', required: true },
    line('note'),
    { kind: 'pick', name: 'consultation', options: paperOptions(view.consultations) },
  ],
  withdraw: () => [{ kind: 'day', name: 'withdrawnOn', required: true }],
};

const INITIAL: Readonly<Record<RequestAct, (named: Named) => Initial>> = {
  setting: ({ request }) => ({
    receivingUnit: request.receivingUnit,
    services: request.services,
    servicesFrom: request.servicesFrom ?? '',
  }),
  procedure: ({ request, view }) => ({
    confirmedOn: request.procedure?.confirmedOn ?? view.today,
    note: request.procedure?.note ?? '',
    consultation: request.procedure?.consultationId ?? '',
  }),
  withdraw: ({ view }) => ({ withdrawnOn: view.today }),
};

const idIn = (request: RouteRequest): Uuid | null => parseUuid(request.param('provisionRequestId'));

const requestForm = (deps: BasePages, act: RequestAct): readonly Route[] =>
  formRoutes(deps, {
    path: paperPattern('request', act),
    prepare: async request => {
      const id = idIn(request);
      const view = id && (await showRequest(deps, staffActor(request), id));
      const asked = view?.requests.find(({ requestId }) => requestId === id);
      if (!id || !view || asked === undefined) return null;
      const named = { view, request: asked };
      return {
        initial: INITIAL[act](named),
        form: {
          ...forms[act],
          above: `${view.name} ${words.categories[asked.category]}`,
          words: forms[act].fields,
          action: requestPath(id, act),
          cancelHref: municipalityPath(view.code),
          fields: FIELDS[act](named),
          isDanger: act === 'withdraw',
        },
      };
    },
    submit: async (request, form) => {
      const id = idIn(request);
      return id === null
        ? { ok: false, reason: 'no-such-paper' }
        : takeRequestAct(deps, staffActor(request), id, act, form);
    },
    next: (id, request) => pageOfRequest(deps, request, id),
  });

const newContact = (deps: BasePages): readonly Route[] =>
  formRoutes(deps, {
    path: newPath(CONTACTS_PATH),
    prepare: async request => ({
      initial: { municipality: request.query('municipality') ?? '' },
      form: {
        ...forms.contact,
        words: forms.contact.fields,
        action: newPath(CONTACTS_PATH),
        cancelHref: MUNICIPALITIES_PATH,
        fields: [
          line('municipality', false),
          { kind: 'one', name: 'topic', options: optionsOf(CONTACT_TOPICS, words.topics), required: true },
          line('unit'),
          line('names', false),
          line('telephone', false),
          line('mail', false),
        ],
      },
    }),
    submit: (request, form) => enterContact(deps, staffActor(request), form),
    next: () => MUNICIPALITIES_PATH,
  });

async function remove(deps: BasePages, request: RouteRequest): Promise<Response> {
  const contactId = parseUuid(request.param('provisionContactId'));
  const removed = contactId && (await removeContact(deps, staffActor(request), contactId));
  return removed?.ok ? request.seeOther(MUNICIPALITIES_PATH) : request.notFound();
}
