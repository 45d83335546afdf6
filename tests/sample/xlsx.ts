import { crc32 } from 'node:zlib';
import { excelDay } from './days.ts';

/** What may stand in a cell of the workbook: text, a day, or nothing. */
export type SheetCell = string | { day: string } | null;

/**
 * A workbook of one sheet, as offices save it: shared strings, dates as serial numbers. Parts are stored, not
 * compressed, and carry no time, so that the same rows always give the same bytes.
 */
export function workbook(sheet: string, rows: SheetCell[][]): Uint8Array {
  const strings = new Map<string, number>();
  const body = rows.map(
    (row, index) =>
      `<row r="${index + 1}">${row.map((cell, at) => cellXml(cell, `${letter(at)}${index + 1}`, strings)).join('')}</row>`,
  );
  const shared = [...strings.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join('');
  return zip([
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `${xml}<workbook xmlns="${main}" xmlns:r="${office}/relationships"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ],
    ['xl/styles.xml', styles],
    ['xl/sharedStrings.xml', `${xml}<sst xmlns="${main}" uniqueCount="${strings.size}">${shared}</sst>`],
    ['xl/worksheets/sheet1.xml', `${xml}<worksheet xmlns="${main}"><sheetData>${body.join('')}</sheetData></worksheet>`],
  ]);
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const part = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${part}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${part}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${part}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${part}.sharedStrings+xml"/></Types>`;

/** Style 1 is a date (built-in format 14). */
const styles = `${xml}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;

function relations(targets: [type: string, target: string][]): string {
  const links = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/relationships/${type}" Target="${target}"/>`,
  );
  return `${xml}<Relationships xmlns="${packages}/relationships">${links.join('')}</Relationships>`;
}

function cellXml(cell: SheetCell, at: string, strings: Map<string, number>): string {
  if (cell === null || cell === '') return '';
  if (typeof cell !== 'string') return `<c r="${at}" s="1"><v>${excelDay(cell.day)}</v></c>`;
  const index = strings.get(cell) ?? strings.size;
  strings.set(cell, index);
  return `<c r="${at}" t="s"><v>${index}</v></c>`;
}

const letter = (index: number): string => String.fromCharCode(65 + index);
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A zip archive, dated 1 January 1980 as the format's zero. Its parts are stored, not packed: the same bytes whatever packs on a machine. */
export function zip(parts: [name: string, text: string][]): Uint8Array {
  const entries = parts.map(([name, text]) => ({ name: Buffer.from(name), data: Buffer.from(text) }));
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of entries) {
    const shared = header(name, data);
    const local = Buffer.concat([signature(0x04034b50), shared, name, data]);
    directory.push(Buffer.concat([signature(0x02014b50), short(20), shared, Buffer.alloc(10), long(offset), name]));
    bodies.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = [
    signature(0x06054b50),
    Buffer.alloc(4),
    short(entries.length),
    short(entries.length),
    long(central.length),
    long(offset),
    short(0),
  ];
  return Buffer.concat([...bodies, central, ...end]);
}

/** What the local and the central header of a part have in common: version up to and including the extra length. */
function header(name: Buffer, data: Buffer): Buffer {
  return Buffer.concat([
    short(20),
    short(0),
    short(0),
    short(0),
    short(33),
    long(crc32(data)),
    long(data.length),
    long(data.length),
    short(name.length),
    short(0),
  ]);
}

const signature = (value: number): Buffer => long(value);

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function long(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
