/** Words around a single figure, wherever it stands: text, chart, table, download. */
export const figures = {
  /** “5 van de 7 gezinnen”. */
  ofThe: (count: string, n: string, noun: string) => `${count} van de ${n} ${noun}`,
  /** “5 van de 7”. */
  ofTheBare: (count: string, n: string) => `${count} van de ${n}`,
  none: (nouns: string) => `geen ${nouns}`,
  /** The one sign and text of whatever may not be shown: small groups and their partners alike. */
  hidden: 'niet getoond',
  hiddenWhy: 'Niet getoond: te weinig mensen, of nodig om een andere groep te beschermen.',
  /** The same beside the sign, in a row of a download. */
  hiddenReason: 'te weinig mensen, of nodig om een andere groep te beschermen',
  notYet: 'nog niet te zien',
  absent: 'niet gevraagd',
  unknown: 'onbekend',
  yes: 'ja',
  no: 'nee',
  /** What came rounded: “ongeveer 32.620 van de 43.540 kinderen (afgerond op 10)”. */
  about: (number: string) => `ongeveer ${number}`,
  roundedTo: (text: string, step: string) => `${text} (afgerond op ${step})`,
  percent: (value: string) => `${value}\u00a0%`,
  /** What chance may do to a share of few: 20 to 49 people. */
  range: (low: string, high: string) => `door toeval tussen ongeveer ${low} en ${high} van de 100`,
  rangeUpTo: (high: string) => `door toeval tot ongeveer ${high} van de 100`,
  rangeFrom: (low: string) => `door toeval vanaf ongeveer ${low} van de 100`,
  aside: (value: string, range: string) => `${value} (${range})`,
  withRange: (value: string, range: string) => `${value}, ${range}`,
  between: (low: string, high: string) => `tussen ${low} en ${high}`,
  /** Of a sensitive answer that few or nearly all gave; “minder dan 3 van de 14”. */
  fewerThan: (count: string) => `minder dan ${count}`,
  /** Of a percentage that rounds to none or all, and is neither: “minder dan 1 %”. */
  lessThan: (value: string) => `minder dan ${value}`,
  moreThan: (value: string) => `meer dan ${value}`,
  nearlyAll: 'vrijwel alle',
  nearlyNone: 'vrijwel geen',
  /** The wider period that is shown because the one asked for may not be. */
  wider: (period: string) => `Getoond over ${period}, omdat een kortere periode te weinig mensen telt.`,
};
