import type { GroupSite } from '../model/index.ts';
import { themeRules } from '../theme.ts';

/** The one style sheet of a site: the sheets given, the organisation's own colours, then what runs along the top of each paper page. */
export function styleSheet(sheets: string[], { pages, theme }: GroupSite): string {
  const running = new Map(pages.map((page) => [page.running.name, page.running.text]));
  const rules = [...running].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, text]) => runningRule(name, text));
  return `${[...sheets.map(squeeze), ...(theme ? [themeRules(theme)] : []), ...rules].join('\n')}\n`;
}

/** A named page: Chromium has no other way to put a page's own text in the margin. */
function runningRule(name: string, text: string): string {
  const page = `r-${name.replace(/[^a-zA-Z0-9-]/g, '-')}`;
  return `@page ${page}{@top-left{content:"${cssText(text)}"}}[data-running="${cssText(name)}"]{page:${page}}`;
}

function cssText(text: string): string {
  return text.replace(/["\\\n\r\f<]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `);
}

/** Without comments and indentation; nothing else, so that what is written is what is served. */
function squeeze(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .trim();
}
