import type { Detector } from './detector.ts';
import { findEach } from './find.ts';

const age =
  /(?<![\p{L}\d])(?:\d{1,2} jaar(?! (?:geleden|later|lang|op|na|en(?! \d+ maand)|of|tot|samen|bij))(?!\p{L})|\d{1,2}[- ]?jarige?|(?:één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien)jarige?)(?!\p{L})/giu;
const family =
  /(?<!\p{L})(?:moeder|vader|ouders|gezin|oma|opa)\s+(?:van|met)\s+(?:vier|vijf|zes|zeven|acht|negen|tien|\d{1,2})\s+kinderen/giu;
const illness =
  /(?<!\p{L})(?:anorexia|boulimia|schizofrenie|syndroom van|ziekte van|spierziekte|taaislijmziekte|epilepsie|tweeling|drieling)(?!\p{L})/giu;

/** What makes one person out of many: an exact age, a large family, something few people have. */
export const detail: Detector = {
  id: 'detail',
  find: (text) => [age, family, illness].flatMap((pattern) => findEach(text, pattern, () => false)),
};
