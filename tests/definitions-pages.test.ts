import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { createFormatter } from '../src/format.ts';
import { languages } from '../src/lang/index.ts';
import { compile, type Compiled } from '../src/site.ts';
import { definitionSentences } from '../src/sentence.ts';

// The worked definitions as a site: what each means stands on its page, and each is asked of a team.
const words = languages['nl-NL'];
let made: Compiled;
beforeAll(async () => void (made = await compile(join(import.meta.dirname, 'folders/definities'))), 60_000);

const pages = () => made.sites.flatMap((site) => site.pages);

test('nothing stops the site', () => {
  expect(made.findings.filter(({ level }) => level === 'error').map(({ code, at }) => `${code} ${at.file}`)).toEqual([]);
});

test('every definition has a page with its sentence, made of the same conditions that count it', () => {
  const { indicators, sources } = made.definitions!;
  const context = { sources, words, format: createFormatter('nl-NL', words, 1) };
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const lacking = indicators.filter((indicator) => {
    const page = pages().find(({ path }) => path === `definities/${indicator.id}/index.html`);
    const [sentence = '?'] = definitionSentences(indicator, context);
    return !JSON.stringify(page ?? null).includes(JSON.stringify(escaped(sentence)).slice(1, -1));
  });
  expect(indicators.length).toBeGreaterThanOrEqual(25);
  expect(lacking.map(({ id }) => id)).toEqual([]);
});

test('every definition is a figure on a page, or says there why it is not', () => {
  const asked = pages().flatMap(({ sections }) =>
    sections.flatMap((section) => (section.kind === 'spread' ? [section.spread] : [])),
  );
  const responses = made.definitions!.indicators.filter(({ measure }) => measure === 'response').map(({ id }) => id);
  const found = new Set([...asked.map(({ indicator }) => indicator), ...responses]);
  expect(made.definitions!.indicators.filter(({ id }) => !found.has(id)).map(({ id }) => id)).toEqual([]);
  for (const { counted } of asked) if (counted.state === 'not-shown') expect(counted.reason).toMatch(/\S/);
});
