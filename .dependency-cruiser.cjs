/** The import table of docs/architecture.md. Each rule says what to do instead. */
const FOUNDATION = ['audit', 'accounts', 'rulebook', 'persons', 'messaging', 'institutions'];
const PROGRAMMES = [
  'cases',
  'self-recuperation',
  'observation',
  'contracts',
  'test-reports',
  'case-reports',
  'transcription',
  'care',
  'readiness',
  'provision',
  'municipal-support',
  'support-calls',
  'support-goods',
  'received-packages',
];
const EDGES = ['documents', 'imports', 'fhir', 'surveillance', 'training'];
const ORDER = [...FOUNDATION, ...PROGRAMMES, ...EDGES];

const TESTS = '\\.test\\.tsx?$|\\.contract\\.ts$|\\.cases\\.ts$|-oracle\\.ts$';
const notTest = { pathNot: TESTS };

const forbid = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { ...notTest, ...from },
  to,
});

const downwardsOnly = ORDER.map((module, place) =>
  forbid(
    `${module}-imports-downwards`,
    `${module} may import only modules before it in the order of docs/architecture.md. Publish an outbox event, or let main.ts hand the function over.`,
    { path: `^src/modules/${module}/` },
    { path: `^src/modules/(${ORDER.slice(place + 1).join('|') || 'none'})/` },
  ),
);

module.exports = {
  forbidden: [
    forbid(
      'no-circular',
      'Two files that need each other are one idea in two files, or a third is missing. Split it out.',
      {},
      { circular: true },
    ),
    forbid(
      'kernel-is-alone',
      'The kernel imports nothing of ours.',
      { path: '^src/kernel/' },
      { path: '^src/(?!kernel/)' },
    ),
    forbid(
      'platform-knows-no-domain',
      'Platform and ui import only the kernel and their own kind. Give it a parameter instead.',
      { path: '^src/platform/' },
      { path: '^src/(modules|ui|cli)/|^src/main' },
    ),
    forbid(
      'ui-knows-no-domain',
      'ui imports only the kernel and itself.',
      { path: '^src/ui/' },
      { path: '^src/(modules|platform|cli)/|^src/main' },
    ),
    forbid(
      'domain-is-pure',
      'A rule takes values and answers. Let the use case load and save.',
      { path: '^src/modules/[^/]+/domain/' },
      {
        path: '^src/(platform|ui|cli)/|^src/modules/[^/]+/(repository|use-cases|web|console|api|jobs)/|^src/main',
      },
    ),
    forbid(
      'domain-stays-home',
      'A domain imports the kernel and its own domain. Let the use case ask the other module.',
      { path: '^src/modules/([^/]+)/domain/' },
      { path: '^src/modules/', pathNot: '^src/modules/$1/domain/' },
    ),
    forbid(
      'domain-imports-no-package',
      'A rule needs no package.',
      { path: '^src/modules/[^/]+/domain/' },
      { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'core'] },
    ),
    forbid(
      'repository-is-storage',
      'A repository translates rows; it calls no use case and no page.',
      { path: '^src/modules/[^/]+/repository/' },
      { path: '^src/modules/[^/]+/(use-cases|web|console|api|jobs)/|^src/ui/|^src/platform/http/' },
    ),
    forbid(
      'use-case-knows-no-web',
      'A use case is called by a route or a job and knows neither.',
      { path: '^src/modules/[^/]+/use-cases/' },
      { path: '^src/modules/[^/]+/(web|console|api|jobs)/|^src/ui/|^src/platform/http/' },
    ),
    forbid(
      'page-asks-use-cases',
      'A page or route asks a use case; it does not read tables.',
      { path: '^src/modules/[^/]+/(web|console|api|jobs)/' },
      {
        path: '^src/modules/[^/]+/repository/|^src/platform/(mail|line|voice|embedded-postgres|config)/',
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'one-door-a-module',
      'Another module is entered through its index.ts.',
      { path: '^src/modules/([^/]+)/' },
      { path: '^src/modules/[^/]+/.+/', pathNot: '^src/modules/$1/' },
    ),
    forbid(
      'nobody-imports-main',
      'main.ts composes; what others need belongs in a module.',
      {},
      { path: '^src/main' },
    ),
    ...downwardsOnly,
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
