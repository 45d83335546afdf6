import type { Speech } from '../../model/index.ts';
import { dutch, type Words } from '../nl-NL/index.ts';
import { mannerOf } from '../nl-NL/manner.ts';
import { terms } from './terms.ts';

/** Dutch as written in Flanders: the same sentences with the words of there, findings too. */
export const nlBE = (speech: Speech): Words => dutch(mannerOf(speech, terms));
