import { finding, type Finding } from '../findings/index.ts';
import type { Folder, OtherFile, Place } from '../model/index.ts';
import { actionRows, actionSheet, actionWorkbook, fileKinds } from '../model/schemas/index.ts';
import { idShape } from '../model/schemas/fields.ts';
import { suggestion } from '../nearest.ts';
import { slug } from '../slug.ts';
import { kindOf } from './files.ts';
import { unknown } from './refer.ts';
import { idOf } from './sheet.ts';

const folders = [...new Set(Object.values(fileKinds).flatMap(({ path }) => /^content\/([^/]+)\//.exec(path)?.[1] ?? []))];
const organisationFile = fileKinds.organisation.path;
const organisationName = idOf(organisationFile);
/** Folder of a kind of file, without `content/`. */
const folderOf = (kind: keyof typeof fileKinds) => fileKinds[kind].path.split('/')[1] ?? '';

/** Findings about files that lie, or are named, so that they would not be read as their author expects. */
export function findStrays(folder: Folder): Finding[] {
  if (folder.others.some((other) => other.what === 'no-folder')) return [finding('TV-101', whole('.'), { found: folder.root })];
  const unreadable = folder.others.flatMap(reportOther);
  const unread = folder.others.filter((other) => other.what === 'misplaced').map((other) => other.path);
  const texts = folder.texts.map((file) => file.path).filter((path) => path !== actionRows && path !== actionWorkbook);
  const lost = [
    ...unread,
    ...texts.filter((path) => kindOf(path) === null),
    ...folder.dataFiles.filter((path) => /\.(md|csv)\.txt$/i.test(path)),
  ];
  return [
    ...missingOrganisation(folder),
    ...unreadable,
    ...onePerFolder(lost.flatMap((path) => reportLost(path, texts))),
    ...texts.filter((path) => kindOf(path) !== null).flatMap(reportName),
  ];
}

const whole = (file: string): Place => ({ file, line: null });

function missingOrganisation({ texts, others }: Folder): Finding[] {
  const isIt = (path: string) => path.replace(/\.txt$/i, '').toLowerCase() === organisationFile;
  if (texts.some((file) => isIt(file.path)) || others.some((other) => isIt(other.path))) return [];
  const near = [...texts, ...others]
    .map((file) => file.path)
    .filter((path) => suggestion(nameIn(path), [organisationName, 'content']));
  return [finding('TV-100', whole(organisationFile), { possible: near })];
}

const nameIn = (path: string) => idOf(path).replace(/\..*$/, '');

function reportOther({ path, what, line, container, sheets = [] }: OtherFile): Finding[] {
  if (what === 'no-workbook') return [finding('TV-302', whole(path), { kind: container ?? 'broken-workbook' })];
  if (what === 'no-sheet') {
    const params = { sheet: actionSheet, suggestion: suggestion(actionSheet, sheets), possible: sheets };
    return [finding('TV-305', whole(path), params)];
  }
  if (what === 'unseen-cells') return [finding('TV-480', whole(path), {})];
  if (what === 'not-utf-8') return [finding('TV-106', { file: path, line }, {})];
  if (what === 'link-outside') return [finding('TV-107', whole(path), {})];
  return what === 'unreadable' ? [finding('TV-108', whole(path), {})] : [];
}

function reportLost(path: string, taken: readonly string[]): Finding[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const double = /^(.*\.(?:md|csv|xlsx))\.[a-z]{2,4}$/i.exec(name)?.[1];
  if (double) return [finding('TV-102', whole(path), { found: name, rename: double })];
  const [top, folder, ...rest] = path.split('/');
  if (top === 'data') return [finding('TV-104', whole(path), { expected: [`data/${name}`] })];
  if (top !== 'content') return reportOutside(path, name);
  if (!/\.md$/i.test(name)) return [finding('TV-109', whole(path), { extension: /\.[^.]+$/.exec(name)?.[0] ?? name, path })];
  if (rest.length === 0) return [reportLoose(path, name)];
  if (!folders.includes(folder ?? '')) return [finding('TV-103', whole(`content/${folder}`), unknown(folder ?? '', folders))];
  if (folder === folderOf('story') && rest.length === 2) return [finding('TV-111', whole(path), { found: rest[0] ?? '' })];
  return [finding('TV-104', whole(path), { expected: [freeOf(exampleIn(folder ?? '', name), taken)] })];
}

/** Nobody is sent to a place where another file lies. */
function freeOf(path: string, taken: readonly string[]): string {
  return taken.includes(path) ? path.replace(/\.md$/i, '-2.md') : path;
}

/** Beside `content/` and `data/`: only what is probably one of them is worth a word. */
function reportOutside(path: string, name: string): Finding[] {
  if (name.toLowerCase() === `${organisationName}.md`) return [finding('TV-104', whole(path), { expected: [organisationFile] })];
  const meant = suggestion(name, ['content', 'data']);
  return path.includes('/') || meant === null || name === meant
    ? []
    : [finding('TV-103', whole(path), unknown(name, ['content', 'data']))];
}

function reportLoose(path: string, name: string): Finding {
  const meant = suggestion(nameIn(name), [organisationName]);
  const expected = meant ? [organisationFile] : [exampleIn(folderOf('indicator'), name), exampleIn(folderOf('story'), name)];
  return finding('TV-104', whole(path), { expected });
}

function exampleIn(folder: string, name: string): string {
  const kind = Object.values(fileKinds).find(({ path }) => path.startsWith(`content/${folder}/`));
  return (kind?.path ?? organisationFile).replace('<jaar>', '2025').replace('<id>.md', name);
}

/** A wrong folder is one mistake, however many files lie in it. */
function onePerFolder(findings: Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((found) => found.code !== 'TV-103' || (!seen.has(found.at.file) && seen.add(found.at.file)));
}

function reportName(path: string): Finding[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const id = idOf(path);
  const rename = `${slug(id)}.md`;
  if (!idShape.test(id)) return [finding('TV-110', whole(path), { found: name, rename })];
  return name.endsWith('.md') ? [] : [finding('TV-105', whole(path), { found: name, rename })];
}
