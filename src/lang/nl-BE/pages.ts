import { pages as shared } from '../nl-NL/pages.ts';

/** What pages say in Flanders: a “voorziening” has “begeleiders”, makes a “jaarverslag”, and answers to a “lokaal bestuur”. */
export const pages: typeof shared = {
  ...shared,
  fictional: 'Dit is een verzonnen voorziening. De cijfers en verhalen zijn bedacht om te tonen hoe het werkt.',
  privacy: (smallest) => `Cijfers over minder dan ${smallest} mensen staan hier niet, en zijn ook niet te berekenen.`,
  oursLead: 'Kijk hier eerst naar. Herkennen we het niet, dan bespreken we eerst dat.',
  limitComparison: 'Teams en voorzieningen begeleiden verschillende gezinnen. Een verschil is een vraag, geen oordeel.',
  talkSteps: [
    { title: 'Herkennen', prompt: 'Hadden we dit verwacht? Wat valt op? Wat missen we?' },
    {
      title: 'Begrijpen',
      prompt: 'Wat kan het verklaren: wie we begeleiden, hoe we werken, wat er meespeelde? Welke vraag roept het op?',
    },
    { title: 'Waarderen', prompt: 'Is het goed genoeg? Waar zijn we fier op? Wat zou een gezin ervan zeggen?' },
    {
      title: 'Verbeteren',
      prompt: 'Wat houden we vast en wat doen we anders? Wie kan meedenken: gezinnen, begeleiders, het lokaal bestuur?',
    },
  ],
  audience: {
    ...shared.audience,
    municipality: 'Verslag voor het lokaal bestuur',
    factsheet: 'Jaarfiche',
  },
  proud: 'Hier zijn we fier op',
  status: {
    government: 'afgesproken door de Vlaamse overheid',
    sector: 'afgesproken in de sector',
    region: 'afgesproken met het lokaal bestuur of in de regio',
    own: 'eigen cijfer',
  },
};
