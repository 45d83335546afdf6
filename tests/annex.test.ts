import { describe, expect, test } from 'vitest';
import { createFormatter } from '../src/format.ts';
import { languages } from '../src/lang/index.ts';
import type { Definitions, FreePage } from '../src/model/index.ts';
import { annexOf } from '../src/pair/annex.ts';
import { whoSeesWhat } from '../src/pair/who.ts';
import type { GroupContext } from '../src/pair/context.ts';
import { indicator } from './guard-support.ts';
import { brug } from './tell-support.ts';

const page = { title: 'Bijlage', body: '', bodyLine: 1, at: { file: 'content/paginas/x.md', line: 1 }, retention: 'een jaar' };

/** What the annex of an organisation says, as text. */
function saidOf(definitions: Definitions, locale: 'nl-NL' | 'en' = 'nl-NL'): string {
  const words = languages[locale];
  const context = {
    definitions,
    words,
    format: createFormatter(locale, words, 1),
    editions: [],
    prose: () => '',
    insights: null,
  };
  return JSON.stringify(annexOf(context as unknown as GroupContext, page as FreePage));
}

describe('the annex for a data protection officer says what is so in this organisation', () => {
  const rows = brug().sources[0]!;
  const at = (location: 'file' | 'postgres', id: string) => ({ ...rows, id, title: id, location });

  test('where the rows are: in files, in a database, or in both', () => {
    expect(saidOf(brug())).toContain('in de map data op een computer van de organisatie');
    const database = saidOf(brug({ sources: [at('postgres', 'a')] }));
    expect(database).toContain('staan in een database van de organisatie');
    expect(database).not.toContain('map data');
    expect(saidOf(brug({ sources: [at('postgres', 'a'), at('file', 'b')] }))).toContain('op een computer of in een database');
  });

  test('what protects sensitive answers and reports, where there are any, and what nobody tried', () => {
    const plain = saidOf(brug());
    expect(plain).not.toContain('gevoelig liggen');
    expect(plain).not.toContain('niemand meer dan de helft');
    expect(plain).toContain('hoe het programma kiest welke groep het mee verbergt');
    const all = brug({ indicators: [indicator('agressie', { measure: 'incidents', sensitive: ['*'] })] });
    expect(saidOf(all)).toContain('gevoelig liggen');
    expect(saidOf(all)).toContain('niemand meer dan de helft');
    expect(saidOf(all, 'en')).toContain('nobody more than half');
  });
});

test('who sees what names no report that a public group has only as a draft', () => {
  const [first] = brug().editions;
  const group = brug().organisation.groups.find(({ id }) => id === first!.visibility)!;
  const seen = (state: 'draft' | 'released') => {
    const known = brug({ editions: [{ ...first!, state }] });
    const groups = [{ ...group, public: true }];
    const words = languages['nl-NL'];
    const context = { definitions: { ...known, organisation: { ...known.organisation, groups } }, words };
    return JSON.stringify(whoSeesWhat({ ...context, format: createFormatter('nl-NL', words, 1) } as unknown as GroupContext));
  };
  const kind = languages['nl-NL'].pages.audience[first!.audience];
  expect(seen('released')).toContain(kind);
  expect(seen('draft')).not.toContain(kind);
});
