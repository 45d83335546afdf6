import { crc32 } from 'node:zlib';

/** A cell: text (shared string), number, date (ISO, styled), yes/no, failed formula, formula with or without outcome. */
export type XlsxCell =
  | string
  | number
  | boolean
  | null
  | { date: string }
  | { error: string }
  | { formula: string; value?: number | string }
  | { percent: number }
  | { serial: number };

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const letters = (i: number): string => (i >= 26 ? letters(Math.floor(i / 26) - 1) : '') + String.fromCharCode(65 + (i % 26));

/** What else is in it: a change to the parts it is made of, and parts beside them. */
interface More {
  date1904?: boolean;
  change?: (xml: string, path: string) => string;
  parts?: Record<string, string>;
}

/** A small workbook as Excel would write it, uncompressed. */
export function writeXlsx(
  sheets: Record<string, XlsxCell[][]>,
  { date1904 = false, change, parts: beside }: More = {},
): Uint8Array {
  const shared: string[] = [];
  const names = Object.keys(sheets);
  const cell = (value: XlsxCell, r: string): string => {
    if (value === null) return '';
    if (typeof value === 'number') return `<c r="${r}"><v>${value}</v></c>`;
    if (typeof value === 'boolean') return `<c r="${r}" t="b"><v>${value ? 1 : 0}</v></c>`;
    if (typeof value === 'string') return `<c r="${r}" t="s"><v>${shared.push(value) - 1}</v></c>`;
    if ('date' in value)
      return `<c r="${r}" s="1"><v>${(Date.parse(value.date.includes('T') ? `${value.date}Z` : `${value.date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000 - (date1904 ? 1462 : 0)}</v></c>`;
    if ('error' in value) return `<c r="${r}" t="e"><f>1/0</f><v>${value.error}</v></c>`;
    if ('percent' in value) return `<c r="${r}" s="2"><v>${value.percent}</v></c>`;
    if ('serial' in value) return `<c r="${r}"><v>${value.serial}</v></c>`;
    const text = typeof value.value === 'string';
    return `<c r="${r}"${text ? ' t="str"' : ''}><f>${escape(value.formula)}</f>${value.value === undefined ? '' : `<v>${escape(String(value.value))}</v>`}</c>`;
  };
  const sheetXml = (rows: XlsxCell[][]) => {
    const body = rows
      .map((row, y) => `<row r="${y + 1}">${row.map((value, x) => cell(value, `${letters(x)}${y + 1}`)).join('')}</row>`)
      .join('');
    return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body}</sheetData></worksheet>`;
  };
  const bodies = names.map((name) => sheetXml(sheets[name]!));
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relation}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${names.map((name, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${relation}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rIdS" Type="${relation}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rIdT" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${shared.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('')}</sst>`,
    'xl/styles.xml':
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="9" applyNumberFormat="1"/></cellXfs></styleSheet>',
    ...Object.fromEntries(bodies.map((body, i) => [`xl/worksheets/sheet${i + 1}.xml`, body])),
  };
  const changed = Object.entries(parts).map(([path, xml]) => [path, change?.(xml, path) ?? xml] as const);
  return writeZip({ ...Object.fromEntries(changed), ...beside });
}

/** A zip archive that stores its files as they are. */
export function writeZip(parts: Record<string, string>): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [data, path] = [Buffer.from(text), Buffer.from(name)];
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt32LE(crc32(data), 10);
    head.writeUInt32LE(data.length, 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), head, path, data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([20, 0]), head, rest, path]));
    locals.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listing, end]);
}
