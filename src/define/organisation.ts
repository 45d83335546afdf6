import { finding, type Finding } from '../findings/index.ts';
import { wholeOrganisation, type Organisation, type Unit } from '../model/index.ts';
import type { WrittenOrganisation } from '../model/schemas/organisation.ts';
import { faultsOf, needed } from '../theme.ts';
import type { Item } from './files.ts';
import { formatRead } from './format.ts';
import { findCircle, refer, repeated } from './refer.ts';

/** Fewest persons a result may be about, whatever an organisation chooses. */
const least = 7;

/** The organisation, its tree of units complete and in order, with what is wrong in it. */
export function defineOrganisation(item: Item<WrittenOrganisation>): { organisation: Organisation; findings: Finding[] } {
  const { written, at } = item;
  const units = written.units.map((unit, index) => ({ ...unit, at: at('units', index) }));
  const findings = [
    ...checkUnits(item),
    ...checkGroups(item),
    ...checkGroupings(item),
    ...checkSmallest(item),
    ...checkColours(item),
    ...checkAgenda(item),
  ];
  const organisation: Organisation = {
    format: formatRead,
    name: written.name,
    fictional: written.fictional,
    locale: written.locale,
    ...(written.addressing && { addressing: written.addressing }),
    ...(written.council !== null && { council: written.council }),
    ...(written.licence !== null && { licence: written.licence }),
    smallestGroup: Math.max(least, written.smallestGroup),
    basePeriod: written.basePeriod,
    firstMonth: written.firstMonth,
    groups: written.groups.filter(isFirst),
    units: growTree(
      units.filter(isFirst).map((unit) => known(unit, units)),
      written.name,
    ),
    groupings: Object.entries(written.groupings).map(([id, { column, classes }]) => ({ id, column: column ?? id, classes })),
    words: written.words,
    agenda: written.agenda.map(({ until, ...item }, index) => ({ ...item, until: until ?? item.from, at: at('agenda', index) })),
    terms: written.terms.map((term, index) => ({ ...term, at: at('terms', index) })),
    ...(written.responseLimits && { responseLimits: written.responseLimits }),
    ...(written.mostIndicators !== null && { mostIndicators: written.mostIndicators }),
    theme: written.colours,
    contact: written.contact,
    introduction: item.body,
    at: at(),
  };
  return { organisation, findings };
}

/** Days about units that do not exist, and events that no drawing can name. */
function checkAgenda({ written, at }: Item<WrittenOrganisation>): Finding[] {
  const possible = [wholeOrganisation, ...written.units.map(({ id }) => id)];
  return written.agenda.flatMap(({ units, kind, title }, index) => [
    ...units.flatMap((unit, nth) => refer('unit', unit, { possible, at: at('agenda', index, 'units', nth) })),
    ...(kind === 'event' && title.includes('{') ? [finding('TV-567', at('agenda', index, 'title'), { title })] : []),
  ]);
}

/** Colours that do not read on the paper they stand on. */
function checkColours({ written, at }: Item<WrittenOrganisation>): Finding[] {
  if (written.colours === null) return [];
  return faultsOf(written.colours).map(({ name, colour, contrast }) =>
    finding('TV-204', at('colours', name), { found: colour, contrast, needed: needed.text, dark: name.endsWith('Dark') }),
  );
}

function isFirst<T extends { id: string }>(thing: T, index: number, all: readonly T[]): boolean {
  return all.findIndex(({ id }) => id === thing.id) === index;
}

/** A unit without the names that do not exist, and without a parent that leads back to it: those are reported. */
function known(unit: Unit, units: readonly Unit[]): Unit {
  const exists = (id: string | null) => units.some((other) => other.id === id);
  const inCircle = findCircle(unit.id, (other) => parentsOf(other, units)) !== null;
  return {
    ...unit,
    parent: exists(unit.parent) && !inCircle ? unit.parent : null,
    mergedInto: exists(unit.mergedInto) ? unit.mergedInto : null,
    continues: unit.continues.filter(exists),
  };
}

