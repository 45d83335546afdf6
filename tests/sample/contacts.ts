import { dayNumber, isoDay } from './days.ts';
import { randomFrom } from './random.ts';

/** Somebody who came to an open evening; without a family when nobody asked who it was. */
export interface Contact {
  family: string;
  house: string;
  day: string;
  municipality: string;
}

/** Open evenings of both houses for day care, in 2025: some families came to both, and many came more than once. */
export function contacts(seed: number): Contact[] {
  const random = randomFrom(seed);
  const municipality = (family: number) => (family % 5 < 3 ? 'De Stad' : family % 5 === 3 ? 'Het Dorp' : 'Aan het Water');
  return ['werf', 'dok'].flatMap((house) =>
    Array.from({ length: 210 }, () => {
      const number = house === 'werf' ? random.whole(1, 52) : random.whole(38, 84);
      const isAnonymous = random.chance(0.15);
      return {
        family: isAnonymous ? '' : `O${600 + number}`,
        house,
        day: isoDay(dayNumber('2025-01-07') + random.whole(0, 345)),
        municipality: isAnonymous ? '' : municipality(number),
      };
    }),
  );
}
