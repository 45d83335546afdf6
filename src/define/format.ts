import { finding, type Finding } from '../findings/index.ts';
import type { Folder, TextFile } from '../model/index.ts';
import { fileKinds } from '../model/schemas/index.ts';
import { writtenPath } from '../model/schemas/record.ts';
import { parseSheet } from './front-matter.ts';

/** The format of folders that this version reads. */
export const formatRead = 1;

/**
 * Findings about the version of the format, looked at before anything else: in a newer one every key may mean something else, so
 * nothing can be judged and the folder is refused.
 */
export function checkFormat(folder: Folder): { refused: boolean; findings: Finding[] } {
  const { path, schema } = fileKinds.organisation;
  const file = folder.texts.find((text) => text.path === path);
  return file ? judge(file, writtenPath(schema, ['format'])) : { refused: false, findings: [] };
}

function judge(file: TextFile, key: (string | number)[]): { refused: boolean; findings: Finding[] } {
  const { sheet } = parseSheet(file);
  if (sheet.data === null) return { refused: false, findings: [] };
  const found = sheet.data[String(key[0])] ?? '';
  const [at, reads] = [sheet.place(key), formatRead];
  if (found === '' || found === 'leeg') return { refused: false, findings: [finding('TV-193', at, { reads })] };
  if (found === String(formatRead)) return { refused: false, findings: [] };
  const version = Number(String(found).replace(',', '.'));
  if (version < formatRead) return { refused: false, findings: [finding('TV-195', at, { found: String(found), reads })] };
  return { refused: true, findings: [finding('TV-194', at, { found: String(found), reads })] };
}
