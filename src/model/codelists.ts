/** Public code lists that exports use: code → label. The same code means other things in other lists, so a file says which. */
export const codelists = {
  'ijw-jz588': {
    '02': 'overleden',
    '20': 'levering is tijdelijk beëindigd',
    '31': 'levering is volgens plan beëindigd',
    '32': 'voortijdig afgesloten: eenzijdig door de cliënt',
    '33': 'voortijdig afgesloten: eenzijdig door de aanbieder',
    '34': 'voortijdig afgesloten: in overeenstemming',
    '35': 'voortijdig afgesloten: wegens externe omstandigheden',
    '36': 'geïnitieerd door de gemeente',
    '37': 'in verband met wijzigingsverzoek',
    '38': 'overstap naar andere aanbieder',
    '39': 'uitstroom naar ander domein',
  },
  'ijw-wmo588': {
    '02': 'overlijden',
    '19': 'volgens plan',
    '20': 'tijdelijk',
    '21': 'eenzijdig door cliënt',
    '22': 'eenzijdig door aanbieder',
    '23': 'in overeenstemming voortijdig',
    '31': 'verhuizing',
    '36': 'gemeente',
    '37': 'wijzigingsverzoek',
    '38': 'andere aanbieder',
    '39': 'ander domein',
  },
  'ijw-jz020': {
    '31': 'wijk- of buurtteam',
    '32': 'ambulant op locatie aanbieder',
    '33': 'daghulp',
    '34': 'in het netwerk van de jeugdige',
    '35': 'pleegzorg',
    '36': 'gezinsgericht',
    '37': 'gesloten',
    '38': 'overig residentieel',
    '40': 'persoonlijke verzorging',
    '41': 'dagbehandeling',
    '42': 'vervoer',
    '43': 'verblijf inclusief behandeling',
    '44': 'verblijf exclusief behandeling',
    '45': 'ambulant',
    '46': 'crisis',
    '47': 'jeugdreclassering',
    '48': 'jeugdbescherming',
    '49': 'preventief justitieel kader',
    '50': 'maatwerkarrangementen',
    '51': 'generalistische basis-ggz',
    '52': 'specialistische ggz',
    '53': 'kindergeneeskunde',
    '54': 'jeugd-ggz',
    '55': 'landelijk ingekochte zorg',
  },
  'cbs-einde': {
    '01': 'beëindigd volgens plan',
    '02': 'voortijdig: in overeenstemming',
    '03': 'voortijdig: eenzijdig door de cliënt',
    '04': 'voortijdig: eenzijdig door de aanbieder',
    '05': 'voortijdig: wegens externe omstandigheden',
  },
} as const;

export type KnownList = keyof typeof codelists;
export const knownLists = Object.keys(codelists) as KnownList[];

/** Codes and labels of a list by its name; `null` for a name that is no list. */
export function findCodelist(id: string): Readonly<Record<string, string>> | null {
  return Object.hasOwn(codelists, id) ? codelists[id as KnownList] : null;
}
