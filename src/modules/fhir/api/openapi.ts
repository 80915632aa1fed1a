import { z } from 'zod';
import { RESOURCE_TYPES, type ResourceType } from '../domain/known-elements.ts';
import { EXAMPLES, summaries } from './openapi-examples.ja.ts';
import { DOOR_STATUS, type DoorProblem } from './operation-outcome.ts';
import {
  BASE_PATH,
  ID_PARAMETER,
  METADATA_PATH,
  OPENAPI_PATH,
  readPattern,
  TOKEN_PATH,
  typePath,
} from './paths.ts';
import { SCHEMAS, type SchemaName } from './schemas.ts';

const FHIR_JSON = 'application/fhir+json';
const JSON_TYPE = 'application/json';
const FORM = 'application/x-www-form-urlencoded';

/** The description of every door of this module in OpenAPI 3.1. */
export const openApi = (publicOrigin: string) => ({
  openapi: '3.1.0',
  info: { title: summaries.title, version: '1' },
  servers: [{ url: publicOrigin }],
  paths: {
    [TOKEN_PATH]: {
      post: {
        summary: summaries.token,
        security: [{ basic: [] }, {}],
        requestBody: content(FORM, 'TokenRequest'),
        responses: {
          200: { description: 'OK', ...content(JSON_TYPE, 'TokenResponse') },
          400: { description: 'Bad Request', ...content(JSON_TYPE, 'TokenError') },
          401: { description: 'Unauthorized', ...content(JSON_TYPE, 'TokenError') },
          ...refusals(['too-large', 'too-many', 'overloaded', 'failed']),
        },
      },
    },
    [METADATA_PATH]: { get: open(summaries.metadata, FHIR_JSON, 'CapabilityStatement') },
    [OPENAPI_PATH]: { get: open(summaries.openapi, JSON_TYPE, 'OpenApi') },
    [BASE_PATH]: {
      post: posted(summaries.bundle, 'IncomingBundle', {
        200: { description: 'OK', ...content(FHIR_JSON, 'BundleResponse') },
      }),
    },
    ...Object.fromEntries(RESOURCE_TYPES.flatMap(pathsOf)),
  },
  components: {
    securitySchemes: {
      basic: { type: 'http', scheme: 'basic' },
      token: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: TOKEN_PATH, scopes: {} } } },
    },
    schemas: Object.fromEntries(
      Object.entries(SCHEMAS).map(([name, schema]) => {
        const { $schema: _dialect, ...described } = z.toJSONSchema(schema);
        return [name, described];
      }),
    ),
  },
});

/** A path of the route table as OpenAPI writes it. */
export const openApiPath = (pattern: string): string => pattern.replaceAll(/:([A-Za-z]+)/g, '{$1}');

function pathsOf(type: ResourceType): readonly (readonly [string, object])[] {
  const one = { description: 'OK', ...content(FHIR_JSON, type) };
  const id = {
    name: ID_PARAMETER[type],
    in: 'path',
    required: true,
    schema: { type: 'string', format: 'uuid' },
  };
  return [
    [
      typePath(type),
      {
        post: posted(summaries.create(type), type, { 200: one, 201: one }),
        get: {
          summary: summaries.search(type),
          security: TOKEN,
          parameters: searchParameters(type),
          responses: {
            200: { description: 'OK', ...content(FHIR_JSON, 'SearchSet') },
            400: { description: 'Bad Request', ...content(FHIR_JSON, 'OperationOutcome') },
            ...refusals(OF_EVERY_DOOR),
          },
        },
      },
    ],
    [
      openApiPath(readPattern(type)),
      {
        get: {
          summary: summaries.read(type),
          security: TOKEN,
          parameters: [id],
          responses: {
            200: one,
            304: { description: 'Not Modified' },
            ...refusals([...OF_EVERY_DOOR, 'not-found']),
          },
        },
      },
    ],
  ];
}

const TOKEN = [{ token: [] }];
const OF_EVERY_DOOR: readonly DoorProblem[] = [
  'unauthenticated',
  'not-acceptable',
  'too-many',
  'overloaded',
  'failed',
];

const searchParameters = (type: ResourceType) =>
  ['identifier', ...(type === 'Observation' || type === 'Condition' ? ['patient'] : [])].map(name => ({
    name,
    in: 'query',
    schema: { type: 'string' },
  }));

const posted = (summary: string, sent: SchemaName, taken: object) => ({
  summary,
  security: TOKEN,
  requestBody: { required: true, ...content(FHIR_JSON, sent) },
  responses: {
    ...taken,
    409: { description: 'Conflict', ...content(FHIR_JSON, 'OperationOutcome') },
    422: { description: 'Unprocessable Entity', ...content(FHIR_JSON, 'OperationOutcome') },
    ...refusals([...OF_EVERY_DOOR, 'not-json', 'too-large', 'wrong-media-type']),
  },
});

const open = (summary: string, type: string, schema: SchemaName) => ({
  summary,
  security: [],
  responses: {
    200: { description: 'OK', ...content(type, schema) },
    ...refusals(['not-acceptable', 'too-many', 'overloaded', 'failed']),
  },
});

function content(type: string, schema: SchemaName) {
  const example = (EXAMPLES as Readonly<Partial<Record<SchemaName, unknown>>>)[schema];
  return {
    content: {
      [type]: {
        schema: { $ref: `#/components/schemas/${schema}` },
        ...(example !== undefined && { example }),
      },
    },
  };
}

const refusals = (problems: readonly DoorProblem[]) =>
  Object.fromEntries(
    problems.map(problem => [
      DOOR_STATUS[problem],
      { description: problem, ...content(FHIR_JSON, 'OperationOutcome') },
    ]),
  );
