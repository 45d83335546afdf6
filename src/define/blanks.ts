import { finding, type Finding } from '../findings/index.ts';
import { blankShape, type Edition, type TextFile } from '../model/index.ts';

/** What an author still has to fill in, with its line. In an edition that is released it may not stand there any more. */
export function findBlanks(texts: readonly TextFile[], editions: readonly Edition[]): Finding[] {
  const released = new Set(editions.filter(({ state }) => state === 'released').map(({ at }) => at.file));
  return texts
    .filter(({ path }) => path.startsWith('content/'))
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, index) =>
          (line.match(blankShape) ?? []).map((found) =>
            finding('TV-841', { file: path, line: index + 1 }, { found }, released.has(path) ? 'error' : 'warning'),
          ),
        ),
    );
}
