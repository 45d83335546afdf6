import { finding, type Finding } from '../findings/index.ts';
import type { Instrument, InstrumentPart } from '../model/index.ts';
import type { WrittenInstrument } from '../model/schemas/instrument.ts';
import { columnsIn } from './conditions.ts';
import type { Item } from './files.ts';
import { refer } from './refer.ts';
import type { Scope } from './scope.ts';

/** A questionnaire; its norm groups are checked against the columns there are. */
export function defineInstrument(
  { id, written, at, find }: Item<WrittenInstrument>,
  scope: Scope,
): { instrument: Instrument; findings: Finding[] } {
  const { title, version, direction, range, origin } = written;
  const columns = [...scope.sources.values()].flatMap((source) => (source ? [...source.columns.keys()] : []));
  const known = [...scope.sources.values()].includes(null) ? null : [...new Set(columns)];
  const norms = written.norms.flatMap(({ when }, index) => {
    const asked = [...new Set(columnsIn(when))];
    return asked.flatMap((column) =>
      refer('column', column, { possible: known, at: find(['norms', index, 'when'], column, column) }),
    );
  });
  const reversed =
    range && range.from >= range.upTo ? [finding('TV-200', at('range'), { low: range.from, high: range.upTo })] : [];
  return {
    instrument: { id, title, version, direction, range, origin, parts: partsOf(written), at: at() },
    findings: [...norms, ...reversed],
  };
}

/** Questions by part, without those left out, with those the organisation added itself. */
export function partsOf({ parts, chosen, left }: WrittenInstrument): InstrumentPart[] {
  const gone = new Set([...Object.keys(left), ...Object.keys(chosen?.left ?? {})]);
  const added = (chosen?.own ?? []).map((key) => ({ key, part: key.slice(0, Math.max(0, key.indexOf('.'))) }));
  return Object.entries(parts).map(([id, { items }]) => {
    const own = Array.isArray(items)
      ? items.map((name) => ({ name, label: null }))
      : Object.entries(items).map(([name, label]) => ({ name, label }));
    const kept = own.filter(({ name }) => !gone.has(name) && !gone.has(`${id}.${name}`));
    const more = added.filter(({ part }) => part === id).map(({ key }) => ({ key, label: null }));
    return { id, items: [...kept.map(({ name, label }) => ({ key: `${id}.${name}`, label })), ...more] };
  });
}

/** Lowest and highest answer, when the answers of the scale are numbers; `null` when they are words. */
export function answersOf({ scale }: WrittenInstrument): { from: number; upTo: number } | null {
  if (scale === null || Array.isArray(scale)) return null;
  const values = Object.keys(scale).map(Number);
  return values.length === 0 || values.some(Number.isNaN) ? null : { from: Math.min(...values), upTo: Math.max(...values) };
}

/** Items under every name an indicator may use: their own, and with the name of their part; parts and scales too. */
export function itemsOf(written: WrittenInstrument): string[] {
  const parts = Object.entries(written.parts).flatMap(([part, { items }]) => {
    const names = Array.isArray(items) ? items : Object.keys(items);
    return [...names, ...names.map((name) => `${part}.${name}`), part];
  });
  return [
    ...new Set([
      ...parts,
      ...(written.chosen?.own ?? []),
      ...Object.keys(written.scales),
      ...Object.values(written.scales).flat(),
    ]),
  ];
}
