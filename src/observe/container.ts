import { openZip } from './zip.ts';

/** What a file is by its content, whatever its name says. */
export type Container = 'text' | 'workbook' | Unreadable;

/** Kinds of file we know but do not read; each has its own remedy in words. */
export const unreadable = [
  'old-workbook',
  'protected',
  'binary-workbook',
  'open-document',
  'numbers',
  'pdf',
  'word',
  'web-page',
  'xml-sheet',
  'care-message',
  'xml',
  'parquet',
  'packed',
  'broken-workbook',
  'picture',
  'unknown',
] as const;
export type Unreadable = (typeof unreadable)[number];

/** Recognises a file by its first bytes. */
export function findContainer(bytes: Uint8Array): Container {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  if (head.startsWith('PK\u0003\u0004')) return zipKind(bytes);
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return oleKind(bytes);
  if (head.startsWith('%PDF')) return 'pdf';
  if (head.startsWith('PAR1')) return 'parquet';
  if (head.startsWith('\u001f\u008b') || head.startsWith('7z\u00bc\u00af') || head.startsWith('Rar!')) return 'packed';
  if (head.startsWith('\u0089PNG') || head.startsWith('\u00ff\u00d8\u00ff')) return 'picture';
  const start = head
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase();
  if (/^(<!doctype html|<html|<table|<head|<meta)/.test(start)) return 'web-page';
  if (start.startsWith('<')) return xmlKind(start);
  return head.startsWith('{\\rtf') ? 'word' : 'text';
}

/** Messages of iJw and iWmo name their standard in their root; a text that only starts with a bracket stays a text. */
function xmlKind(start: string): Container {
  if (/istandaarden|<(\w+:)?bericht[\s>]/.test(start)) return 'care-message';
  if (!start.startsWith('<?xml')) return 'text';
  if (start.includes('office:spreadsheet') || start.includes('excel')) return 'xml-sheet';
  return start.includes('<html') ? 'web-page' : 'xml';
}

function zipKind(bytes: Uint8Array): Container {
  const files = openZip(bytes);
  if (!files) return 'broken-workbook';
  const names = [...files.keys()];
  if (names.includes('xl/workbook.xml') || names.includes('xl/_rels/workbook.xml.rels')) return 'workbook';
  if (names.includes('xl/workbook.bin')) return 'binary-workbook';
  if (names.includes('word/document.xml')) return 'word';
  if (names.includes('mimetype')) return 'open-document';
  return names.some((name) => name.endsWith('.iwa') || name === 'Index.zip') ? 'numbers' : 'packed';
}

/** Old Office files and password-protected new ones share their first bytes; the names of their streams tell them apart. */
function oleKind(bytes: Uint8Array): Unreadable {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (stream: string) => file.includes(Buffer.from(stream, 'utf16le'));
  if (has('EncryptedPackage')) return 'protected';
  if (has('WordDocument')) return 'word';
  return 'old-workbook';
}
