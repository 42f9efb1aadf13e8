# Correcting data: the lines of a request, what is decided on each, and what stands beside a datum.

correction-title = Gegevens om te verbeteren
# $number: of a request
correction-page = Verbeteren bij verzoek { $number }
correction-lead = Zet elk gegeven dat niet klopt op een eigen regel. Over elke regel valt een besluit.
correction-none = Er staat nog geen gegeven op de lijst.
correction-to-lines = Naar de gegevens om te verbeteren
correction-unmatched = Wij weten nog niet over wie dit verzoek gaat.
correction-unidentified = Wij weten nog niet zeker wie dit vraagt. Stel eerst de identiteit vast.
correction-other = Een ander gegeven
correction-nothing = Niets
correction-state-open = Nog besluiten
correction-state-accepted = Verbeterd
correction-state-rejected = Afgewezen
# $field: a name; $old and $new: values
correction-in-short = { $field }: ‘{ $old }’ wordt ‘{ $new }’
correction-where = Waar het staat
correction-place-portal = Bij het account
correction-place-administration = In de administratie
correction-stood = Er stond
correction-should = Het moet zijn
correction-asked = U vroeg
correction-evidence = Bewijs
correction-evidence-hint = Kies een bestand dat bij het verzoek zit.
# $day: a date
correction-evidence-of = Bestand van { $day }
correction-why-short = Reden
correction-who = Besloten door
correction-supplement = Verklaring van de persoon
correction-other-now-title = Er staat intussen iets anders
correction-unreadable = Het portaal kan deze waarde niet lezen. Haal de regel weg en voeg hem opnieuw toe.
correction-other-now = Haal de regel weg en voeg hem opnieuw toe. Er is niets veranderd.
correction-stands-now = Nu staat er:
correction-decide = Besluiten
correction-remove = Weghalen
# $field: a name
correction-remove-title = Regel weghalen: { $field }
correction-remove-lead = Is deze regel een vergissing? Haal hem dan weg. Vroeg de persoon dit wel? Besluit er dan over.
correction-remove-then = Dit verzoek betwist het gegeven dan niet meer. Er blijft niets van de regel staan.
correction-remove-button = Regel weghalen
correction-remove-not = Regel laten staan
correction-add-title = Wat er nu staat
correction-add-how = Kies het gegeven dat niet klopt.
correction-add = Klopt niet
correction-add-other = Een ander gegeven klopt niet

# $field: a name
correction-new = Wat niet klopt: { $field }
correction-new-lead = U ziet wat er nu staat. Vul in wat het moet zijn.
correction-record = Waar staat het verkeerd?
correction-record-missing = Kies waar het verkeerd staat.
correction-new-value = Het moet zijn
correction-email-hint = Verbetert u het? Dan krijgt het nieuwe adres bericht. Heeft de persoon een account? Dan hoort het oude adres het ook.
correction-old = Wat staat er nu, en waar?
correction-old-hint = Bijvoorbeeld: in de notitie van 3 mei staat dat hij klaagde.
correction-new-words = Wat moet het zijn?
correction-old-missing = Schrijf op wat er nu staat, zoals: bedrag in mei is 612 euro.
correction-new-missing = Schrijf op wat het moet zijn, zoals: bedrag in mei is 621 euro.
correction-put-down = Op de lijst zetten
# $now: a value
correction-equal = Dit staat er al: { $now }. Vul in wat het moet zijn.
correction-equal-nothing = Er staat nu niets. Vul in wat het moet zijn.
correction-given-wrong = Vul voornamen in met letters, zoals Anne-Fleur.
correction-prefix-wrong = Vul een tussenvoegsel in met letters, zoals van den.
correction-family-wrong = Vul een achternaam in met letters, zoals Broekhuizen.
correction-birth-wrong = Vul een geboortedatum in, zoals 27 3 1985.
correction-email-wrong = Vul een e-mailadres in, zoals naam@voorbeeld.nl.
correction-phone-wrong = Vul een telefoonnummer in, zoals 06 12345678.
correction-file-wrong = Kies een bestand uit de lijst.
correction-twice = Dit gegeven staat al op de lijst. Besluit daar eerst over.
correction-meanwhile = Een collega was u voor. Kijk het na en doe het opnieuw.

# $field: a name
correction-decide-on = Besluiten over: { $field }
correction-applies = Verbetert u het? Dan staat het meteen goed in dit portaal.
correction-by-hand = Dit past het portaal niet zelf aan. Doe dat eerst, en kies dan Verbeteren.
correction-why = Reden
correction-why-hint = Wijst u af? Schrijf dan waarom. De persoon leest dit.
correction-why-missing = Schrijf op waarom, zoals: in uw paspoort staat het ook zo.
correction-verdict-missing = Kies Verbeteren of Afwijzen.
correction-accept = Verbeteren
correction-reject = Afwijzen

correction-said-added = Het gegeven staat op de lijst. Het heet nu betwist.
correction-said-accepted = Het gegeven is verbeterd. Andere systemen hebben een taak.
correction-said-rejected = Het gegeven blijft zoals het is. De persoon leest waarom.
correction-said-removed = De regel is weg.
correction-said-told = Dit is vastgelegd.
correction-said-was-decided = Over deze regel is al besloten. Er is nu niets veranderd.
correction-said-missing = Schrijf op wat u ervan vindt, zoals: mijn naam is met één t.
correction-said-supplement = Uw verklaring is bewaard. Zij staat bij het gegeven.

