# The dossier: all that we have of somebody, as a page to keep.

dossier-title = Uw gegevens bij { $organisation }
# $moment: a day and a time
dossier-lead = Dit is wat wij van u hebben, gemaakt op { $moment }.
dossier-contents = Inhoud
dossier-record = Waar het staat
dossier-records = Uw gegevens staan op meer plekken. Bij elk gegeven staat waar het staat.
dossier-of-others = Gegevens van andere mensen staan hier niet in. Dat zijn hun gegevens.
dossier-why = Waarom wij dit hebben
dossier-file = Bestand
dossier-withheld = Hier is iets weggelaten
# $ground: why, with the law
dossier-withheld-ground = De reden: { $ground }.
dossier-nothing = Hierover hebben wij niets van u
dossier-not-included = Wat er niet in staat
dossier-purposes = Waarvoor wij uw gegevens gebruiken
dossier-purposes-lead = Per soort gegevens leest u waarvoor, waarom het mag, wie ze krijgt en hoe lang.
dossier-purpose = Waarvoor
dossier-basis = Waarom dit mag (grondslag)
dossier-recipients = Wie ze krijgt
dossier-recipients-none = Niemand buiten { $organisation }
dossier-kept = Hoe lang
# $period: how long; $trigger: from when
dossier-kept-text = { $period }, vanaf { $trigger }
dossier-source = Waar ze vandaan komen
dossier-disclosed = Aan wie wij ze gaven
dossier-disclosed-text = Alleen aan de verwerkers hierboven. Die werken voor ons. Dit portaal gaf uw gegevens aan niemand anders.
dossier-rights = Uw rechten
dossier-rights-lead = U mag ook dit vragen:
dossier-rights-ask = Zo vraagt u het:
dossier-complaint = Bent u het niet met ons eens? Klaag dan bij de Autoriteit Persoonsgegevens: www.autoriteitpersoonsgegevens.nl.
dossier-decisions = Besluiten door een computer
dossier-decisions-text = Die nemen wij niet. Over u besluit altijd een mens.
dossier-transfers = Buiten Europa
dossier-transfers-text = Uw gegevens gaan niet naar een land buiten de Europese Economische Ruimte.
dossier-who = Wie verantwoordelijk is
dossier-officer = Functionaris gegevensbescherming
dossier-machine = In dezelfde map staat dossier.json. Dat is voor een ander programma. De tabellen opent u met een rekenprogramma.

# The dossier as the answer to a request.
dossier-back = Terug
dossier-given-link = Bekijk of bewaar uw gegevens
dossier-given-title = Uw gegevens
dossier-given-lead = Dit is ons antwoord op uw verzoek: alles wat wij van u hebben.
dossier-given-lead-partly = Dit is ons antwoord op uw verzoek.
dossier-given-left-out = Wat er niet in staat
dossier-given-left-out-how = Bent u het er niet mee eens? Schrijf ons dan bij uw verzoek.
# $day: the last day
dossier-given-until = U kunt dit openen tot en met { $day }.
dossier-given-read = Gegevens bekijken
dossier-given-keep = Zelf bewaren
dossier-given-fetch-hint = U krijgt één bestand (zip). Daarin zitten een pdf, tabellen en al uw bestanden.
dossier-given-shared = Gebruikt u een computer van iemand anders? Bewaar daar dan niets.
dossier-given-fetch = Alles downloaden
dossier-given-never = Dit is nog niet geopend.
# $moment: a day and a time; $times: how often
dossier-given-opened = Aantal keer geopend: { $times }. De laatste keer was { $moment }.
dossier-given-opened-why = Was u dat niet? Bel ons dan.
dossier-given-over-title = U kunt uw gegevens hier niet meer openen
# $day: the last day
dossier-given-over = Dat kon tot en met { $day }.
dossier-given-over-how = U mag opnieuw vragen om uw gegevens. Dat kost niets.
dossier-given-again = Opnieuw vragen

# What an employee sees of it before the answer leaves.
# $number: of the request
dossier-staff-title = Gegevens bij verzoek { $number }
dossier-staff-link = Gegevens verzamelen
dossier-staff-lead = Dit staat in het portaal over deze persoon.
dossier-staff-logged = De persoon kan lezen dat u dit hebt geopend.
dossier-staff-read = Alles lezen
dossier-staff-places = Waar het staat
dossier-staff-chapters = Wat er staat
dossier-staff-chapter = Soort gegevens
dossier-staff-entries = Aantal
dossier-staff-nothing = Hierover staat er niets
dossier-staff-partly = Na het antwoord kan de persoon dit 30 dagen openen. Alleen notities kunt u weglaten.
dossier-staff-review = Notities beoordelen
dossier-staff-nobody = U koos nog niet over wie dit verzoek gaat
dossier-staff-nobody-how = Kies eerst de persoon. Daarna ziet u hier wat wij hebben.
