/** First names that many people in the Netherlands and Flanders have. None of them is also an ordinary word. */
const firstNames: ReadonlySet<string> = new Set(
  `aad aafke aaron abdel abdullah achmed adam adriaan agnes ahmed aisha albert alex alexander ali alice alicia amber amina amira amy
  ana anass andré angela anita anja anke ankie ann anna anne annelies anneke annemarie annemiek annette anouk antoine anton antonio
  arie arjan arjen arne arno arthur arwen aya ayoub bart bas bastiaan beatrijs benjamin bennie bernard bert berta bianca bilal
  bjorn bob boris bram brecht brenda brigitte bruno carina carla carlijn carlo carmen carolien caroline cas casper catharina cato
  cedric celine charlotte chiara chris christa christel christiaan christina cindy claire claudia corina corrie cornelis daan dafne
  damian daniel daniëlle danny david davy dennis derk desiree diana dieter dilan dimitri dirk djamila dorien driss dylan eddy edith
  eduard edwin eefje elena eliana elif elin elise elisa elisabeth ella ellen elly elma els elsa emiel emily emine emma emre eric
  erica erik erwin esmee esther eva eveline evelien evi fabian farah fatiha fatima fatma faysal felix femke ferdinand fien finn
  floor floris fouad frans franka fred frederik frederique freek freya frits gaby geert gerard gerben gerda gerrit gert gijs gina
  giovanni greet greta guido guus hafida hafsa hakim hamid hamza hanan hanna hannah hanneke hannes harm harrie harry hasan hassan
  heidi hein helena helga hendrik henk henny henri hessel hicham hilal hilde hind hugo ibrahim ikram ilias ilona ilse imane ines
  inge ingrid irene iris isa isabel isabella ismail ivo jaap jack jacob jacqueline jade jamal jamie jan jana janine janneke jantje
  jasmijn jasper jayden jeanine jef jelle jeroen jesse jessica jill jim jip jo joachim joanna job jochem joep joeri johan johanna
  johannes john jolanda jolien jonas jonathan joost joren joris jos josé joseph joshua joyce judith julia julie julien jurgen
  jurre kaat karel karen karim karin karlijn kasper katja katrien kay kees kelly kemal kenneth kevin khadija khalid kim kimberly
  klaas klara koen kris kristel lana lara lars laura lauren laurens leen lena lenn leon leonie lianne lieke lies liesbeth lina
  linda lisa lise liv loes lotte louis louise luca lucas lucia luna luuk maaike maarten mabel maikel malika malou manon manuel
  marc marcel margriet maria mariam marian mariam marianne marie marieke marijke marijn marion marit marjan marjolein marleen
  marlies marloes martijn martin martine mathijs matthias max maxim maya mehdi mehmet melanie melissa merel meryem mia micha
  michael michel michelle miep mieke mike mila milan milou mina miranda miriam mo mohamed mohammed moniek monique mounir mustafa
  nabil nadia nadine najat naomi natalie natasja nathan nele nick nicky nico nicolas nicole niels niklas nina noa noah noor nora
  nour olaf olga olivia omar oscar oumaima pascal patricia patrick paul paula pauline peter petra philip pien pieter piet pim quinten
  rachid rachel rachida ralf ramon rania raoul rayan rebecca remco rené renske riad richard rik rita rob robbe robert robin roel
  roeland rolf romy ronald rosa rosalie rosanne ruben rudy rutger ruud ryan saar sabine sabrina said saida salma sam samir samira
  samuel sander sandra sanne sara sarah saskia sebastiaan selim selin selma senna serge sharon sien siham silke silvia simon simone
  sjaak sjoerd sofia sofie sophie souad soufiane stefan stefanie stephanie steven stijn sue susan susanne suzan svenja sven sylvia
  tamara tanja tara teun thea theo thijs thomas tijmen tijn tim timo tine tineke tobias tom tommy toon tristan truus tuur valerie
  vera veerle victor vincent wendy werner wesley wiebe willem wilma wim wouter xander yara yasin yasmin yasmina yassine yousra
  youssef yusuf yvette yvonne zainab zakaria zara zeynep zineb zoë`.split(/\s+/),
);

export const isFirstName = (word: string): boolean => firstNames.has(word.toLowerCase());

/** Words with a capital that name nobody: peoples, languages, feasts, letters, programs, what everybody knows. */
export const ordinary: ReadonlySet<string> = new Set(
  `Nederland Nederlands Nederlandse Nederlandstalig Vlaanderen Vlaams Vlaamse België Belgisch Belgische Europa Europees Europese
  Engels Engelse Frans Franse Duits Duitse Turks Turkse Arabisch Arabische Marokkaans Marokkaanse Pools Poolse Surinaams Surinaamse
  Oekraïens Oekraïense Syrisch Syrische Spaans Spaanse Holland Brabant Limburg Zeeland Friesland Groningen Drenthe Overijssel
  Gelderland Utrecht Flevoland Antwerpen Brussel Noord Oost Zuid West Midden
  Kerst Kerstmis Pasen Pinksteren Sinterklaas Koningsdag Ramadan Suikerfeest Offerfeest Nieuwjaar Allah God Jezus
  Excel Word Outlook Teams SharePoint WhatsApp Google YouTube Netflix Facebook Instagram Playmobil Lego Internet Wifi
  Jeugdwet Participatiewet Jeugdhulp Agentschap Opgroeien Rijk Rijksoverheid Inspectie Statistiek Autoriteit Persoonsgegevens Gegevensbeschermingsautoriteit Grondwet Kamer Vreedzame
  January February March April May June July August September October November December
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday English Dutch Flemish Belgian Netherlands Flanders Belgium`.split(
    /\s+/,
  ),
);
