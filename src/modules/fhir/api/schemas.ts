import { z } from 'zod';

/** Shapes of what programs send and get, for the OpenAPI description; what a resource must say is told by its reader. */
const coding = z.object({ system: z.string(), code: z.string() });
const concept = z.object({ coding: z.array(coding).optional(), text: z.string().optional() });
const identifier = z.object({ system: z.string(), value: z.string() });
const extension = z.looseObject({ url: z.string() });
const reference = z.object({
  reference: z.string().optional(),
  identifier: identifier.optional(),
  display: z.string().optional(),
});
const name = z.object({
  extension: z.array(extension).optional(),
  use: z.string().optional(),
  text: z.string().optional(),
  family: z.string().optional(),
  given: z.array(z.string()).optional(),
});
const telecom = z.object({ system: z.string(), value: z.string(), use: z.string().optional() });
const address = z.object({
  extension: z.array(extension).optional(),
  text: z.string().optional(),
  line: z.array(z.string()).optional(),
  city: z.string().optional(),
  state: z.string().optional(),
  postalCode: z.string().optional(),
  country: z.string().optional(),
});
const resource = {
  id: z.string().optional(),
  meta: z.looseObject({}).optional(),
  identifier: z.array(identifier),
};

const patient = z.looseObject({
  ...resource,
  resourceType: z.literal('Patient'),
  name: z.array(name).optional(),
  telecom: z.array(telecom).optional(),
  gender: z.enum(['male', 'female', 'other', 'unknown']).optional(),
  birthDate: z.string().optional(),
  deceasedDateTime: z.string().optional(),
  address: z.array(address).optional(),
});

const organization = z.looseObject({
  ...resource,
  resourceType: z.literal('Organization'),
  identifier: z.array(identifier).optional(),
  name: z.string().optional(),
});

const observation = z.looseObject({
  ...resource,
  resourceType: z.literal('Observation'),
  identifier: z.array(identifier).optional(),
  status: z.enum(['final', 'amended', 'corrected', 'entered-in-error']),
  category: z.array(concept),
  code: concept,
  subject: reference,
  effectiveDateTime: z.string().optional(),
  issued: z.string(),
  valueCodeableConcept: concept.optional(),
  interpretation: z.array(concept).optional(),
  method: concept.optional(),
  specimen: reference.optional(),
});

const condition = z.looseObject({
  ...resource,
  resourceType: z.literal('Condition'),
  identifier: z.array(identifier).optional(),
  extension: z.array(extension).optional(),
  verificationStatus: concept,
  severity: concept.optional(),
  code: concept,
  subject: reference,
  onsetDateTime: z.string().optional(),
  recordedDate: z.string(),
  recorder: reference.optional(),
  evidence: z.array(z.object({ code: z.array(concept) })).optional(),
});

const operationOutcome = z.object({
  resourceType: z.literal('OperationOutcome'),
  issue: z.array(
    z.object({
      severity: z.enum(['error', 'warning', 'information']),
      code: z.string(),
      details: z.object({ coding: z.array(coding), text: z.string() }),
      expression: z.array(z.string()).optional(),
    }),
  ),
});

const incomingBundle = z.object({
  resourceType: z.literal('Bundle'),
  type: z.enum(['transaction', 'batch']),
  identifier: identifier.optional(),
  entry: z.array(
    z.object({
      fullUrl: z.string().optional(),
      resource: z.union([patient, organization, observation, condition]),
      request: z.object({
        method: z.enum(['POST', 'PUT']),
        url: z.string(),
        ifNoneExist: z.string().optional(),
      }),
    }),
  ),
});

const bundleResponse = z.object({
  resourceType: z.literal('Bundle'),
  type: z.enum(['transaction-response', 'batch-response']),
  entry: z.array(
    z.object({
      response: z.object({
        status: z.string(),
        location: z.string().optional(),
        etag: z.string().optional(),
        lastModified: z.string().optional(),
        outcome: operationOutcome.optional(),
      }),
    }),
  ),
});

const searchSet = z.object({
  resourceType: z.literal('Bundle'),
  type: z.literal('searchset'),
  total: z.number().int(),
  entry: z.array(
    z.object({
      fullUrl: z.string(),
      resource: z.union([patient, organization, observation, condition]),
      search: z.object({ mode: z.literal('match') }),
    }),
  ),
});

/** By the names under which the OpenAPI description holds them. */
export const SCHEMAS = {
  TokenRequest: z.object({
    grant_type: z.literal('client_credentials'),
    client_id: z.string().optional(),
    client_secret: z.string().optional(),
  }),
  TokenResponse: z.object({
    access_token: z.string(),
    token_type: z.literal('Bearer'),
    expires_in: z.number().int(),
  }),
  TokenError: z.object({
    error: z.enum(['invalid_request', 'invalid_client', 'unsupported_grant_type']),
  }),
  Patient: patient,
  Organization: organization,
  Observation: observation,
  Condition: condition,
  OperationOutcome: operationOutcome,
  IncomingBundle: incomingBundle,
  BundleResponse: bundleResponse,
  SearchSet: searchSet,
  CapabilityStatement: z.looseObject({ resourceType: z.literal('CapabilityStatement') }),
  OpenApi: z.looseObject({ openapi: z.literal('3.1.0') }),
} as const;

export type SchemaName = keyof typeof SCHEMAS;
