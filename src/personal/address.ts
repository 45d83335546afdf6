import type { Detector } from './detector.ts';
import { findEach } from './find.ts';

const postcode =
  /(?<![\p{L}\d-])[1-9]\d{3}(?: ?(?!SA|SD|SS)[A-Z]{2}(?![\p{L}\d])(?:[, ]+\d{1,4}(?!\d))?|(?!sa|sd|ss)[a-z]{2}[, ]+\d{1,4}(?![\p{L}\d]))/gu;
const streets =
  'straat|laan|weg|plein|gracht|kade|dreef|singel|steeg|dijk|plantsoen|pad|hof|baan|lei|steenweg|dreef|markt|wal|burgwal|park|ring|lane|street|road';
const street = new RegExp(
  String.raw`(?<![\p{L}\d])\p{Lu}[\p{L}'’.]*(?: [\p{L}'’.]+){0,3}?(?:${streets})(?!\p{L}) \d{1,4}(?:[ -]?[a-zA-Z])?(?![\p{L}\d%])`,
  'gu',
);

/** A street with its number, or a Dutch postcode; with a house number after it, it is one door. */
export const address: Detector = {
  id: 'address',
  find: (text) => {
    const doors = findEach(text, street, () => true);
    const areas = findEach(text, postcode, ([area]) => /\d$/.test(area));
    const isCovered = ({ start }: { start: number }) => doors.some((door) => start - door.end < 6 && start >= door.start);
    return [...doors, ...areas.filter((area) => !isCovered(area))];
  },
};
