import { deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readable, unpack } from './read-file.ts';
import { readSite } from './read-site.ts';

/** What the product must never say, in a shape of its own in each kind of file. */
const said = '8 van de 43';
const chunk = (name: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, body, Buffer.alloc(4)]);
};
const png = (...chunks: Buffer[]) => Buffer.concat([Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), ...chunks]);
const mail = (encoding: string, body: string) =>
  Buffer.from(
    `Subject: Nieuws\r\nContent-Type: multipart/alternative;\r\n boundary="grens"\r\n\r\n--grens\r\nContent-Type: text/plain; charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n--grens--\r\n`,
  );

/** A packed folder of one file. */
function zip(name: string, text: string): Buffer {
  const [packed, title] = [deflateRawSync(Buffer.from(text)), Buffer.from(name)];
  const [local, list, end] = [Buffer.alloc(30), Buffer.alloc(46), Buffer.alloc(22)];
  local.writeUInt16LE(title.length, 26);
  list.writeUInt32LE(0x02014b50);
  list.writeUInt16LE(8, 10);
  list.writeUInt32LE(packed.length, 20);
  list.writeUInt16LE(title.length, 28);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt32LE(30 + title.length + packed.length, 16);
  return Buffer.concat([local, title, packed, list, title, end]);
}

const planted: Record<string, Buffer> = {
  'a page, in a sentence': Buffer.from(`index.html|<p>Dat waren er ${said}.</p>`),
  'a page, in a comment': Buffer.from(`index.html|<html lang="nl"><!-- ${said} --></html>`),
  'a page, in data of a mark': Buffer.from(`index.html|<p data-x="${said}">`),
  'a page, on its card': Buffer.from(`index.html|<meta property="og:description" content="${said}">`),
  'a page, in data for search engines': Buffer.from(
    `index.html|<script type="application/ld+json">{"description":"${said}"}</script>`,
  ),
  'a page, with spaces that do not break': Buffer.from('index.html|<p>8&nbsp;van\u00a0de 43</p>'),
  'a picture of lines': Buffer.from(`kaart.svg|<svg><text>${said}</text></svg>`),
  'the words of the search': Buffer.from(`woorden.js|var tvZoeken = {"places":[{"text":"Het waren er ${said}"}]};`),
  'a catalogue': Buffer.from(`dcat.jsonld|{"dct:description":"${said}"}`),
  'what columns mean': Buffer.from(`datapackage.json|{"description":"${said}"}`),
  'a feed': Buffer.from(`atom.xml|<summary>${said}</summary>`),
  'a message to pass on': Buffer.from(`bericht.txt|${said}`),
  'a calendar, folded': Buffer.from('agenda.ics|DESCRIPTION:8 van d\r\n e 43'),
};
const packed: Record<string, [string, Buffer]> = {
  'a mail in printable letters': ['brief.eml', mail('quoted-printable', '8 van=20d=\r\ne 43')],
  'a mail in sixty-four letters': ['brief.eml', mail('base64', Buffer.from(said).toString('base64'))],
  'a mail, in its subject': ['brief.eml', Buffer.from(`Subject: ${said}\r\n\r\nBeste lezer`)],
  'a picture of dots, in its text': ['kaart.png', png(chunk('tEXt', Buffer.from(`Comment\0${said}`)))],
  'a picture of dots, in packed text': ['kaart.png', png(chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.from(said))])))], // prettier-ignore
  'a workbook': ['cijfers.xlsx', zip('xl/sharedStrings.xml', `<si><t>${said}</t></si>`)],
};

describe('a number that stands nowhere else is found', () => {
  test.for(Object.keys(planted))('in %s', (where) => {
    const [path = '', ...text] = (planted[where] ?? Buffer.alloc(0)).toString('utf8').split('|');
    expect(found(path, Buffer.from(text.join('|')))).toContainEqual([8, 43]);
  });

  test.for(Object.keys(packed))('in %s', (where) => {
    const [path, bytes] = packed[where] ?? ['', Buffer.alloc(0)];
    expect(found(path, bytes)).toContainEqual([8, 43]);
  });

  test('and what chance leaves open is none', () => {
    expect(found('index.html', Buffer.from('<p>36 % (door toeval tussen 20 en 50 van de 100)</p>'))).toEqual([]);
  });
});

test('a kind of file that nobody learnt to read is known as such', () => {
  expect(readable).not.toContain('docx');
});

function found(path: string, bytes: Buffer): [number, number][] {
  return readSite([{ path, text: unpack(path, bytes) }]).pairs.map(({ count, n }) => [count, n]);
}
