import { category, type Band, type FaceValue, type Form, type Indicator } from '../model/index.ts';
import type { Veiled } from './sensitive.ts';

type Bands = NonNullable<ReturnType<Veiled['get']>>;

/** Faces that say how many a block is about, and nothing of what they answered. */
const sizes: readonly string[] = ['n', 'persons'];

/**
 * What a block tells whose answers are not told: how many it is about, and a band where there is one. Everything else has the sign
 * of what is hidden, also what is computed from it.
 */
export function veilFaces(faces: FaceValue[], bands: Bands, { numerator, favourable }: Indicator): FaceValue[] {
  const n = faces.find(({ face, category: answer }) => face === 'n' && answer === null)?.value ?? null;
  const headline = numerator ? category.yes : favourable.length === 1 ? favourable[0] : undefined;
  return faces.map((face) => {
    if (face.category === null && sizes.includes(face.face)) return face;
    const band = bands.get(face.category ?? headline ?? '');
    return { ...face, value: null, form: (band && formOf(face, band, n)) ?? { kind: 'hidden' } };
  });
}

function formOf({ face }: FaceValue, band: Band, n: number | null): Form | null {
  if (face === 'count') return band;
  if (face !== 'share' || !n || band.high === null) return null;
  return { ...band, low: band.low / n, high: band.high / n };
}
