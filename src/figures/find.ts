import { finding, type Finding } from '../findings/index.ts';
import type { DataSource, Definitions, Folder } from '../model/index.ts';
import type { GuardedFigures } from './counted.ts';
import { figuresPath, type HeadLine } from './lines.ts';
import { ownVersion } from '../own-version.ts';
import type { ReadFigures } from './parse.ts';
import { refusalsOf, type UsedWith } from './use.ts';

/** Whether the rows of every description can be read: then they are counted, whatever was counted before. */
export function hasRows({ sources }: Pick<Definitions, 'sources'>, { dataFiles }: Folder, hasDatabase: boolean): boolean {
  const names = dataFiles.map((path) => path.replace(/^data\//, ''));
  const isThere = ({ location, files }: DataSource) =>
    location === 'postgres' ? hasDatabase : files.length > 0 && files.every((file) => isPattern(file) || names.includes(file));
  return sources.every(isThere);
}

const isPattern = (name: string) => /[*?]/.test(name);

/** The folder as it was when its figures were counted: with the names of the files that were there. */
export function withCountedFiles(folder: Folder, head: HeadLine | null): Folder {
  return { ...folder, dataFiles: [...new Set([...folder.dataFiles, ...(head?.dataFiles ?? [])])].sort() };
}

/** Figures from the file when they still hold; nothing otherwise, and why. */
export function takeFigures(read: ReadFigures, used: Omit<UsedWith, 'tool'>): GuardedFigures {
  const refusals: Finding[] =
    'broken' in read
      ? [finding('TV-445', { file: figuresPath, line: null }, { how: read.broken })]
      : refusalsOf(read, { ...used, tool: ownVersion() });
  if (!('broken' in read) && refusals.length === 0) return read.figures;
  const unsound = used.definitions.sources.map(({ id }) => id);
  return { sets: new Map(), settled: new Map(), groups: [], unsound, inData: [], guardFindings: refusals };
}
