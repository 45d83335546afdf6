/** A unit of the published file: the country, a region, a local authority. */
export interface EnglishUnit {
  id: string;
  name: string;
  level: string;
  /** Region it lies in, by name. */
  region: string;
  /** Reporting years in which it has figures. */
  years: string[];
}

/** Authorities that never have a figure in these years, and those that took their place. */
const reorganised: Record<string, string> = {
  cumberland: 'vanaf: 2024-01-01, voortzetting-van: [cumbria]',
  'westmorland-and-furness': 'vanaf: 2024-01-01, voortzetting-van: [cumbria]',
  'north-northamptonshire': 'voortzetting-van: [northamptonshire]',
  'west-northamptonshire': 'voortzetting-van: [northamptonshire]',
};

const [firstYear, lastYear] = ['2021', '2023'];

/** `content/organisatie.md` of the English case, with every unit and its life. */
export function organisationText(units: EnglishUnit[]): string {
  return `---
formaat: 1
naam: Children looked after in England
taal: en
basisperiode: jaar
groepen:
  - { id: openbaar, naam: Everyone, openbaar: ja }
eenheden:
${inOrder(units)
  .map((unit) => `  - { ${unitText(unit)} }\n`)
  .join('')}woorden: { team: local authority }
---

Children aged 5 to 16 who had been looked after for at least a year. Their carers are asked to fill in the Strengths and Difficulties Questionnaire (SDQ).

The figures are published by the Department for Education. The texts on this site are ours.
`;
}

const depth: Record<string, number> = { National: 0, Regional: 1, 'Local authority': 2 };

/** Country first, then each region with its authorities, as the file has them; both Londons after London. */
function inOrder(units: EnglishUnit[]): EnglishUnit[] {
  const regions = units.filter(({ level }) => level === 'Regional');
  const sorted = [...regions].sort((one, other) => rank(one) - rank(other));
  const below = (region: EnglishUnit) =>
    units.filter(({ level, region: of }) => level === 'Local authority' && of === region.name);
  return [...units.filter(({ level }) => depth[level] === 0), ...sorted.flatMap((region) => [region, ...below(region)])];
}

const rank = ({ name }: EnglishUnit) => (name === 'London' ? 1 : name.endsWith(' London') ? 2 : 0);

function unitText({ id, name, level, region, years }: EnglishUnit): string {
  const said = reorganised[id];
  const [first, last] = [years[0], years.at(-1)];
  return [
    `id: ${id}`,
    `naam: "${level === 'National' ? 'England' : name}"`,
    ...parent(name, level, region),
    ...(first && first > firstYear ? [`vanaf: ${first}-01-01`] : []),
    ...(last && last < lastYear ? [`tot: ${last}-12-31`] : []),
    ...(said ? [said] : []),
  ].join(', ');
}

function parent(name: string, level: string, region: string): string[] {
  if (level === 'National') return [];
  if (level === 'Regional') return [`onder: ${name.endsWith(' London') ? 'region-london' : 'organisatie'}`];
  return [`onder: region-${region.toLowerCase().replace(/[^a-z]+/g, '-')}`];
}
