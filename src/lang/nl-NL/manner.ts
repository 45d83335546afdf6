import type { Speech } from '../../model/index.ts';
import type { Terms } from './terms.ts';

/** How one site says things in its language: the words of its country, how it addresses a reader, what it calls its council. */
export interface Manner {
  terms: Terms;
  /** Both forms stand side by side, so that neither is forgotten. */
  form(formal: string, informal: string): string;
  /** With its article, as within a sentence: “de ouderraad”. */
  council: string;
}

/** How a site with these words speaks. Without a name for its council that is the one its country is used to. */
export function mannerOf({ addressing, council }: Pick<Speech, 'addressing' | 'council'>, terms: Terms): Manner {
  return {
    terms,
    form: (formal, informal) => (addressing === 'informal' ? informal : formal),
    council: council === null ? terms.theCouncil : withArticle(council),
  };
}

/** “ouderraad” is “de ouderraad”; what is no “de” says so itself: “het ouderplatform”, “onze jongerenraad”. */
function withArticle(name: string): string {
  return /^(de|het|onze|ons)\s/i.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : `de ${name}`;
}
