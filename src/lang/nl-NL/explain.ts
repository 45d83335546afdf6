import type { Level } from '../../findings/index.ts';

/** What `tv uitleg` says of a code beside its sentence. `own`: where a sentence cannot be said without what was found. */
export const explain = {
  weight: {
    error: 'fout: zolang dit er is, wordt er niets gepubliceerd',
    warning: 'let op: er wordt wel gepubliceerd, maar het kan een cijfer of een lezer raken',
    hint: 'tip: goed om te weten; er hoeft niets te gebeuren',
  } satisfies Record<Level, string>,
  dots: 'Waar … staat, noemt de melding zelf wat er is gevonden en wat wel kan, met het bestand en de regel ervoor.',
  unknown: (typed: string, possible: readonly string[]): string =>
    `De code ‘${typed}’ bestaat niet. Een code ziet eruit als TV-104.${possible.length > 0 ? ` Mogelijk: ${possible.join(', ')}.` : ''}`,
  own: {
    'TV-337':
      'Het bestand achter --uit is er niet, is een map, wordt door een ander programma vastgehouden, of is het slot (“~$”) van een open werkmap. Verbeter het pad, of sluit het bestand in Excel.',
  } as Record<string, string>,
};
