import { parseHTML } from 'linkedom';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bindText, tell } from '../src/tell.ts';
import type { StorySource } from '../src/model/index.ts';
import { edition } from './guard-support.ts';
import { brug, contextOf, story } from './tell-support.ts';

const at = { file: 'content/verhalen/2025/verhaal.md', line: 10 };
const context = contextOf();
const htmlOf = (text: string): string => bindText(text, at, { ...context, headings: 4 }).html;
const codesOf = (text: string) => bindText(text, at, { ...context, headings: 4 }).findings.map(({ code }) => code);
const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(`fixtures/text/${name}`, import.meta.url), 'utf8')) as T;

function told(stories: StorySource[], own: Parameters<typeof edition>[1] = {}) {
  return tell(contextOf(brug({ stories, editions: [edition('verslag', own)] })));
}

/** Everything in a piece of HTML that could run or fetch something. */
function dangers(html: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return [...document.querySelectorAll('body *')].flatMap((element) => {
    const name = element.tagName.toLowerCase();
    const attributes = [...element.attributes].flatMap(({ name: key, value }) => {
      if (/^on/i.test(key) || ['style', 'srcset', 'srcdoc', 'id', 'xlink:href'].includes(key.toLowerCase()))
        return [`${name} ${key}`];
      if (key === 'class') return value === 'number' ? [] : [`${name} class ${value}`];
      if (key === 'href') return /^(?:https:\/\/|mailto:|tel:|\/(?!\/)|#)/.test(value) ? [] : [`${name} href ${value}`];
      return key === 'src' && !/^\/(?![/\\])[^:]*$/.test(value) ? [`${name} src ${value}`] : [];
    });
    const isKnown = /^(?:p|br|hr|em|strong|del|a|img|ul|ol|li|blockquote|code|pre|h[2-6]|table|thead|tbody|tr|th|td|span)$/.test(
      name,
    );
    return isKnown ? attributes : [`<${name}>`, ...attributes];
  });
}

describe('told text runs nothing', () => {
  const payloads = read<{ nr: number; payload: string }[]>('owasp-payloads.json');

  test.each(payloads.map(({ nr, payload }) => [nr, payload] as const))('OWASP %i', (_, payload) => {
    for (const text of [
      payload,
      `Tekst ${payload} tekst`,
      `- ${payload}`,
      `[lees](${payload})`,
      `![foto](${payload})`,
      `[a]: ${payload}\n\n[a]`,
      `<${payload}>`,
    ])
      expect(dangers(htmlOf(text))).toEqual([]);
  });

  test('the check bites: it finds what a plain Markdown program lets through', () => {
    expect(
      dangers('<p onclick="x">a</p><script>1</script><a href="javascript:x">a</a><img src="https://elders.nl/a.png">'),
    ).toHaveLength(4);
  });

  test('raw HTML is printed as it is written, with a finding; a comment is not printed', () => {
    expect(htmlOf('Een <b>vet</b> woord.')).toContain('&lt;b&gt;vet&lt;/b&gt;');
    expect(codesOf('Een <b>vet</b> woord.')).toEqual(['TV-520', 'TV-520']);
    expect(htmlOf('Voor <!-- intern: nog navragen --> na.\n\n<!-- ook\nintern -->')).not.toContain('intern');
    expect(codesOf('Voor <!-- intern --> na.')).toEqual([]);
  });

  test('links: https, mail and telephone stay, files of the site start at the group’s root, the rest goes', () => {
    expect(htmlOf('[a](https://voorbeeld.nl/?a=1&b=2)')).toContain('href="https://voorbeeld.nl/?a=1&amp;b=2"');
    expect(htmlOf('[a](mailto:a@voorbeeld.nl) [b](tel:0701234567)')).toMatch(
      /href="mailto:a@voorbeeld.nl".*href="tel:0701234567"/,
    );
    expect(htmlOf('[a](../../definities/uitval/index.html)')).toContain('href="/definities/uitval/index.html"');
    // On a shared drive a folder opens no page.
    expect(htmlOf('[a](/definities/uitval/) [b](../acties#klaar)')).toMatch(
      /href="\/definities\/uitval\/index\.html".*href="\/acties\/index\.html#klaar"/,
    );
    for (const bad of [
      'http://voorbeeld.nl',
      'javascript:alert(1)',
      'JaVaScRiPt&colon;alert(1)',
      'data:text/html,x',
      '//voorbeeld.nl',
      'file:///etc',
    ]) {
      expect(htmlOf(`[a](${bad})`)).not.toContain('href');
      expect(codesOf(`[a](${bad})`)).toEqual(['TV-521']);
    }
  });

  test('pictures: own ones with a text; without a text, or from elsewhere, a finding', () => {
    expect(htmlOf('![De tuin](public/tuin.jpg)')).toContain('<img alt="De tuin" src="/tuin.jpg"');
    expect(codesOf('![De tuin](tuin.jpg)')).toEqual([]);
    expect(codesOf('Tekst.\n\n![](tuin.jpg)')).toEqual(['TV-522']);
    expect(bindText('Tekst.\n\n![](tuin.jpg)', at, context).findings[0]?.at.line).toBe(12);
    expect(htmlOf('![a](https://elders.nl/a.png)')).not.toContain('<img');
    expect(codesOf('![a](https://elders.nl/a.png)')).toEqual(['TV-523']);
  });

  test('headings fit under those of the page, without leaps', () => {
    expect(htmlOf('# Eén\n\n### Twee\n\n###### Drie\n\n# Vier').match(/<h\d/g)).toEqual(['<h4', '<h5', '<h6', '<h4']);
  });
});

describe('safe Markdown still renders as CommonMark says', () => {
  const examples = read<{ example: number; section: string; markdown: string; html: string }[]>('commonmark-safe.json');
  /** Without what is not seen: spaces beside blocks, and attributes that are ours to decide. */
  const plain = (html: string) => {
    const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
    for (const element of document.querySelectorAll('a, code, img, span'))
      for (const name of ['href', 'title', 'class']) element.removeAttribute(name);
    return document.body.innerHTML
      .replace(/\s+/g, ' ')
      .replace(/\s*(<\/?(?:p|ul|ol|li|blockquote|br|pre)\b[^>]*>)\s*/g, '$1')
      .trim();
  };
  const ours = examples.filter(({ markdown }) => !/[{<]|:::/.test(markdown));

  test('more than 300 examples, all alike', () => {
    const different = ours.filter(({ markdown, html }) => plain(htmlOf(markdown)) !== plain(html));
    expect(ours.length).toBeGreaterThan(300);
    expect(different.map(({ example }) => example)).toEqual([]);
  });
});

describe('tell(edition) chooses the stories that belong to it', () => {
  const link = (indicator: string, unit: string, period: string) => [{ indicator, unit, period, at }];

  test('those linked to a figure, unit and period of the edition, and those its chapters name', () => {
    const stories = [
      story('eigen'),
      story('ander-jaar', { links: link('uitval', 'noord', '2024') }),
      story('half', { links: link('uitval', 'zuid', '2025-H2') }),
      story('los', { links: [] }),
      story('genoemd', { links: [] }),
      story('alle-jaren', { links: link('uitval', 'org', 'alles') }),
    ];
    const chapter = { title: 'Eén', indicators: [], stories: ['genoemd'], actions: [], at };
    expect(told(stories, { chapters: [chapter] }).stories.map(({ source }) => source.id)).toEqual([
      'eigen',
      'half',
      'genoemd',
      'alle-jaren',
    ]);
    expect(told(stories, { audience: 'team', unit: 'zuid', period: '2024' }).stories.map(({ source }) => source.id)).toEqual([
      'ander-jaar',
      'alle-jaren',
    ]);
    expect(told(stories, { unit: 'zuid' }).stories.map(({ source }) => source.id)).toEqual(['half']);
  });

  test('who speaks, to whom, when, and how it was heard', () => {
    const known = { toldTo: 'ervaringsdeskundige', moment: 'na afloop', origin: 'gesprek aan huis' };
    const mother = story('moeder', { kind: 'client-story', voice: 'moeder', ...known });
    const [first, second] = told([mother, story('team', { voice: 'team noord, 11 medewerkers' })]).stories;
    expect(first).toMatchObject({
      byline: 'Moeder, verteld aan een ervaringsdeskundige, na afloop, bron: gesprek aan huis',
      quoted: true,
    });
    expect(second).toMatchObject({ byline: 'Team noord, 11 medewerkers', quoted: false });
  });

  test('findings stand at the line in the story’s file', () => {
    const { findings } = told([story('fout', { body: 'Eén.\n\nTwee {uitval nord 2025}.', bodyLine: 8 })]);
    expect(findings).toMatchObject([{ code: 'TV-503', at: { file: 'content/verhalen/2025/fout.md', line: 10, column: 6 } }]);
  });
});

describe('chart blocks in a story', () => {
  const body = (block: string) => `Voor.\n\n${block}\n\nNa.`;
  const of = (block: string) => told([story('a', { body: body(block) })]);

  test('stand between the prose as requests', () => {
    const { stories, requests, findings } = of('::: trend\nindicator: uitval\neenheid: zuid\nperiode: 2025-H2\n:::');
    expect(findings).toEqual([]);
    expect(stories[0]?.blocks.map(({ kind }) => kind)).toEqual(['prose', 'chart', 'prose']);
    expect(requests).toMatchObject([
      { kind: 'trend', indicator: 'uitval', unit: 'zuid', period: '2025-H2', part: null, series: null, at: { line: 12 } },
    ]);
  });

  test('take the story’s first figure when they do not say', () => {
    expect(of('::: vergelijking\n:::').requests).toMatchObject([
      { kind: 'compare', indicator: 'uitval', unit: 'noord', period: '2025' },
    ]);
  });

  test.each([
    ['::: tend\n:::', 'TV-514', 12],
    ['::: trend\neenhid: zuid\n:::', 'TV-516', 13],
    ['::: trend\neenheid: zuit\n:::', 'TV-503', 13],
    ['::: trend\nindicator: uitval\nperiode: 2025-K9\n:::', 'TV-504', 14],
    ['::: verdeling\nuitsplitsing: weize\n:::', 'TV-518', 13],
    ['::: trend\neenheid: zuid', 'TV-515', 12],
    ['::: trend\n- [\n:::', 'TV-525', 13],
    ['::: mensen\neenheid: klein\nperiode: 2025-H1\n:::', 'TV-510', 12],
  ])('%j is %s at line %i', (block, code, line) => {
    expect(of(block).findings).toMatchObject([{ code, at: { line } }]);
  });

  test('in code three colons are code; in a text that is no story a chart is a finding', () => {
    expect(of('```\n::: trend\n:::\n```').requests).toEqual([]);
    expect(bindText('::: trend\nindicator: uitval\neenheid: zuid\nperiode: 2025\n:::', at, context).findings).toMatchObject([
      { code: 'TV-519' },
    ]);
  });
});