correction-recipients = Wie dit moet weten
correction-recipients-how = Dit portaal houdt nog niet bij wie welk gegeven kreeg. Ga na wie het van u kreeg, en vertel het hun.
correction-recipients-named = Het register noemt voor deze gegevens:
correction-told-link = Vastleggen wie het weet
correction-told-title = Vastleggen wie het weet
correction-told-lead = Vul in wie het gegeven kreeg, en op welke dag u het vertelde.
correction-recipient = Wie
correction-recipient-hint = Noem de organisatie, bijvoorbeeld de schilder of de gemeente.
correction-recipient-missing = Vul in wie, zoals Schildersbedrijf Kwast. Er passen 140 tekens.
correction-told-day = Verteld op
correction-told-day-hint = Bijvoorbeeld: 23 11 2026
correction-why-not = Kon het niet? Schrijf waarom
correction-why-not-hint = Bijvoorbeeld: het bedrijf bestaat niet meer.
correction-told-missing = Vul de dag in, of schrijf waarom het niet kon.
correction-told-both = Vul de dag in of de reden, niet allebei.
correction-told-day-wrong = Vul een dag in tot en met vandaag, zoals 23 11 2026.
correction-told-keep = Vastleggen
# $day: a date
correction-told-on = Verteld op { $day }
# $why: words of an employee
correction-told-not = Niet verteld: { $why }

correction-no-lines = Er staat nog geen gegeven op de lijst.
correction-no-lines-how = Zet eerst op de lijst wat is gevraagd.
correction-all-rejected = Alles is afgewezen.
correction-all-rejected-how = Weiger het verzoek, met de reden.
correction-some-accepted = Een deel is al verbeterd.
correction-some-accepted-how = Beantwoord het verzoek voor een deel.
correction-outcome-wrong = Dat past niet bij de besluiten over de gegevens. Kies wat hier staat.
# $field: a name; $old and $new: values
correction-letter-done = { $field }: er stond ‘{ $old }’. Nu staat er ‘{ $new }’.
# $field: a name; $old: a value; $why: words of an employee
correction-letter-left = { $field }: wij laten ‘{ $old }’ staan. { $why }

correction-disputed = Betwist
correction-unused = Wij kijken dit na. Tot die tijd staat ‘betwist’ erbij, ook voor onze medewerkers.
correction-unused-email = Wij kijken dit na. Tot die tijd gaat er vanzelf geen mail naar dit adres.
correction-unused-address = Wij kijken dit na. Tot die tijd gaat er vanzelf geen post naar dit adres.
correction-to-request = Naar uw verzoek
correction-then-email = Het e-mailadres heet dan betwist. Tot het besluit gaat er vanzelf geen mail heen. Ook niet over dit verzoek: bel of schrijf.
correction-then-address = Het adres heet dan betwist. Tot het besluit zet het portaal het niet op een brief.
correction-then-phone = Het nummer heet dan betwist. Tot het besluit herkent u er niemand aan.
correction-then-identity = Het gegeven heet dan betwist. Tot het besluit maakt het portaal geen brief met een code.
correction-then-other = Het gegeven heet dan betwist. Wie het dossier opent, leest dat.
# $day: a date
correction-corrected = Verbeterd op { $day }. De administratie verandert dit niet terug.
# $day: a date
correction-person-says = De persoon zegt hierover ({ $day }):
# $day: a date
correction-you-say = U zegt hierover ({ $day }):
correction-others-title = Andere gegevens die niet kloppen
correction-others-disputed = Er is een ander gegeven betwist. Kijk bij verzoek:

correction-own-title = Wat wij met uw gegevens deden
correction-own-open = Wij kijken dit nog na
correction-own-undecided = Niet besloten
correction-own-accepted = Verbeterd
correction-own-rejected = Niet verbeterd
correction-own-said = Uw verklaring
correction-own-say = Zelf iets zeggen bij dit gegeven
correction-own-change = Uw verklaring wijzigen
correction-own-told = Aan wie wij dit vertelden
correction-say-title = Zelf iets zeggen bij een gegeven
correction-say-lead = Wij laten dit gegeven staan. Uw verklaring komt ernaast te staan.
correction-say = Uw verklaring
correction-say-hint = Wie dit gegeven opent, leest ook wat u hier schrijft.
correction-say-keep = Verklaring bewaren

# $organisation: a name
correction-mail-subject = Uw e-mailadres bij { $organisation } is verbeterd
# $organisation: a name; $number: of a request
correction-mail-changed = Bij verzoek { $number } verbeterde { $organisation } uw e-mailadres. Op dit adres krijgt u geen mail meer.
correction-mail-you = Vroeg u dat zelf? Dan hoeft u niets te doen.
# $phone: a telephone number
correction-mail-not-you = Was u dit niet? Bel ons meteen op { $phone }. Wij zetten het terug.

# $organisation: a name
correction-mail-new-subject = Dit e-mailadres staat nu bij { $organisation }
# $organisation: a name; $number: of a request
correction-mail-new = Bij verzoek { $number } kreeg { $organisation } dit e-mailadres. Mail over uw gegevens gaat nu hierheen.
# $phone: a telephone number
correction-mail-not-yours = Weet u niets van dit verzoek? Bel ons op { $phone }.
