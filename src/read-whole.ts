import type { Folder } from './model/index.ts';
import { actionWorkbook } from './model/schemas/index.ts';
import { readActions } from './observe/actions.ts';
import { readBytes, readFolder } from './read.ts';

/** The folder with the actions that stand in a workbook as one more text. */
export async function readWhole(root: string): Promise<Folder> {
  const folder = readFolder(root);
  if (!folder.dataFiles.includes(actionWorkbook) || folder.texts.some(({ path }) => path === actionWorkbook)) return folder;
  const read = await readActions(readBytes(folder.root, actionWorkbook));
  return { ...folder, texts: [...folder.texts, ...read.texts], others: [...folder.others, ...read.others] };
}

/** Every file of the folder by its path: names are read for people too. */
export function pathsIn({ texts, dataFiles, others, publicFiles }: Folder): string[] {
  return [...texts.map(({ path }) => path), ...dataFiles, ...others.map(({ path }) => path), ...(publicFiles ?? [])];
}
