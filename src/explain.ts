import { levels, type FindingParams, type Level } from './findings/index.ts';
import type { Words } from './lang/index.ts';

/** What stands for everything that only one finding knows: a name, a number, a list of words. */
const unknown = '…';

/** A code explained: how grave it is, and its sentence with dots for what differs each time. */
export interface Explained {
  code: string;
  level: Level;
  sentence: string;
}

/** Explains a code, written in any case, with or without its letters; `null` for one that does not exist. */
export function explain(typed: string, words: Words): Explained | null {
  const digits = /^(?:tv)?[- ]?(\d{3})$/i.exec(typed.trim())?.[1];
  const code = `TV-${digits ?? ''}`;
  if (!Object.hasOwn(levels, code)) return null;
  const known = code as keyof FindingParams;
  const own = words.explain.own[code];
  return { code, level: levels[known], sentence: own ?? sentenceOf(words.findings[known] as (params: unknown) => unknown) };
}

function sentenceOf(say: (params: unknown) => unknown): string {
  return String(say(found()))
    .replaceAll(/\b(?:undefined|NaN)\b/g, unknown)
    .replaceAll(/…(?:(?:, | en | and | )…)+/g, unknown)
    .trim();
}

/** What a finding found: anything under any name, and a day where a day is told. */
function found(): unknown {
  // What sentences hand on together must be there as well.
  const together = { found: unknown, suggestion: null, possible: [unknown] };
  return new Proxy(together, {
    get: (_, name) => (name === 'since' || name === 'date' ? '2000-01-01' : anything()),
    has: () => true,
  });
}

/** Stands for any value a sentence may be made of: a text, a number, a list, something with parts of its own. */
function anything(): unknown {
  const list = [unknown];
  const asText = () => unknown;
  return new Proxy(asText, {
    get(_, name) {
      if (name === Symbol.toPrimitive || name === 'toString' || name === 'valueOf') return asText;
      if (name === Symbol.iterator) return () => list[Symbol.iterator]();
      if (name === 'length' || name === 'size') return 1;
      if (typeof name === 'string' && name in Array.prototype) return (list as unknown as Record<string, unknown[]>)[name];
      if (typeof name === 'string' && name in String.prototype) return asText;
      return anything();
    },
    has: () => true,
  });
}
