import { finding, type Finding } from './findings/index.ts';
import type { PersonalCode } from './findings/personal.ts';
import { personalKinds, type Definitions, type PackedFile, type PersonalKind, type TextFile } from './model/index.ts';
import { lineAt, readAcceptances, withoutHeading, type Acceptance } from './people/accepted.ts';
import { knownIn, withPseudonyms } from './people/known.ts';
import { levelOf, type Setting, type Where } from './people/levels.ts';
import type { Passage } from './people/passage.ts';
import { passagesOf } from './people/passages.ts';
import { readerText } from './people/public-texts.ts';
import { detectors, type Known } from './personal/index.ts';

export type { Acceptance } from './people/accepted.ts';

/** Everything in which people are looked for. */
export interface LookedAt {
  texts: readonly TextFile[];
  /** Every file of the folder, whatever it is: their names are read too. */
  paths: readonly string[];
  /** Files in `public/` that are text. */
  publicTexts?: readonly TextFile[] | undefined;
  /** Files in `public/` that go out as they are. */
  packed?: readonly PackedFile[] | undefined;
  definitions: Definitions;
}

/** What was found of people, and what somebody accepted. */
export interface PeopleFound {
  findings: Finding[];
  acceptances: Acceptance[];
}

/**
 * Looks for people in everything authors wrote: stories, front matter, comments, texts of pictures, file names. A finding says
 * where something stands and what kind of thing it is, never what it says.
 */
export function findPeople({ texts, paths, publicTexts = [], packed = [], definitions }: LookedAt): PeopleFound {
  const known = knownIn(definitions);
  const looked = texts.map((file) => lookIn(file, definitions, known));
  const acceptances = looked.flatMap((one) => one.acceptances);
  const isAccepted = (path: string) =>
    acceptances.some(({ kind, column }) => kind === 'file' && column !== null && path.endsWith(`/${column}`));
  return {
    findings: [
      ...looked.flatMap(({ findings }) => findings),
      ...publicTexts.flatMap((file) => (isAccepted(file.path) ? [] : lookInPublic(file, known))),
      ...packed.flatMap((file) => (isAccepted(file.path) ? [] : lookInPacked(file))),
      ...paths.flatMap((path) => lookInName(path, known)),
    ],
    acceptances,
  };
}

/** Nobody vouches for what cannot be read; what travels along is told. */
function lookInPacked({ path, isRead, writer, aside }: PackedFile): Finding[] {
  const at = { file: path, line: null };
  const held = [...(writer ? (['writer'] as const) : []), ...(aside ? (['aside'] as const) : [])];
  return [...(isRead ? [] : [finding('TV-478', at, {})]), ...held.map((holds) => finding('TV-479', at, { holds }))];
}

function lookIn(file: TextFile, definitions: Definitions, known: Known): PeopleFound {
  const passages = passagesOf(file);
  const { acceptances, findings } = readAcceptances(passages, file.text, file.path);
  const story = definitions.stories.find(({ at }) => at.file === file.path);
  const own = withPseudonyms(known, story?.consent?.pseudonyms ?? []);
  const setting = settingOf(file.path, story?.personal ?? false);
  const found = passages.flatMap((passage) => lookInPassage(passage, { file, setting, known: own }));
  const { kept, used } = withoutAccepted(found, acceptances);
  return { findings: [...findings, ...kept, ...acceptances.map((one) => said(one, used.has(one)))], acceptances };
}

/** Takes away what was accepted: the same kind of thing, on the lines an acceptance is about. */
function withoutAccepted(
  found: readonly Finding[],
  acceptances: readonly Acceptance[],
): { kept: Finding[]; used: Set<Acceptance> } {
  const used = new Set<Acceptance>();
  const kept = found.filter(({ code, at }) => {
    const line = at.line ?? 0;
    const by = acceptances.find(
      ({ kind, column, lines }) =>
        kind !== 'file' && codes[kind] === code && column === null && lines.from <= line && line <= lines.upTo,
    );
    if (by) used.add(by);
    return by === undefined;
  });
  return { kept, used };
}

/** Takes away the findings in data files that the description of the file accepts, by column. */
export function withoutAcceptedData(
  found: readonly Finding[],
  acceptances: readonly Acceptance[],
  { sources }: Definitions,
): Finding[] {
  return found.filter((one) => {
    if (one.code !== 'TV-772' && one.code !== 'TV-773') return true;
    const source = sources.find(({ files }) => files.some((name) => one.at.file === `data/${name}`));
    return !acceptances.some(
      ({ column, at, kind }) =>
        at.file === source?.at.file && column === one.at.column && (one.code === 'TV-772' || one.params.kind === kind),
    );
  });
}

