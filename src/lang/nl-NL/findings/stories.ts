import type { FindingWords, StoryParams } from '../../../findings/index.ts';
import { storyKinds } from '../story-kinds.ts';

export const stories: FindingWords<StoryParams> = {
  'TV-800': ({ story, kind, keys }) =>
    `Het verhaal ‘${story}’ (${storyKinds.name[kind]}) zegt nog niet: ${keys.join(', ')}. Vul het aan boven de tekst, dan weet de lezer wie er spreekt en wanneer.`,
  'TV-801': ({ story, kind, questions }) =>
    `Het verhaal ‘${story}’ (${storyKinds.name[kind]}) geeft nog geen antwoord op: ${questions.map((question) => `‘${storyKinds.question[question]}’`).join(', ')}. Zet de vraag als kopje (## …) in de tekst, met het antwoord eronder.`,
  'TV-802': ({ found }) =>
    `De opmaak ‘${found}’ uit Word is niet bekend; de tekst is als gewone alinea overgenomen. Kijk of er een kop, lijst of citaat van gemaakt moet worden.`,
  'TV-803': ({ found }) =>
    `De afbeelding ‘${found}’ is niet overgenomen: een browser toont dit soort niet, of er ligt al een bestand met die naam in ‘public/verhalen’. Bewaar de afbeelding als PNG of JPEG en zet haar zelf in de tekst.`,
  'TV-804': () => `Er is al een verhaal met deze naam. Er is niets overschreven. Geef het nieuwe een andere titel, met --titel.`,
  'TV-805': () =>
    `Dit bestand is er niet, of het is geen Word-document dat geopend kan worden. Bewaar het in Word opnieuw als .docx, zonder wachtwoord.`,
};
