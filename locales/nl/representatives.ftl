# Arranging things for somebody else.

representatives-title = Zaken regelen voor een ander
representatives-card = Regelt u zaken voor een ander? Of regelt iemand zaken voor u?
representatives-link = Bekijken wie zaken regelt
representatives-lead = Hier ziet u wie zaken voor u regelt, en voor wie u zaken regelt.
representatives-of = Wie regelt zaken voor u?
representatives-of-none = Niemand regelt hier zaken voor u.
representatives-by = Voor wie regelt u zaken?
representatives-by-none = U regelt hier voor niemand anders zaken.
representatives-ask-link = Ik regel zaken voor iemand anders
representatives-act = Nu zaken regelen
representatives-end-link = Machtiging stoppen
representatives-give-up-link = Stoppen met zaken regelen
representatives-fixed = Deze persoon kunt u hier niet stoppen. Een rechter of de wet bepaalde dit. Bent u het er niet mee eens? Vraag het de rechter, of bel ons.
representatives-grown-title = U bent 16 jaar of ouder
representatives-grown = Uw ouder regelt hier geen zaken meer voor u. Wilt u dat wel? Spreek het samen af. Daarna vraagt uw ouder het aan als gemachtigde.

representatives-kind = Soort
representatives-kind-agent = Gemachtigde
representatives-kind-administrator = Bewindvoerder
representatives-kind-guardian = Curator
representatives-kind-mentor = Mentor
representatives-kind-parent = Ouder of voogd van een kind jonger dan 16 jaar
representatives-scope = Waarvoor
representatives-area-property = Huur, betalingen en overeenkomsten
representatives-area-contact = Contactgegevens en huishouden
representatives-area-privacy = Privacyverzoeken
representatives-area-care = Zorg en gezondheid
representatives-period = Periode
# $begin, $end: "22 november 2026"
representatives-when = Van { $begin } tot en met { $end }
representatives-since = Vanaf { $begin }
representatives-name = Naam
representatives-birth = Geboortedatum
representatives-home = Postcode en huisnummer
representatives-reason = Reden
representatives-state-asked = Wacht op ons
representatives-state-confirmed = Geldt nu
representatives-state-later = Begint later
representatives-state-refused = Afgewezen
representatives-state-ended = Gestopt

representatives-ask-title = Ik regel zaken voor iemand anders
representatives-ask-lead = Wij controleren wie u bent en wat u mag. Daarna krijgt u een e-mail.
representatives-ask-you = Uw rol
representatives-ask-kind = Wat bent u van de ander?
representatives-ask-other = De ander
representatives-ask-name = Naam van de ander
representatives-ask-birth = Geboortedatum van de ander
representatives-ask-postcode = Postcode van de ander
representatives-ask-number = Huisnummer van de ander
representatives-ask-what = Wat u regelt
representatives-ask-what-lead = Zet alleen een vinkje bij wat u mag. Een bewindvoerder regelt alleen geld en huur. Een mentor regelt alleen zorg.
representatives-ask-begins = Vanaf welke dag?
representatives-ask-begins-hint = Bijvoorbeeld 1 12 2026
representatives-ask-ends = Tot en met welke dag?
representatives-ask-ends-hint = Een gemachtigde vult altijd een dag in, hoogstens 2 jaar later. Een ouder hoeft niets in te vullen.
representatives-ask-button = Gegevens controleren
representatives-kind-missing = Kies wat u van de ander bent.
representatives-name-missing = Vul de naam van de ander in, zoals Sanne Bakker.
representatives-birth-wrong = Vul de geboortedatum in als dag, maand en jaar, zoals 27 3 1985.
representatives-postcode-wrong = Vul een postcode in met 4 cijfers en 2 letters, zoals 7311 AB.
representatives-number-wrong = Vul het huisnummer van de ander in, zoals 12 of 12-a.
representatives-scope-missing = Zet een vinkje bij wat u regelt.
# $allowed: the names of areas
representatives-scope-more = Dit mag niet in uw rol. Kies alleen uit: { $allowed }.
representatives-begins-wrong = Vul de eerste dag in als dag, maand en jaar, zoals 1 12 2026.
representatives-ends-missing = Vul de laatste dag in. Een machtiging heeft altijd een einde.
representatives-ends-wrong = Vul een laatste dag in die niet voorbij is en na de eerste dag valt.
representatives-ends-late = Een machtiging duurt hoogstens 2 jaar. Kies een eerdere laatste dag.
representatives-child-is-16 = Dit kind is 16 jaar of ouder. Het kind beslist dan zelf.

