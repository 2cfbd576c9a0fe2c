import { createRequire } from 'node:module';

const own = createRequire(import.meta.url)('jambonz-contract/package.json');

/** The development dependencies of a new project, in the same versions as in jambonz-contract. */
const development = ['@types/node', 'typescript', 'vitest'];

/**
 * Creates the content of package.json for a new project. `dependency` is the version or source of
 * jambonz-contract, such as `1.2.3`, or `file:` and the path of a tarball.
 */
export function createPackageJson(name: string, dependency: string): object {
  const versions: Record<string, string> = { ...own.optionalDependencies, ...own.devDependencies };
  return {
    name,
    version: '0.1.0',
    private: true,
    type: 'module',
    engines: own.engines,
    imports: {
      '#document': './generated/openapi.json',
      '#replies': './generated/validators/replies.cjs',
      '#tools': './generated/validators/tools.cjs',
    },
    scripts: {
      build: 'tsc',
      prestart: 'npm run build',
      start: own.scripts.start,
      dev: 'jambonz-contract dev',
      generate: 'jambonz-contract generate',
      typecheck: 'tsc --noEmit',
      test: 'npm run typecheck && vitest run --dir test',
      call: 'jambonz-contract call',
      doctor: 'jambonz-contract doctor',
      docs: 'jambonz-contract docs',
      replay: 'jambonz-contract replay',
      'sip-user': 'jambonz-contract sip-user',
    },
    dependencies: { 'jambonz-contract': dependency },
    devDependencies: Object.fromEntries(development.map((each) => [each, versions[each]])),
  };
}
