import { checkAddresses } from './define/addresses.ts';
import { defineEdition } from './define/editions.ts';
import { makeConsistent, soundSources, type Parts } from './define/consistent.ts';
import { sortFiles, type Shelves } from './define/files.ts';
import { checkFormat } from './define/format.ts';
import { defineIndicator } from './define/indicators.ts';
import { findUnacted } from './define/acted.ts';
import { defineInstrument, answersOf, itemsOf, partsOf } from './define/instruments.ts';
import { defineOrganisation } from './define/organisation.ts';
import { refer } from './define/refer.ts';
import type { Scope } from './define/scope.ts';
import { scopeSource } from './define/source-scope.ts';
import { defineSource, findUnused } from './define/sources.ts';
import { defineAction, definePage, defineStory } from './define/stories.ts';
import { findBlanks } from './define/blanks.ts';
import { completeSource } from './define/usual.ts';
import { completeTranslations } from './define/translations.ts';
import { checkSounds } from './define/sounds.ts';
import { findStrays } from './define/strays.ts';
import type { Finding } from './findings/index.ts';
import type { Definitions, Folder, Grain, Organisation, Place } from './model/index.ts';

/** What `define` answers. Without a usable organisation there are no definitions, and the findings say why. */
export interface Defined {
  definitions: Definitions | null;
  /** Ids of all indicators that have a file, also of those that were left out. */
  written: string[];
  findings: Finding[];
}

/**
 * From an organisation's folder to everything it says: checked, in English, and consistent. What has a mistake in it is reported
 * with its place, and left out; what a later version will count or make is told and left out. Nothing here throws.
 */
export function define(folder: Folder): Defined {
  const format = checkFormat(folder);
  if (format.refused) return { definitions: null, written: [], findings: format.findings };
  const strays = findStrays(folder);
  const { shelves: sorted, findings } = sortFiles(folder);
  const shelves = completed(sorted);
  const [item] = shelves.organisation.items;
  const own = item ? defineOrganisation(item) : null;
  const scope = scopeOf(shelves, own?.organisation ?? null);
  const sound = own !== null && !own.findings.some(isError);
  const { parts, found } = defineParts(shelves, { scope, folder, sound });
  const groupings = item && own ? checkGroupingColumns(own.organisation, scope, (id) => item.at('groupings', id)) : [];
  const blanks = findBlanks(folder.texts, parts.editions);
  const all = [...strays, ...blanks, ...findings, ...format.findings, ...(own?.findings ?? []), ...groupings, ...found];
  return {
    definitions: own ? { organisation: own.organisation, ...parts } : null,
    written: shelves.indicator.ids,
    findings: inOrder(withoutLost(all)),
  };
}

/** Data descriptions with what their layouts know without being told. */
function completed(shelves: Shelves): Shelves {
  const items = shelves.source.items.map((item) => completeSource(item, shelves.instrument.items));
  return { ...shelves, source: { ...shelves.source, items } };
}

/** Everything that can be referred to, known before anything is checked: the order of files does not matter. */
function scopeOf(shelves: Shelves, organisation: Organisation | null): Scope {
  const units = organisation?.units ?? null;
  const around = { units, instruments: shelves.instrument.ids };
  const sources = new Map(shelves.source.items.map((item) => [item.id, scopeSource(item, around)]));
  const instruments = new Map(shelves.instrument.items.map((item) => [item.id, itemsOf(item.written)]));
  return {
    units,
    groups: organisation?.groups ?? null,
    groupings: organisation?.groupings ?? null,
    basePeriod: organisation?.basePeriod ?? 'month',
    firstMonth: organisation?.firstMonth ?? 1,
    sources: new Map(shelves.source.ids.map((id) => [id, sources.get(id) ?? null])),
    instruments: new Map(shelves.instrument.ids.map((id) => [id, instruments.get(id) ?? null])),
    answers: new Map(
      shelves.instrument.items.flatMap(({ id, written }) => (answersOf(written) ? [[id, answersOf(written)!]] : [])),
    ),
    parts: new Map(shelves.instrument.items.map(({ id, written }) => [id, partsOf(written)])),
    indicators: shelves.indicator.ids,
    stories: shelves.story.ids,
    actions: shelves.action.ids,
  };
}

interface Around {
  scope: Scope;
  folder: Folder;
  /** Whether the organisation has no mistakes: what is missing may be missing because of one. */
  sound: boolean;
}