representatives-check-title = Controleer uw gegevens
representatives-check-lead = Klopt alles? Voeg dan het bewijs toe en verstuur het.
representatives-check-again = Gegevens opnieuw invullen
representatives-proof = Bewijs dat u dit mag
representatives-proof-hint = Bijvoorbeeld de machtiging met handtekening of het besluit van de rechter. PDF, JPG of PNG, hoogstens 10 MB. Stuur geen kopie van een identiteitsbewijs.
representatives-proof-missing = Kies het bestand met het bewijs.
representatives-send = Aanvraag versturen
representatives-done-asked = Uw aanvraag is verstuurd. Wij kijken ernaar. Daarna krijgt u een e-mail.
representatives-done-ended = Gestopt. Het werkt vanaf nu niet meer. Wij sturen u beiden een e-mail.
representatives-done-back = U regelt weer uw eigen zaken.

representatives-end-title = Machtiging stoppen
representatives-give-up-title = Stoppen met zaken regelen
representatives-end-how = Het stopt meteen. Wij sturen u beiden een e-mail.
representatives-end-button = Nu stoppen

representatives-acting-title = Namens een ander
representatives-acting-lead = U ziet hier gegevens van de ander, en niet van uzelf.
representatives-acting-areas = Wat u kunt bekijken
representatives-acting-nothing = (hier staat nog niets over in dit portaal)
representatives-acting-seen = De ander kan zien dat u keek, en wanneer.
representatives-acting-over = U mag niet meer voor de ander handelen. U ziet daarom niets meer van de ander.
representatives-acting-over-how = Druk bovenaan op "Stoppen". Dan regelt u weer uw eigen zaken. Klopt dit niet?
representatives-property-title = Woning, huur en betalingen van de ander
representatives-property-none = Wij zien bij de ander geen woning.
representatives-property-no-money = Wij zien bij de ander geen huur en geen betalingen.
representatives-property-latest = De nieuwste betalingen
representatives-contact-title = Contactgegevens en huishouden van de ander
representatives-contact-wrong = Klopt er iets niet? Bel ons op
representatives-privacy-title = Privacyverzoeken van de ander
representatives-privacy-none = Er zijn geen privacyverzoeken.
# A telephone number follows.
representatives-privacy-ask = Wilt u namens de ander een verzoek doen? Bel ons op

# Mails. $name: of the association
representatives-mail-may-subject = U mag zaken regelen voor een ander bij { $name }
representatives-mail-may = Wij keurden uw aanvraag goed. U kunt nu zaken regelen voor de ander.
representatives-mail-somebody-subject = Iemand mag zaken voor u regelen bij { $name }
representatives-mail-somebody = Iemand vroeg ons om zaken voor u te mogen regelen. Wij controleerden dat en keurden het goed.
representatives-mail-refused-subject = Uw aanvraag om zaken te regelen bij { $name }
representatives-mail-refused = Wij wezen uw aanvraag af om zaken voor een ander te regelen. De reden staat in uw account.
representatives-mail-ended-subject = U regelt geen zaken meer voor een ander bij { $name }
representatives-mail-ended = U kunt niet meer voor de ander zaken regelen. Dit is gestopt.
representatives-mail-stopped-subject = Iemand regelt geen zaken meer voor u bij { $name }
representatives-mail-stopped = Iemand regelde zaken voor u. Dit is gestopt.
representatives-mail-sixteen-subject = U beslist nu zelf bij { $name }
representatives-mail-sixteen = U bent 16 jaar geworden. Uw ouder of voogd regelt daarom geen zaken meer voor u.
representatives-mail-sixteen-choice = Wilt u dat uw ouder dit blijft doen? Dat beslist u zelf. Spreek het samen af. Uw ouder vraagt het daarna aan als gemachtigde.
representatives-mail-look = U ziet het als u inlogt:
# $phone: a telephone number
representatives-mail-question = Klopt dit niet, of hebt u een vraag? Bel ons op { $phone }.

