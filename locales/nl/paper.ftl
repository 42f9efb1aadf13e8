# Employees: a person's consents, and recording one that came on paper, at the desk or by phone.

paper-title = Toestemmingen
# $person: a name
paper-of = Toestemmingen van { $person }
paper-lead = Hier staat wat deze persoon koos, en hoe dat ging.
paper-others = Deze persoon heeft nog een dossier. Wat het laatst gekozen is, geldt voor beide.
paper-other-account = De toestemmingen bij het account
paper-other-administration = De toestemmingen in de administratie
# $state: "Ingetrokken"
paper-together = Met het andere dossier samen geldt nu: { $state }.
paper-never = Deze persoon gaf nog nooit toestemming.
paper-history = Geschiedenis: { $purpose }
# $how: one of the channels
paper-gave = Toestemming gegeven, { $how }. Het ging om versie { $version }.
paper-withdrew = Toestemming ingetrokken, { $how }.
paper-recorded = Vastgelegd op { $day }.
# $source: "Versie 1 van 1 november 2026, getoond in het Nederlands."
paper-shown = Lees de tekst: { $source }
paper-record = Papier of gesprek vastleggen
# $title: Account, Nieuwsbrief
paper-about = Toestemming van { $person } voor: { $title }. Nu:
paper-closes = Trekt de persoon deze toestemming in? Dan sluit het account meteen.
paper-kind = Wat koos de persoon?
paper-kind-given = Toestemming geven
paper-kind-withdrawn = Toestemming intrekken
paper-kind-missing = Kies of de persoon toestemming gaf of introk.
paper-channel = Hoe kwam het binnen?
paper-channel-missing = Kies hoe het binnenkwam: op papier, aan de balie of aan de telefoon.
paper-day = Op welke dag?
paper-day-hint = De datum op het papier, of de dag van het gesprek.
paper-day-wrong = Vul een dag in die bestaat, zoals 27 3 2026.
paper-day-future = Deze dag moet nog komen. Vul de datum in die op het papier staat.
paper-day-before-birth = Op deze dag was de persoon nog niet geboren. Controleer de datum.
paper-day-under-16 = Op deze dag was de persoon nog geen 16. Dan telt de eigen toestemming niet.
paper-day-before-text = Deze tekst vragen wij pas sinds { $day }. Had het papier een eigen tekst? Vraag de toestemming dan opnieuw.
paper-version-label = Welke tekst stond erop?
paper-version-hint = Alleen nodig bij geven. Weet u het niet zeker? Kies dan de tekst van die dag.
paper-version-of-day = De tekst die op die dag gold
paper-version = Versie { $version } van { $day }
paper-lang = In welke taal was de tekst?
paper-lang-nl = Nederlands
paper-lang-en = Engels
paper-lang-missing = Kies de taal van de tekst.
paper-scan = Scan van het papier
paper-scan-hint = Nodig bij een papier. Een PDF of een foto (JPEG of PNG) van hoogstens 10 MB.
paper-scan-cleaned = Uit foto's halen wij plaats, tijd en toestel weg. Een PDF bewaren wij zoals die is.
paper-scan-missing = Kies de scan van het papier: een PDF, JPEG of PNG.
paper-scan-empty = Dit bestand is leeg. Kies de scan opnieuw.
paper-scan-large = Dit bestand is groter dan 10 MB. Maak een kleinere scan en kies die.
paper-scan-kind = Dit is geen PDF, JPEG of PNG. Maak een scan in een van die soorten.
paper-scan-broken = Wij kunnen dit bestand niet lezen. Maak een nieuwe scan en kies die.
paper-scan-again = Kies het bestand opnieuw. Uw browser kan het niet bewaren.
paper-told = De persoon krijgt hierover een e-mail en ziet het bij Mijn toestemmingen.
paper-submit = Vastleggen
paper-later = Op { $day } koos de persoon zelf iets anders. Dat geldt, dus wij leggen dit niet vast.
paper-already-so = Zo stond het al. Er is niets veranderd.
paper-nothing-to-withdraw = Er is geen toestemming om in te trekken. Er is niets veranderd.
paper-done = Vastgelegd. De persoon krijgt hierover een e-mail.
paper-done-no-mail = Vastgelegd. Wij kennen geen e-mailadres: laat het de persoon zelf weten.
paper-done-closed = Vastgelegd. Het account is gesloten en de persoon krijgt daarover een e-mail.

paper-mail-subject = Uw toestemmingen bij { $organisation }
paper-mail-recorded = U liet { $organisation } weten dat u toestemming geeft of intrekt. Dat hebben wij vastgelegd.
paper-mail-look = Wat wij vastlegden, ziet u als u inlogt:
paper-mail-not-you = Klopt dit niet, of hebt u geen account? Bel ons dan: { $phone }.