function parentsOf(id: string, units: readonly { id: string; parent: string | null }[]): string[] {
  return units.flatMap((unit) => (unit.id === id && unit.parent !== null ? [unit.parent] : []));
}

/** Roots first, in the author's order. Several roots get the organisation itself above them, so that it has figures too. */
function growTree(units: Unit[], name: string): Unit[] {
  const roots = units.filter((unit) => unit.parent === null);
  const [first] = roots;
  if (roots.length > 1 && first && !units.some((unit) => unit.id === wholeOrganisation)) {
    const life = { from: null, until: null, mergedInto: null, continues: [], formerNames: [], about: null };
    const whole: Unit = { id: wholeOrganisation, name, parent: null, ...life, at: first.at };
    return growTree([whole, ...units.map((unit) => ({ ...unit, parent: unit.parent ?? wholeOrganisation }))], name);
  }
  const depth = (unit: Unit): number => {
    const parent = units.find(({ id }) => id === unit.parent);
    return parent ? depth(parent) + 1 : 0;
  };
  return [...units].sort((a, b) => depth(a) - depth(b));
}

function checkUnits({ written, at }: Item<WrittenOrganisation>): Finding[] {
  const { units } = written;
  const possible = units.map((unit) => unit.id);
  const doubles = repeated(possible).map(({ item, index }) =>
    finding('TV-173', at('units', index, 'id'), { subject: 'unit', found: item }),
  );
  const references = units.flatMap((unit, index) => [
    ...(unit.parent === null
      ? []
      : refer('unit', unit.parent, { possible: [...possible, wholeOrganisation], at: at('units', index, 'parent') })),
    ...(unit.mergedInto === null ? [] : refer('unit', unit.mergedInto, { possible, at: at('units', index, 'mergedInto') })),
    ...unit.continues.flatMap((id, number) => refer('unit', id, { possible, at: at('units', index, 'continues', number) })),
  ]);
  return [...doubles, ...references, ...checkLives(written, at), ...checkCircles(written, at)];
}

type At = Item<WrittenOrganisation>['at'];

function checkLives({ units }: WrittenOrganisation, at: At): Finding[] {
  return units.flatMap(({ from, until }, index) => {
    if (from === null || until === null || from <= until) return [];
    return [finding('TV-177', at('units', index, 'until'), { from, until })];
  });
}

/** Circles of parents, and of units that went on in one another; each circle once. */
function checkCircles({ units }: WrittenOrganisation, at: At): Finding[] {
  const nexts = {
    parent: (id: string) => parentsOf(id, units),
    mergedInto: (id: string) => units.flatMap((unit) => (unit.id === id && unit.mergedInto !== null ? [unit.mergedInto] : [])),
    continues: (id: string) => units.flatMap((unit) => (unit.id === id ? unit.continues : [])),
  };
  return (['parent', 'mergedInto', 'continues'] as const).flatMap((way) => {
    const seen = new Set<string>();
    return units.flatMap(({ id }, index) => {
      const circle = seen.has(id) ? null : findCircle(id, nexts[way]);
      circle?.forEach((member) => seen.add(member));
      return circle ? [finding('TV-176', at('units', index, way), { subject: 'unit' as const, circle })] : [];
    });
  });
}

function checkGroups({ written, at }: Item<WrittenOrganisation>): Finding[] {
  const ids = written.groups.map((group) => group.id);
  return repeated(ids).map(({ item, index }) => finding('TV-173', at('groups', index, 'id'), { subject: 'group', found: item }));
}

function checkGroupings({ written, at, key }: Item<WrittenOrganisation>): Finding[] {
  return Object.entries(written.groupings).flatMap(([id, { classes }]) => {
    const rising = classes?.every((bound, index) => index === 0 || bound > (classes[index - 1] ?? bound)) ?? true;
    return rising ? [] : [finding('TV-198', at('groupings', id, 'classes'), { key: key('groupings', id, 'classes') })];
  });
}

function checkSmallest({ written, at }: Item<WrittenOrganisation>): Finding[] {
  if (written.smallestGroup >= least) return [];
  return [finding('TV-178', at('smallestGroup'), { found: written.smallestGroup, least })];
}
