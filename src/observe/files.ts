import { finding, type Finding } from '../findings/index.ts';
import type { DataSource } from '../model/index.ts';
import { nearest, suggestion } from '../nearest.ts';

/** Paths of the files a source names, in its order; a pattern such as `export-*.csv` stands for all it fits, oldest name first. */
export function findFiles(
  source: Pick<DataSource, 'id' | 'files' | 'at'>,
  dataFiles: readonly string[],
): { paths: string[]; findings: Finding[] } {
  const paths: string[] = [];
  const findings: Finding[] = [];
  const names = dataFiles.map(nameOf);
  for (const wanted of source.files.length > 0 ? source.files : [`${source.id}.*`]) {
    const pattern = asPattern(nameOf(wanted));
    const found = pattern
      ? dataNames(names)
          .filter((name) => pattern.test(name))
          .toSorted(byNumber.compare)
      : [nameOf(wanted)];
    if (found.length === 0)
      findings.push(finding('TV-301', source.at, { pattern: wanted, possible: nearest(wanted, dataNames(names)) }));
    paths.push(...found.map((name) => `data/${name}`).filter((path) => !paths.includes(path)));
  }
  return { paths, findings };
}

/** The finding for a file that is not there, with the file that was probably meant. */
export function missingFile(path: string, source: Pick<DataSource, 'at'>, dataFiles: readonly string[]): Finding {
  const names = dataNames(dataFiles.map(nameOf));
  return finding('TV-300', source.at, {
    file: nameOf(path),
    suggestion: suggestion(nameOf(path), names),
    possible: nearest(nameOf(path), names),
  });
}

const byNumber = new Intl.Collator('nl', { numeric: true });

/** Names are relative to `data/`; authors may also write that folder. */
function nameOf(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\.\/)?data\//, '');
}

const dataNames = (names: readonly string[]) => names.filter((name) => !/\.(md|jsonl)$/i.test(name));

function asPattern(name: string): RegExp | null {
  if (!/[*?]/.test(name)) return null;
  const escaped = name
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]');
  return new RegExp(`^${escaped}$`, 'i');
}
