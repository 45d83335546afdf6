import type { Mark, Point } from './sheet.ts';

/** A face with its middle at a point, from 1 (sad) to 5 (glad). */
export interface Face extends Point {
  face: number;
}

const radius = 8.5;

/** Faces of a scale of smileys, as lines: their words stand beside them, and nobody needs to see them to read the drawing. */
export function faceMarks(faces: readonly Face[]): Mark[] {
  const eyes = faces.flatMap(({ x, y }) => [-3, 3].map((aside) => ({ x: x + aside, y: y - 2.5 })));
  return [
    { kind: 'shape', className: 'face', path: faces.map(outline).join('') },
    { kind: 'dots', className: 'eyes', radius: 1.2, points: eyes },
  ];
}

/** The head, and a mouth that hangs, is straight or curls up. */
function outline({ x, y, face }: Face): string {
  const curl = (face - 3) * 2.2;
  const head = `M${x - radius},${y}a${radius},${radius} 0 1 0 ${radius * 2},0a${radius},${radius} 0 1 0-${radius * 2},0z`;
  return `${head}M${x - 4},${y + 3.5 - curl / 4}q4,${curl.toFixed(1)} 8,0`;
}
