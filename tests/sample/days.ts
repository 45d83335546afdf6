const dayLength = 86_400_000;

/** Days since 1970 of an ISO date. */
export const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / dayLength;

/** ISO date of a day number. */
export const isoDay = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);

/** `14-03-2025`, as Dutch offices export it. */
export const dutchDay = (iso: string): string => iso.split('-').reverse().join('-');

/** Serial number of a day in an Excel sheet. */
export const excelDay = (iso: string): number => dayNumber(iso) - dayNumber('1899-12-30');

/** A half-year of the sample, with its first and last day. */
export interface HalfYear {
  id: string;
  first: string;
  last: string;
}

/** The sample's eight half-years. */
export const halfYears: HalfYear[] = [2022, 2023, 2024, 2025].flatMap((year) => [
  { id: `${year}-H1`, first: `${year}-01-01`, last: `${year}-06-30` },
  { id: `${year}-H2`, first: `${year}-07-01`, last: `${year}-12-31` },
]);
