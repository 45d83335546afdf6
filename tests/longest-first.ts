import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, longest first. A machine that never ran them knows their sizes only, and would end with one of them alone. */
const longest = [
  ...['browser/sample', 'browser/owasp', 'browser/teams', 'outside/built'],
  ...['release', 'outside/random', 'real-sites', 'release-sample', 'guard-attack', 'outside/interference', 'sample', 'region'],
];

/** Within a project the longest files go first; the rest as the runner has it. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rankOf = ({ moduleId }: TestSpecification) => {
      const rank = longest.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
      return rank < 0 ? longest.length : rank;
    };
    return sorted.sort((a, b) => (a.project === b.project ? rankOf(a) - rankOf(b) : 0));
  }
}