# For employees.
representatives-desk-title = Zaken regelen voor een ander: aanvragen
representatives-desk-tile = Controleren wie namens een ander zaken mag regelen
representatives-desk-lead = Controleer het bewijs en wie beiden zijn. Beslis daarna.
representatives-desk-waiting = Wacht op een besluit
representatives-desk-waiting-none = Er wacht niets.
representatives-desk-running = Geldt
representatives-desk-running-none = Er geldt nu niets.
representatives-desk-over = Afgewezen of gestopt
# $asked: "22 november 2026", $kind: "Bewindvoerder"
representatives-desk-row = { $kind }, gevraagd op { $asked }
representatives-desk-by = Wie het vraagt
representatives-desk-about = Voor wie en waarvoor
representatives-desk-address = Adres
representatives-desk-proof = Bewijs downloaden
representatives-desk-no-proof = Het bewijs is vernietigd.
representatives-desk-confirm = Bevestigen
representatives-desk-confirm-lead = Zoek eerst de ander. Wij zoeken op postcode en huisnummer, en in dossiers die u open hebt.
representatives-desk-find = De ander zoeken
representatives-desk-none = Niemand gevonden
representatives-desk-none-how = Open eerst het dossier van de ander bij Personen. Zoek daarna hier opnieuw.
# $address, $born, $name: of a person
representatives-desk-person = { $name }, { $born }, { $address }
representatives-desk-person-label = Wie is de ander?
representatives-desk-person-hint = Vergelijk naam, geboortedatum en adres met de aanvraag en het bewijs.
representatives-desk-person-missing = Kies wie de ander is.
representatives-desk-themselves = Dit is een dossier van wie het vraagt. Kies de ander.
representatives-desk-no-account = Wie het vroeg, heeft geen account meer.
representatives-desk-seen = Hoe weet u wie de aanvrager is?
representatives-desk-seen-other = Hoe weet u wie de ander is?
representatives-desk-seen-missing = Kies hoe u weet wie het is.
representatives-seen-desk = Identiteitsbewijs gezien aan de balie
representatives-seen-letter = Twee gegevens klopten, en een code per brief kwam aan
representatives-seen-video = Identiteitsbewijs gezien via video
representatives-seen-court = Het besluit van de rechter noemt beiden
representatives-desk-ends = Andere laatste dag
representatives-desk-ends-hint = Alleen als het bewijs een eerdere dag noemt dan de aanvraag.
representatives-desk-ends-wrong = Vul een dag in die niet voorbij is, en niet na de gevraagde laatste dag.
representatives-desk-confirm-button = Aanvraag bevestigen
representatives-desk-refuse = Afwijzen
representatives-desk-refuse-button = Aanvraag afwijzen
representatives-desk-reason-hint = Wie het vroeg, leest dit. Hoogstens 500 tekens.
representatives-desk-reason-missing = Schrijf de reden op.
representatives-desk-end = Stoppen
representatives-desk-end-lead = Het werkt dan meteen niet meer. Beiden krijgen een e-mail.
representatives-desk-end-button = Nu stoppen
representatives-desk-confirmed = Bevestigd. Beiden krijgen een e-mail, als wij een adres hebben.
representatives-desk-refused = Afgewezen. Wie het vroeg, krijgt een e-mail.
representatives-desk-ended = Gestopt. Beiden krijgen een e-mail, als wij een adres hebben.
representatives-desk-decided = Er is niets veranderd. Er is al besloten, of dit geldt al.