/** An acceptance is told every time, so that it is never forgotten; one that accepts nothing any more is told to be taken away. */
function said(acceptance: Acceptance, isUsed: boolean): Finding {
  const { at, kind, reason, by, column } = acceptance;
  return isUsed || column !== null ? finding('TV-769', at, { kind, reason, by }) : finding('TV-771', at, { kind });
}

function settingOf(path: string, isPersonal: boolean): Setting {
  if (path.startsWith('content/verhalen/')) return isPersonal ? 'personal-story' : 'story';
  if (path.startsWith('content/acties/') || /^data\/acties\.(?!md$)/i.test(path)) return 'action';
  return /^content\/(?:paginas|edities)\/|^content\/organisatie\./i.test(path) ? 'page' : 'definition';
}

/** A file laid beside the pages is as public as they are. It is nobody's prose: a capital means nothing in it. */
function lookInPublic(file: TextFile, known: Known): Finding[] {
  const passage = { place: 'text' as const, text: readerText(file), offset: 0, reads: 'numbers' as const };
  return lookInPassage(passage, { file, setting: 'page', known });
}

function lookInPassage(
  { place, text, offset, reads }: Passage,
  { file, setting, known }: { file: TextFile; setting: Setting; known: Known },
): Finding[] {
  const found = findIn(place === 'comment' ? withoutHeading(text) : text, personalKinds, known);
  const isAsked = (kind: PersonalKind) => reads === 'all' || (reads === 'words') === (kind === 'name' || kind === 'detail');
  return found.flatMap(({ kind, start, sure, isFirst }) => {
    if (!isAsked(kind)) return [];
    const line = lineAt(file.text, offset + start);
    const column = offset + start - file.text.lastIndexOf('\n', offset + start - 1);
    return toFinding(kind, { file: file.path, line, column }, { setting, place, sure, isFirst });
  });
}

/** What stands in a text, by kind. What one kind took (a number in a telephone number) the kinds after it leave. */
function findIn(text: string, kinds: readonly PersonalKind[], known: Known) {
  const taken: { start: number; end: number }[] = [];
  return kinds.flatMap((kind) => {
    const found = detectors[kind]
      .find(text, known)
      .filter(({ start, end }) => !taken.some((one) => one.start < end && start < one.end));
    taken.push(...found);
    return found.map((one) => ({ ...one, kind }));
  });
}

/** Names of files travel further than what is in them: numbers, dates of birth and first names in them are found. */
function lookInName(path: string, known: Known): Finding[] {
  // What lies in `public/` has its folders in its address too.
  const told = path.startsWith('public/') ? path.slice('public/'.length) : path.slice(path.lastIndexOf('/') + 1);
  const name = told.replace(/\.[^./]*$/, '');
  const at = { file: path, line: null };
  const spaced = name.replace(/[-_./]+/g, ' ');
  const numbers = [name, spaced, name.replace(/\D+/g, ' ').trim()].flatMap((text) =>
    findIn(text, ['bsn', 'national-number', 'iban', 'mail', 'phone', 'birth-date'], known).map(({ kind, sure }) => ({
      kind,
      sure,
    })),
  );
  const words = spaced.split(' ').map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  const names = words.flatMap((word) => detectors.name.find(word, known).map(({ sure }) => ({ kind: 'name' as const, sure })));
  const first = [...numbers, ...names].filter(({ kind }, index, all) => all.findIndex((other) => other.kind === kind) === index);
  return first.flatMap(({ kind, sure }) => toFinding(kind, at, { setting: 'story', place: 'file-name', sure }));
}

const codes: Record<PersonalKind, PersonalCode> = {
  bsn: 'TV-760',
  'national-number': 'TV-761',
  iban: 'TV-762',
  phone: 'TV-763',
  mail: 'TV-764',
  address: 'TV-765',
  'birth-date': 'TV-766',
  name: 'TV-767',
  detail: 'TV-768',
};

function toFinding(kind: PersonalKind, at: Finding['at'], where: Where): Finding[] {
  const level = levelOf(kind, where);
  return level === null ? [] : [finding(codes[kind], at, { where: where.place }, level)];
}
