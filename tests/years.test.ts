import { describe, expect, test } from 'vitest';
import { createSet, definitions, edition, indicator, pairAll } from './pair-support.ts';

const [kept, added] = [indicator('uitval', { title: 'Uitval' }), indicator('nut', { title: 'Nut' })];

/** What the page of all years says, of a report of 2024 with two figures and one of 2025 that tells only the first. */
function tableOfYears(): string[][] {
  const older = createSet('verslag-2024', [kept, added]);
  older.share('uitval', 'organisatie', '2024', [9, 50]);
  older.share('nut', 'organisatie', '2024', [30, 50]);
  const newer = createSet('verslag-2025', [kept]);
  newer.share('uitval', 'organisatie', '2024', [9, 50]);
  newer.share('uitval', 'organisatie', '2025', [10, 40]);
  newer.hide('uitval', 'organisatie', '2023');
  newer.number({ indicator: 'uitval', unit: 'organisatie', period: '2022' }, 'n', null, { form: { kind: 'hidden' } });
  newer.number({ indicator: 'uitval', unit: 'organisatie', period: '2023' }, 'n', null, { form: { kind: 'hidden' } });
  newer.state({ indicator: 'uitval', unit: 'organisatie', period: '2022' }, 'absent');
  const report = (year: string) =>
    edition(`verslag-${year}`, { audience: 'quality-report', period: year, date: `${Number(year) + 1}-03-20` });
  const { sites } = pairAll(definitions({ indicators: [kept, added] }), [
    { edition: report('2024'), set: older.set },
    { edition: report('2025'), set: newer.set },
  ]);
  const page = sites.flatMap(({ pages }) => pages).find(({ path }) => path === 'jaren/index.html');
  return page?.sections.flatMap((section) => (section.kind === 'table' ? [section.table.head, ...section.table.rows] : [])) ?? [];
}

describe('the table of all years', () => {
  const [head, row] = tableOfYears();

  test('goes on to the last year told, also when an older report has more figures', () => {
    expect(head?.at(-1)).toBe('2025');
    expect(row?.at(-1)).toMatch(/^25\s%/);
  });

  test('tells what is hidden from what nobody asked', () => {
    expect(head).toEqual(['Cijfer', '2022', '2023', '2024', '2025']);
    expect(row?.slice(1, 3)).toEqual(['niet gevraagd', 'niet getoond']);
  });
});
