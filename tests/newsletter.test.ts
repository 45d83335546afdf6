import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { GroupSite, OutputFile } from '../src/model/index.ts';
import { outputFiles } from '../src/outputs/index.ts';
import { sheets } from '../src/styles/index.ts';
import { createSet, definitions, edition, indicator, pairAll, told } from './pair-support.ts';

// The letter as files, read back by a reader of mail that is not ours.

const styles = sheets.map((name) => readFileSync(join(import.meta.dirname, '../src/styles', name), 'utf8'));
const folder = '2025/brief/organisatie/';

function site(public_ = true): GroupSite {
  const one = indicator('afgemaakt', { title: 'Afgemaakt', question: 'Maakten gezinnen hun traject af?' });
  const groups = [{ id: 'ouders', name: 'Ouders', address: public_ ? 'https://voorbeeld.nl/kwaliteit/' : null, public: public_ }];
  const all = definitions({ indicators: [one], organisation: { groups } });
  const made = createSet('brief', [one]);
  for (const period of ['2024-H1', '2024-H2', '2025-H1']) made.share('afgemaakt', 'organisatie', period, [31, 44]);
  const story = told('kleiner', [{ indicator: 'afgemaakt', unit: 'organisatie', period: '2025-H1' }]);
  const letter = {
    story: 'kleiner',
    figure: 'afgemaakt',
    did: [],
    didNot: [{ what: 'Een zuil in de hal.', why: 'kinderen drukten om het geluid.' }],
    coming: ['In mei is er weer een ouderavond, met soep & brood.'],
    reply: { name: 'de ouderraad', mail: 'ouderraad@voorbeeld.nl', also: null },
  };
  const own = edition('brief', {
    audience: 'newsletter',
    visibility: 'ouders',
    title: 'Wat deden we met uw antwoorden?',
    letter,
  });
  return pairAll(all, [{ edition: own, set: made.set, told: [story] }]).sites[0] as GroupSite;
}

let files: OutputFile[] = [];
let mail: Email;
const contentOf = (name: string, all = files) => all.find(({ path }) => path === folder + name)?.content ?? '';
const html = () => mail.html ?? '';

beforeAll(async () => {
  files = await outputFiles(site(), { styles, engine: '' });
  mail = await PostalMime.parse(contentOf('brief.eml') as Uint8Array);
});

describe('the letter as a file that a mail program opens', () => {
  test('has subject, day, language, a draft mark, and goes back to who reads the answers', () => {
    expect(mail.subject).toBe('Wat deden we met uw antwoorden?');
    expect(mail.date).toBe('2025-09-01T08:00:00.000Z');
    expect(mail.replyTo).toMatchObject([{ name: 'de ouderraad', address: 'ouderraad@voorbeeld.nl' }]);
    const headers = Object.fromEntries(mail.headers.map(({ key, value }) => [key, value]));
    expect(headers).toMatchObject({ 'x-unsent': '1', 'content-language': 'nl-NL' });
  });

  test('says the same in HTML and in text: story, figure in words, what was not done, what comes', () => {
    for (const text of [
      mail.text ?? '',
      html()
        .replace(/<[^>]*>/g, ' ')
        .replaceAll('&#38;', '&'),
    ])
      for (const said of ['31 van de 44', 'Een zuil in de hal.', 'soep & brood', 'ouderraad', 'eerste helft van 2025'])
        expect(text.replace(/\s+/g, ' '), said).toContain(said);
  });

  test('has its pictures inside, as PNG with a text, and asks nothing of any server', async () => {
    expect(mail.attachments).toHaveLength(1);
    const [picture] = mail.attachments;
    expect(picture).toMatchObject({ mimeType: 'image/png', disposition: 'inline' });
    const seen = await sharp(Buffer.from(picture?.content as ArrayBuffer)).metadata();
    expect(seen.width).toBeGreaterThan(600);
    const [, to, alt] = /<img src="cid:([^"]*)"[^>]*alt="([^"]+)"/.exec(html()) ?? [];
    expect(picture?.contentId).toBe(`<${to}>`);
    expect(alt).toMatch(/31 van de 44/);
    expect(html()).not.toMatch(/(?:src|background|url\()\s*[="'(]+\s*(?:https?:)?\/\//i);
    expect(html()).not.toMatch(/<(?:link|script|iframe|svg|form)\b|<style/i);
  });

  test('draws in the colours of light paper: counted teal, no variable left, not all black', async () => {
    const picture = Buffer.from(mail.attachments[0]?.content as ArrayBuffer);
    const { data } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    let teal = 0;
    for (let at = 0; at < data.length; at += 3)
      if (Math.abs(data[at]! - 0x0b) + Math.abs(data[at + 1]! - 0x5e) + Math.abs(data[at + 2]! - 0x70) < 30) teal++;
    expect(teal).toBeGreaterThan(200);
  });

  test('is laid out for mail programs: tables without a meaning, styles in their elements, one column of 600, under 100 kB', () => {
    const layout =
      html()
        .match(/<table\b[^>]*>/g)
        ?.filter((table) => !table.includes('class="figures"')) ?? [];
    for (const table of layout) expect(table).toContain('role="presentation"');
    expect(html()).toContain('lang="nl-NL"');
    expect(html()).toMatch(/width="600"[^>]*style="[^"]*max-width: 600px/);
    expect([...html().matchAll(/font-size: (\d+)px/g)].every(([, size]) => Number(size) >= 16)).toBe(true);
    expect(Buffer.byteLength(html())).toBeLessThan(100_000);
  });

  test('is the same to the byte when it is made again', async () => {
    const again = await outputFiles(site(), { styles, engine: '' });
    expect(again.map(({ path, content }) => [path, Buffer.from(content).toString('base64')])).toEqual(
      files.map(({ path, content }) => [path, Buffer.from(content).toString('base64')]),
    );
  });
});

describe('and apart', () => {
  test('its HTML with pictures beside it, and its text in lines of at most 72 letters', () => {
    expect(contentOf('brief.htm')).toContain('src="cijfer-1.png"');
    expect(contentOf('cijfer-1.png').length).toBeGreaterThan(1000);
    const lines = String(contentOf('brief.txt')).split('\n');
    expect(lines.filter((line) => line.length > 72 && line.includes(' ')).filter((line) => !line.includes('https:'))).toEqual([]);
  });

  test('a message to pass on, of at most 500 letters, with a figure of the letter and its address', () => {
    const message = String(contentOf('bericht.txt'));
    expect([...message].length).toBeLessThanOrEqual(500);
    expect(message).toContain('https://voorbeeld.nl/kwaliteit/2025/brief/organisatie/');
    expect(message).toContain('31 van de 44');
  });

  test('of a site without an address there is no link to it', async () => {
    const closed = await outputFiles(site(false), { styles, engine: '' });
    expect(String(contentOf('bericht.txt', closed))).not.toContain('http');
    expect(String(contentOf('brief.htm', closed))).not.toMatch(/href="(?!mailto:)/);
  });
});
