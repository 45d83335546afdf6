import { finding, type Finding } from './findings/index.ts';
import type { Words } from './lang/index.ts';
import {
  chartKeys,
  keyText,
  type BlockState,
  type Definitions,
  type Edition,
  type GroupSite,
  type PublishableSet,
  type PublishedNumber,
  type Unit,
} from './model/index.ts';

/** An edition with what it may know and show. */
export interface Veiled {
  edition: Edition;
  definitions: Definitions;
  set: PublishableSet;
}

type Renamed = ReadonlyMap<string, { id: string; name: string }>;

/**
 * An edition that hides the names of units knows other ones: “Team 1”, “Team 2”, in the author's order, in names, addresses,
 * stories and numbers alike. What it does not know it cannot print. The whole organisation keeps its name.
 */
export function veil(own: Veiled, words: Words): Veiled {
  if (!own.edition.hidesNames) return own;
  const renamed = renamedUnits(own.definitions.organisation.units, words);
  return {
    edition: editionOf(own.edition, renamed),
    definitions: definitionsOf(own.definitions, renamed),
    set: setOf(own.set, renamed),
  };
}

function renamedUnits(units: readonly Unit[], { privacy }: Words): Renamed {
  const parents = new Set(units.map(({ parent }) => parent));
  const below = units.filter(({ parent }) => parent !== null);
  const [leaves, branches] = [below.filter(({ id }) => !parents.has(id)), below.filter(({ id }) => parents.has(id))];
  const named = (unit: Unit, id: string, name: string) => [unit.id, { id, name }] as const;
  return new Map([
    ...leaves.map((unit, index) => named(unit, `team-${index + 1}`, privacy.hiddenTeam(index + 1))),
    ...branches.map((unit, index) => named(unit, `groep-${index + 1}`, privacy.hiddenBranch(index + 1))),
  ]);
}

const idIn = (renamed: Renamed, id: string) => renamed.get(id)?.id ?? id;

function definitionsOf(definitions: Definitions, renamed: Renamed): Definitions {
  const linked = <T extends { unit: string }>(link: T): T => ({ ...link, unit: idIn(renamed, link.unit) });
  const { organisation, stories, actions, editions } = definitions;
  return {
    ...definitions,
    // What happened, and when, would say which team it is.
    organisation: { ...organisation, units: organisation.units.map((unit) => unitOf(unit, renamed)), agenda: [] },
    stories: stories.map((story) => ({ ...story, links: story.links.map(linked), body: textOf(story.body, renamed) })),
    actions: actions.map((action) => ({
      ...action,
      title: textOf(action.title, renamed),
      what: textOf(action.what, renamed),
      how: action.how === null ? null : textOf(action.how, renamed),
      from: action.from.map((from) => ('story' in from ? from : linked(from))),
    })),
    editions: editions.map((edition) => editionOf(edition, renamed)),
  };
}

/** What was told of a unit would say which it is: only its place in the tree and its life stay. */
function unitOf(unit: Unit, renamed: Renamed): Unit {
  const known = renamed.get(unit.id);
  return {
    ...unit,
    id: idIn(renamed, unit.id),
    name: known?.name ?? unit.name,
    parent: unit.parent === null ? null : idIn(renamed, unit.parent),
    mergedInto: unit.mergedInto === null ? null : idIn(renamed, unit.mergedInto),
    continues: unit.continues.map((id) => idIn(renamed, id)),
    formerNames: known ? [] : unit.formerNames,
    about: known ? null : unit.about,
  };
}

function editionOf(edition: Edition, renamed: Renamed): Edition {
  const corrections = edition.corrections?.map((one) => ({
    ...one,
    unit: idIn(renamed, one.unit),
    reason: textOf(one.reason, renamed),
  }));
  return {
    ...edition,
    unit: idIn(renamed, edition.unit),
    body: textOf(edition.body, renamed),
    ...partsOf(edition, renamed),
    ...(corrections ? { corrections } : {}),
  };
}

/** Chapters and what an audience asks for, with the numbers bound in their texts. */
function partsOf({ chapters, letter, theory, claims }: Edition, renamed: Renamed): Partial<Edition> {
  const parts = { chapters, letter, theory, claims };
  return JSON.parse(JSON.stringify(parts), (_, value: unknown) => (typeof value === 'string' ? textOf(value, renamed) : value));
}

const boundUnit = /(\{\s*[^\s{}|]+\s+)([^\s{}|]+)/g;
const chartUnit = new RegExp(String.raw`^([ \t]*${chartKeys.unit}:[ \t]*)(\S+)`, 'gm');

/** Bound numbers and charts ask for the units by the names they have here. */
function textOf(text: string, renamed: Renamed): string {
  const swap = (_: string, before: string, id: string) => before + idIn(renamed, id);
  return text.replace(boundUnit, swap).replace(chartUnit, swap);
}

function setOf(set: PublishableSet, renamed: Renamed): PublishableSet {
  const number = (one: PublishedNumber): [string, PublishedNumber] => {
    const key = { ...one.key, unit: idIn(renamed, one.key.unit) };
    return [keyText(key), { ...one, key }];
  };
  const state = ([text, value]: [string, BlockState]): [string, BlockState] => [
    text.replace(/^([^/]*\/)([^/[]*)/, (_, indicator: string, unit: string) => indicator + idIn(renamed, unit)),
    value,
  ];
  return { ...set, numbers: new Map([...set.numbers.values()].map(number)), states: new Map([...set.states].map(state)) };
}

/** Pages of an edition that hides names, and that name a unit all the same: in an author's text, a title, an address. */
export function findNamed(sites: readonly GroupSite[], { organisation, editions }: Definitions): Finding[] {
  const names = organisation.units
    .filter(({ parent }) => parent !== null)
    .flatMap(({ name, formerNames }) => [name, ...formerNames.map((former) => former.name)])
    .filter((name) => name !== organisation.name);
  return editions
    .filter(({ hidesNames }) => hidesNames)
    .flatMap((edition) => {
      const own = sites.find(({ group }) => group === edition.visibility)?.pages ?? [];
      const alone = editions.every(({ visibility, hidesNames }) => visibility !== edition.visibility || hidesNames);
      const pages = alone ? own : own.filter(({ path }) => path.split('/')[1] === edition.id);
      const times = pages.reduce((sum, page) => sum + countIn(JSON.stringify(page), names), 0);
      return times === 0 ? [] : [finding('TV-790', edition.at, { edition: edition.id, times })];
    });
}

function countIn(text: string, names: readonly string[]): number {
  const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\d]/u.test(sign);
  return names.reduce((sum, name) => {
    let found = 0;
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1))
      if (!isLetter(text[at - 1]) && !isLetter(text[at + name.length])) found++;
    return sum + found;
  }, 0);
}
