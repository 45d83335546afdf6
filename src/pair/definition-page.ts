import type { Indicator, Link, Page, SafeHtml, Section } from '../model/index.ts';
import { definitionPath, editionPath } from './address.ts';
import type { GroupContext } from './context.ts';
import { pageOf } from './frame.ts';
import { indicatorFigures } from './indicator-figures.ts';
import { sayName } from '../sentence/condition.ts';
import { definitionSentences } from '../sentence.ts';
import { sayNorm } from '../target.ts';
import { sayMoment, sourceText } from './source.ts';

type Row = Extract<Section, { kind: 'facts' }>['rows'][number];

/** What one indicator means: its sentence, the author's own words, and everything that decides what is counted. */
export function definitionPage(context: GroupContext, indicator: Indicator, stories: Page[] = []): Page {
  const { words, prose, definitions } = context;
  const [first = '', ...others] = definitionSentences(indicator, { ...context, sources: definitions.sources });
  const { pages } = words;
  return pageOf(context, {
    path: definitionPath(indicator.id),
    kind: 'definition',
    title: indicator.title,
    description: pages.definitionDescription(indicator.title),
    kicker: pages.definitionKicker,
    sections: [
      { kind: 'cover', title: indicator.title, lead: paragraph(first), facts: [], contents: [] },
      ...(indicator.body.trim() === ''
        ? []
        : [
            {
              kind: 'prose' as const,
              id: 'uitleg',
              title: null,
              html: prose(indicator.body, { ...indicator.at, line: indicator.bodyLine }, 2),
            },
          ]),
      ...indicatorFigures(context, indicator),
      ...toldAbout(context, indicator, stories),
      {
        kind: 'facts',
        id: 'telling',
        title: pages.definitionFacts,
        lead: '',
        facts: [],
        rows: [...countingRows(context, indicator), ...originRows(context, indicator)],
      },
      ...(others.length > 0 ? [{ kind: 'points' as const, id: 'precies', title: pages.exactly, points: others }] : []),
      ...usedIn(context, indicator),
    ],
  });
}

/** The stories with a page of their own that were told about it. */
function toldAbout({ words }: GroupContext, { id }: Indicator, stories: Page[]): Section[] {
  const isAbout = ({ sections }: Page) =>
    sections.some((one) => one.kind === 'list' && one.items.some(({ link }) => link.path === definitionPath(id)));
  const items = stories.filter(isAbout).map(({ title, path }) => ({ link: { text: title, path, current: false }, text: null }));
  return items.length === 0 ? [] : [{ kind: 'list', id: 'verteld', title: words.archive.toldAbout, items }];
}

/** Our own sentence as HTML. */
function paragraph(text: string): SafeHtml {
  return `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>` as SafeHtml;
}

function row(label: string, text: string | null, links: Link[] = []): Row[] {
  return text === null ? [] : [{ label, texts: text === '' ? [] : [text], links }];
}

function countingRows(context: GroupContext, indicator: Indicator): Row[] {
  const { words, definitions } = context;
  const { pages } = words;
  const source = definitions.sources.find(({ id }) => id === indicator.source);
  const response = definitions.indicators.find(({ id }) => id === indicator.response);
  const composition = definitions.indicators.find(({ id }) => id === indicator.composition);
  return [
    ...row(pages.question, indicator.question),
    ...row(
      pages.response,
      response ? '' : null,
      response ? [{ text: response.title, path: definitionPath(response.id), current: false }] : [],
    ),
    ...row(
      words.comparing.clients.title,
      composition ? '' : null,
      composition ? [{ text: composition.title, path: definitionPath(composition.id), current: false }] : [],
    ),
    ...row(words.comparing.forWhom.title, indicator.split ? context.format.list(indicator.split.map(sayName)) : null),
    ...row(pages.source, source ? sourceText(context, source) : null),
    ...row(pages.moment, indicator.moment),
    ...row(pages.collection, indicator.collection),
    ...row(pages.scope, indicator.scope),
    ...row(
      pages.norm,
      indicator.norm && pages.normText(sayNorm(indicator, indicator.norm.value, context), indicator.norm.origin),
    ),
  ];
}

function originRows(context: GroupContext, indicator: Indicator): Row[] {
  const { words, definitions } = context;
  const { pages } = words;
  const replaced = definitions.indicators.find(({ id }) => id === indicator.replaces);
  return [
    ...row(pages.statusLabel, indicator.status && pages.status[indicator.status]),
    ...row(pages.chosenBy, indicator.chosenBy),
    ...row(pages.measuredBy, indicator.measuredBy),
    ...row(pages.since, indicator.since && sayMoment(context, indicator.since)),
    ...row(pages.replaces, indicator.replaces && (replaced?.title ?? indicator.replaces)),
    ...row(pages.version, indicator.version),
  ];
}

/** Only editions of this group: that a figure stands elsewhere is not said here. */
function usedIn({ editions, words }: GroupContext, { id }: Indicator): Section[] {
  const items = editions
    .filter(({ set }) => set.versions.has(id))
    .map(({ edition }) => ({ link: { text: edition.title, path: editionPath(edition), current: false }, text: null }));
  return items.length === 0 ? [] : [{ kind: 'list', id: 'staat-in', title: words.pages.usedIn, items }];
}