const isError = (found: Finding) => found.level === 'error';

function defineParts(shelves: Shelves, { scope, folder, sound }: Around): { parts: Parts; found: Finding[] } {
  const sourced = shelves.source.items.map((item) => defineSource(item, { scope, folder }));
  const sources = soundSources(sourced.map(({ source, findings }) => ({ source, isSound: !findings.some(isError) })));
  const instrumented = shelves.instrument.items.map((item) => defineInstrument(item, scope));
  const indicated = readingOrder(shelves.indicator.items).map((item) =>
    defineIndicator(item, { scope, sources, all: shelves.indicator.items, instruments: shelves.instrument.items }),
  );
  const bases = basesOf(shelves);
  const storied = shelves.story.items.map((item) => defineStory(item, { scope, bases, all: shelves.story.items }));
  const told = completeTranslations(storied.map(({ story }) => story));
  const { stories } = told;
  const acted = shelves.action.items.map((item) => defineAction(item, { scope, bases }));
  const complete =
    sound && shelves.story.items.length === shelves.story.ids.length && !storied.some(({ findings }) => findings.some(isError));
  const edited = shelves.edition.items.map((item) => defineEdition(item, { scope, stories: complete ? stories : null }));
  const paged = shelves.page.items.map((item) => definePage(item, scope));
  const parts = makeConsistent({
    indicators: indicated.flatMap(({ indicator }) => indicator ?? []),
    instruments: instrumented.map(({ instrument }) => instrument),
    sources,
    stories,
    actions: acted.map(({ action }) => action),
    editions: edited.flatMap(({ edition }) => edition ?? []),
    freePages: paged.flatMap(({ page }) => page ?? []),
  });
  const lists = [sourced, instrumented, indicated, storied, told, acted, edited, paged].flat();
  const unused =
    shelves.source.items.length === shelves.source.ids.length
      ? findUnused(
          folder,
          sourced.map(({ source }) => source),
          sourced.flatMap(({ findings }) => findings),
        )
      : [];
  const isFirst = ({ id }: { id: string }, index: number, all: readonly { id: string }[]) =>
    all.findIndex((other) => other.id === id) === index;
  return {
    parts: { ...parts, stories: parts.stories.filter(isFirst) },
    found: [
      ...lists.flatMap(({ findings }) => findings),
      ...checkAddresses(parts),
      ...findUnacted(parts),
      ...unused,
      ...checkSounds(shelves.story.items, folder),
    ],
  };
}

/** As the author numbers them, then by name of file: the order on pages whose edition has no chapters. */
function readingOrder(items: Shelves['indicator']['items']): Shelves['indicator']['items'] {
  return items.toSorted((a, b) => (a.written.order ?? Infinity) - (b.written.order ?? Infinity) || 0);
}

/** Indicators with a finest period of their own. */
function basesOf({ indicator }: Shelves): Map<string, Grain> {
  return new Map(
    indicator.items.flatMap(({ id, written }) => (written.basePeriod === null ? [] : [[id, written.basePeriod] as const])),
  );
}

/** A grouping needs a column in at least one description. */
function checkGroupingColumns(organisation: Organisation, scope: Scope, at: (id: string) => Place): Finding[] {
  const sources = [...scope.sources.values()];
  if (sources.includes(null)) return [];
  const columns = [...new Set(sources.flatMap((source) => [...(source?.columns.keys() ?? [])]))];
  return organisation.groupings.flatMap(({ id, column }) => refer('column', column, { possible: columns, at: at(id) }));
}

/** While the folder with data goes by another name, no description is missing. */
function withoutLost(findings: Finding[]): Finding[] {
  const isElsewhere = findings.some(
    ({ code, params, at }) => code === 'TV-103' && params.suggestion === 'data' && at.file !== 'data',
  );
  return isElsewhere ? findings.filter(({ code }) => code !== 'TV-162' && code !== 'TV-171') : findings;
}

/** By file and line, so that an author can work from top to bottom. */
function inOrder(findings: Finding[]): Finding[] {
  const key = ({ at }: Finding) => [at.file, at.line ?? 0, Number(at.column ?? 0)] as const;
  return [...findings].sort((a, b) => {
    const [[fileA, lineA, columnA], [fileB, lineB, columnB]] = [key(a), key(b)];
    return fileA === fileB ? lineA - lineB || columnA - columnB : fileA < fileB ? -1 : 1;
  });
}
