import { faceStarts, faceWords, laterFaces, type AskedFace } from '../model/index.ts';

/** A number as an author asks for it: `{uitval noord 2025-H1 | categorie client | aantal}`. */
export interface BoundNumber {
  /** As written, spaces made one: how findings name it. */
  text: string;
  indicator: string;
  unit: string;
  period: string;
  face: AskedFace | null;
  category: string | null;
  /** Period it is compared with. */
  against: string | null;
  /** `gemeente=Den Haag`. */
  part: string | null;
  /** A word after the bar that is no face. */
  unknown: string | null;
  /** A face of a measure that is not there yet. */
  later: string | null;
}

/** What stands between the braces, read; `null` when it is not “indicator unit period”. */
export function parseBound(inside: string): BoundNumber | null {
  const [subject = '', ...asks] = inside.split('|').map((piece) => piece.trim().replace(/\s+/g, ' '));
  const names = subject.split(' ');
  const [indicator, unit, period] = names;
  if (names.length !== 3 || !indicator || !unit || !period) return null;
  const empty: BoundNumber = {
    text: [subject, ...asks].join(' | '),
    indicator,
    unit,
    period,
    face: null,
    category: null,
    against: null,
    part: null,
    unknown: null,
    later: null,
  };
  return asks.reduce((bound, ask) => ({ ...bound, ...readAsk(ask) }), empty);
}

function readAsk(ask: string): Partial<BoundNumber> {
  const face = faceWords[ask.toLowerCase()];
  if (face) return { face };
  const rest = (start: string) => (ask.toLowerCase().startsWith(`${start} `) ? ask.slice(start.length + 1) : null);
  const [category, against, part] = [rest(faceStarts.category), rest(faceStarts.difference), rest(faceStarts.part)];
  if (category !== null) return { category };
  if (against !== null) return { against };
  if (part?.includes('=')) return { part: part.replace(/\s*=\s*/, '=') };
  return laterFaces.some((later) => ask.toLowerCase().startsWith(later)) ? { later: ask } : { unknown: ask };
}
