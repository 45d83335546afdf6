import { hasRows, noText, secretKinds, type DataSource, type Definitions, type FreePage, type Section } from '../model/index.ts';
import type { Words } from '../lang/index.ts';
import type { GroupContext } from './context.ts';
import { whoSeesWhat } from './who.ts';

/**
 * The annex to a data protection impact assessment, made of what the organisation defined: sources, what leaves and what does
 * not, protection, who might search, who sees what, what remains. Purposes and retention are the author's own words.
 */
export function annexOf(context: GroupContext, page: FreePage): Section[] {
  const { definitions, words, prose } = context;
  const { privacy } = words;
  const { sources, stories } = definitions;
  const rows = sources.filter(({ layout, about }) => hasRows({ layout }) && about === 'persons');
  const personal = stories.filter((story) => story.personal && story.withdrawn === null);
  const points = (id: string, title: string, said: string[]): Section => ({ kind: 'points', id, title, points: said });
  return [
    { kind: 'cover', title: page.title, lead: noText, facts: [], contents: [] },
    { kind: 'prose', id: 'doel', title: null, html: prose(page.body, { ...page.at, line: page.bodyLine }, 2) },
    points('stroom', privacy.flow, privacy.flowSteps(rows.map(({ title }) => title).join(', ') || privacy.none, placesOf(rows))),
    {
      kind: 'table',
      id: 'gegevens',
      title: privacy.sources,
      lead: page.retention === null ? null : privacy.retention(page.retention),
      table: { caption: privacy.sourcesCaption, head: privacy.sourceHead, rows: sources.map((source) => rowOf(source, context)) },
    },
    points('bescherming', privacy.profile, privacy.profilePoints(profileOf(definitions, personal.length))),
    {
      kind: 'table',
      id: 'tegen-wie',
      title: privacy.attackers,
      lead: null,
      table: { caption: privacy.attackersCaption, head: privacy.attackersHead, rows: privacy.attackerRows(insiderOf(context)) },
    },
    whoSeesWhat(context),
    points('rest', privacy.remains, privacy.remainPoints),
  ];
}

/** Where rows are read: files, a database, or both. */
function placesOf(rows: readonly DataSource[]): { files: boolean; database: boolean } {
  const database = rows.some(({ location }) => location === 'postgres');
  return { database, files: !database || rows.some(({ location }) => location === 'file') };
}

/** Which kinds of protection there is something to protect with. */
function profileOf({ organisation, indicators }: Definitions, stories: number): Parameters<Words['privacy']['profilePoints']>[0] {
  return {
    smallest: organisation.smallestGroup,
    stories,
    sensitive: indicators.some(({ sensitive = [] }) => sensitive.length > 0),
    magnitudes: indicators.some(({ measure, denominator }) => measure === 'incidents' || denominator.sum !== null),
  };
}

/** What somebody of another team could find out in the editions this group may see: how many figures, never which. */
function insiderOf({ insights, editions, words: { privacy } }: GroupContext): string {
  if (!insights) return privacy.insiderUncounted;
  const own = editions.flatMap(({ edition }) => {
    const blocks = insights.editions.find((one) => one.edition === edition.id)?.blocks ?? 0;
    return blocks === 0 ? [] : [privacy.insiderEdition(edition.title, blocks)];
  });
  const more = insights.isAll ? [] : [privacy.insiderMore];
  return own.length === 0 && insights.isAll ? privacy.insiderNone : privacy.insiderSome([...own, ...more].join('; '));
}

function rowOf(source: DataSource, { words, format }: GroupContext): string[] {
  const { privacy } = words;
  const kinds = [...new Set(source.columns.map(({ kind }) => kind))];
  const named = (secret: boolean) =>
    kinds
      .filter((kind) => secretKinds.includes(kind) === secret)
      .map((kind) => privacy.columnKind[kind])
      .join(', ') || privacy.none;
  return [
    source.title,
    source.origin,
    hasRows(source) ? (source.row ?? privacy.unsaid) : privacy.counts,
    privacy.about[source.about],
    source.referenceDate === null ? privacy.unsaid : format.date(source.referenceDate),
    named(true),
    hasRows(source) ? named(false) : privacy.counts,
  ];
}
