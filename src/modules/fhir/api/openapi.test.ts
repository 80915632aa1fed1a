import { describe, expect, it } from 'vitest';
import type { FhirApiDeps } from './fhir-api.ts';
import { openApi, openApiPath } from './openapi.ts';
import { EXAMPLES } from './openapi-examples.ja.ts';
import { fhirApiRoutes } from './routes.ts';
import { SCHEMAS, type SchemaName } from './schemas.ts';

const described = openApi('https://mimamori.invalid');
const operations = Object.entries(
  described.paths as Record<string, Record<string, { security?: readonly object[] }>>,
).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, told]) => ({ name: `${method} ${path}`, told })),
);

describe('the OpenAPI description', () => {
  it('holds every route of the module and no other', () => {
    const routes = fhirApiRoutes({ publicOrigin: 'https://mimamori.invalid' } as FhirApiDeps);
    expect(operations.map(({ name }) => name).sort()).toEqual(
      routes.map(({ method, path }) => `${method.toLowerCase()} ${openApiPath(path)}`).sort(),
    );
    for (const { method, path, access } of routes) {
      const operation = operations.find(
        ({ name }) => name === `${method.toLowerCase()} ${openApiPath(path)}`,
      );
      const asksForToken = JSON.stringify(operation?.told.security) === '[{"token":[]}]';
      expect(asksForToken, path).toBe(access.kind === 'client');
    }
  });

  it('shows examples that fit their schemas', () => {
    for (const [name, example] of Object.entries(EXAMPLES)) {
      const judged = SCHEMAS[name as SchemaName].safeParse(example);
      expect(judged.error?.issues ?? [], name).toEqual([]);
    }
  });

  it('names only schemas that it holds', () => {
    const named = JSON.stringify(described).matchAll(/#\/components\/schemas\/(\w+)/g);
    expect([...new Set([...named].map(([, name]) => name))].sort()).toEqual(Object.keys(SCHEMAS).sort());
  });
});
