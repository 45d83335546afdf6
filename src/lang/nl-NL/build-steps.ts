import type { OutputId, ProgressStep } from '../../model/index.ts';

/** What a build is busy with, and what it counts while it is. */
export const steps: Record<ProgressStep, [verb: string, noun: string]> = {
  read: ['Lezen', 'rijen'],
  count: ['Tellen', 'indicatoren'],
  guard: ['Kijken wat er getoond mag worden', ''],
  tell: ['Vertellen en tekenen', ''],
  output: ['Bestanden ernaast maken', 'soorten'],
  print: ['Pagina’s maken', 'pagina’s'],
  paper: ['PDF’s afdrukken', 'PDF’s'],
  search: ['Nazoeken of er niets is uitgelekt', ''],
};

/** The kinds of files it lays beside the pages. */
export const kindsOfFiles: Record<OutputId, string> = {
  server: 'Regels voor de webserver',
  'not-found': 'Pagina die er niet is',
  sitemap: 'Sitemap en robots.txt',
  feeds: 'Feeds',
  cards: 'Kaartjes om te delen',
  newsletter: 'Nieuwsbrieven',
  'open-data': 'Open data',
  search: 'Zoeken',
};
