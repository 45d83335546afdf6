/** Every noun of the product: what authors write (schemas, Dutch keys) and what we compute (types, English). */
export * from './action.ts';
export * from './bound.ts';
export * from './chart.ts';
export * from './codelists.ts';
export * from './condition.ts';
export * from './data.ts';
export * from './definitions.ts';
export * from './edition.ts';
export * from './indicator.ts';
export * from './measure.ts';
export * from './number.ts';
export * from './observed.ts';
export * from './organisation.ts';
export * from './page.ts';
export * from './period.ts';
export * from './place.ts';
export * from './story.ts';
