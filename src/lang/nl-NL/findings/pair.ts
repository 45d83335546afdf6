import type { PairParams, FindingWords } from '../../../findings/index.ts';
import type { Manner } from '../manner.ts';

const howLong = (texts: PairParams['TV-568']['texts']) =>
  texts
    .map(
      ({ title, words }) => `${title === null ? 'de opening' : `‘${title}’`} heeft ${words} ${words === 1 ? 'woord' : 'woorden'}`,
    )
    .join(', ');

/** No more names than somebody reads: an author with fifty teams knows the rest by the first. */
const some = (names: readonly string[]) =>
  names.length > 12 ? `${names.slice(0, 12).join(', ')} en nog ${names.length - 12}` : names.join(', ');

export const pair = (m: Manner): FindingWords<PairParams> => ({
  'TV-568': ({ edition, sheets, texts }) =>
    `De ${m.terms.factsheet.toLowerCase()} ‘${edition}’ ${sheets === null ? 'past waarschijnlijk niet op één blad papier' : `beslaat op papier ${sheets} bladzijden in plaats van één`}: ${howLong(texts)}. Kort de langste in, of kies bij ‘cijfers’ een cijfer minder.${sheets === null ? ' Zeker weten: tv bouw --pdf.' : ''}`,
  'TV-570': ({ edition, indicator, units }) =>
    `In de editie ‘${edition}’ is bij het cijfer ‘${indicator}’ niets verteld, voor: ${some(units)}. Schrijf een verhaal of duiding met ‘bij: [{ indicator: ${indicator}, … }]’, of kies een eenheid of periode erboven.`,
  'TV-571': ({ editions, story }) =>
    `Het verhaal ‘${story}’ past bij ${editions.map((edition) => `‘${edition}’`).join(', ')}, maar staat op geen enkele pagina: bij dat cijfer staat al een verhaal dat dichterbij verteld is. Noem het in een hoofdstuk (‘verhalen’), of geef het bij ‘bij’ een eigen cijfer, eenheid of periode.`,
  'TV-572': ({ edition, unit, period }) =>
    `De editie ‘${edition}’ heeft geen pagina’s: onder ‘${unit}’ bestond geen enkele eenheid in de periode ‘${period}’. Kies een andere eenheid of periode.`,
  'TV-573': ({ path, titles }) =>
    `Twee pagina’s willen hetzelfde adres ‘${path}’: ${titles.join(' en ')}. Geef een van de bestanden een andere naam.`,
  'TV-574': ({ edition }) =>
    `In het verslag ‘${edition}’ staat niets om ${m.terms.proud} op te zijn. Schrijf een verhaal van de soort ‘dank’ of ‘innovatie’, of met het teken ‘positief’ of ‘stabiel-en-goed’.`,
  'TV-575': ({ edition }) =>
    `Uit het verslag ‘${edition}’ volgt geen enkele actie. Beschrijf in ‘content/acties’ wat er met deze cijfers en verhalen gebeurt.`,
  'TV-576': ({ edition, words, most }) =>
    `De nieuwsbrief ‘${edition}’ heeft ${words} woorden. Wie hem op een telefoon leest, heeft er twee minuten voor: ongeveer ${most} woorden. Kort het verhaal in, of laat iets weg.`,
  'TV-577': ({ edition, chapter, missing }) =>
    missing === 'evidence'
      ? `In ‘${edition}’ staat bij ‘${chapter}’ een groeiniveau zonder bewijs. Schrijf bij ‘waaraan’ waaraan een ander het kan zien, of noem een cijfer of verhaal.`
      : `In ‘${edition}’ staat bij ‘${chapter}’ een groeiniveau waar niets uit volgt. Noem bij ‘acties’ wat er gaat gebeuren.`,
  'TV-578': ({ edition, count }) =>
    `De ${m.terms.factsheet.toLowerCase()} ‘${edition}’ heeft ${count === 1 ? 'één cijfer' : `${count} cijfers`}. Op één bladzijde passen er drie tot vijf: noem ze bij ‘cijfers’.`,
  'TV-579': ({ edition, group }) =>
    `De editie ‘${edition}’ is nog niet vrijgegeven en staat daarom niet in ‘${group}’: daar kan iedereen bij. Laat haar eerst lezen in een besloten groep (‘zichtbaar’), of zet ‘staat: vrijgegeven’.`,
  'TV-580': ({ edition, found, most }) =>
    `Op een pagina van ‘${edition}’ staan ${found} cijfers. Meer dan ${most} bespreekt niemand: kies de belangrijkste in ‘hoofdstukken’, of zet ‘meeste-cijfers’ hoger in organisatie.md.`,
  'TV-581': ({ edition }) =>
    `De editie ‘${edition}’ vertelt alleen wat er gedaan is (output), niet wat het voor gezinnen betekende. Voeg een cijfer van de soort ‘outcome’ of ‘impact’ toe, of vertel waarom dat er nog niet is.`,
});
