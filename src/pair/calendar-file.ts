import { daysLater } from '../model/index.ts';
import type { Day } from './agenda.ts';

/**
 * Days as a file that calendars read (RFC 5545). Whole days; no clock, so the stamp is the day of the newest edition and the same
 * days give the same bytes.
 */
export function calendarFile(days: readonly Day[], { name, stamp }: { name: string; stamp: string }): string {
  const compact = (day: string) => day.replaceAll('-', '');
  const domain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const events = days.flatMap(({ id, from, until, title, about, who, kind }) => [
    'BEGIN:VEVENT',
    `UID:${id}@${domain}`,
    `DTSTAMP:${compact(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(from)}`,
    `DTEND;VALUE=DATE:${compact(daysLater(until, 1))}`,
    `SUMMARY:${escaped(title)}`,
    ...(about === null && who === null
      ? []
      : [`DESCRIPTION:${escaped([about, who].filter((part) => part !== null).join('\n'))}`]),
    `CATEGORIES:${escaped(kind)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tellen en Vertellen//NL',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events,
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** No line is longer than 75 bytes; the rest goes on after a space. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const pieces = [''];
  let size = 0;
  for (const sign of line) {
    const bytes = encoder.encode(sign).length;
    if (size + bytes > (pieces.length === 1 ? 75 : 74)) {
      pieces.push('');
      size = 0;
    }
    pieces[pieces.length - 1] += sign;
    size += bytes;
  }
  return pieces.join('\r\n ');
}
