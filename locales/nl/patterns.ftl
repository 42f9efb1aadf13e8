# Employees: patterns in opening files (P67)
patterns-title = Patronen in het openen van dossiers
patterns-lead = Het portaal kan opmerken dat iemand opvallend veel dossiers opent, of buiten werktijd. Standaard staat dat uit.
patterns-tile-off = Het portaal let hier niet op. Lees wat dat betekent.
# $most: a number; $begins, $ends: times of the day
patterns-tile-on = Dit staat aan. Meer dan { $most } dossiers in een uur vallen op. Werktijd is { $begins } tot { $ends }.
patterns-own-link = Let het portaal op hoeveel dossiers u opent?
patterns-standing = Hoe het nu is
patterns-on = Staat aan
patterns-off = Staat uit
patterns-off-means = Niemand telt hoeveel dossiers u opent. Er wordt hiervoor niets bewaard.
patterns-since = Aan sinds
patterns-notices = Wat opvalt
# $most: a number
patterns-limit-many = Meer dan { $most } dossiers in één uur
# $begins, $ends: times of the day
patterns-limit-hours = { $begins } tot { $ends } uur
patterns-outside = Een dossier buiten werktijd
patterns-days = Werkdagen
patterns-hours = Werktijd
patterns-saved = Deze grenzen gelden sinds
patterns-agreed-on = De ondernemingsraad stemde in op
patterns-earlier = Wat iemand daarvoor opende, telt niet mee.
patterns-switch-on = Aanzetten
patterns-change = Grenzen wijzigen
patterns-switch-off = Uitzetten
patterns-off-how = Uitzetten kan altijd. Het portaal telt daarna niets meer.
patterns-what = Wat het portaal doet als het aanstaat
patterns-what-count = Elke tien minuten telt het portaal de geopende dossiers van de laatste 24 uur.
patterns-what-many = Opende iemand in één uur meer dossiers dan de grens? Dan komt er een melding.
patterns-what-outside = Opende iemand een dossier buiten werktijd? Ook dan komt er een melding.
patterns-what-holidays = Feestdagen zijn geen werktijd. 5 mei telt alleen in 2030, 2035 enzovoort als feestdag.
patterns-what-kept = In een melding staan: de medewerker, de dag, het aantal en de tijden.
patterns-what-not = Wiens dossiers het waren, staat niet in de melding.
patterns-what-search = Zoeken telt niet mee. Alleen een dossier openen telt.
patterns-what-who = De privacycoördinator handelt een melding af. De functionaris ziet de melding ook.
patterns-what-own = Niemand handelt een melding over zichzelf af.
patterns-what-gone = Na 90 dagen is een melding weg.
patterns-what-right = U mag vragen wat er over u is gemeld. Het staat in uw dossier.
patterns-needs = Wat nodig is om het aan te zetten
patterns-needs-council = De ondernemingsraad stemde in (Wet op de ondernemingsraden, artikel 27).
patterns-needs-assessed = Wij onderzochten de risico's (DPIA, AVG artikel 35).
patterns-needs-employees = Alle medewerkers weten ervan.
patterns-findings-card = Meldingen
# $count: a number
patterns-waiting = { $count ->
    [0] Er wacht geen melding.
    [one] Er wacht één melding.
   *[other] Er wachten { $count } meldingen.
}
patterns-findings-link = Meldingen bekijken
patterns-history = Wat er veranderde
patterns-history-none = Dit heeft nog nooit aangestaan.
patterns-when = Wanneer
patterns-did = Wat
patterns-by = Door
patterns-switched-on = Aangezet
patterns-switched-off = Uitgezet
patterns-limits-changed = Grenzen gewijzigd
patterns-told-on = Dit staat nu aan. Het portaal telt vanaf dit moment.
patterns-told-off = Dit staat nu uit. Het portaal telt niets meer.

# The form
patterns-form-title = Letten op patronen aanzetten
patterns-form-change-title = Grenzen voor patronen wijzigen
patterns-form-lead = U volgt hiermee mensen bij hun werk. Zet het alleen aan als dat nodig is.
patterns-form-limits = De grenzen
patterns-most = Hoeveel dossiers in één uur zijn nog gewoon?
patterns-most-hint = Bij meer dossiers komt er een melding. Wie 80 telefoontjes per dag doet, moet er ruim onder blijven.
# $least, $most: numbers
patterns-most-missing = Vul een getal in van { $least } tot en met { $most }, zoals 60.
patterns-days-legend = Op welke dagen wordt er gewerkt?
patterns-days-missing = Kies ten minste één dag.
patterns-begins = Begin van de werktijd
patterns-ends = Einde van de werktijd
patterns-time-hint = Bijvoorbeeld 8.00
patterns-time-hint-ends = Bijvoorbeeld 18.00
patterns-begins-missing = Vul een tijd in met uren en minuten, zoals 8.00.
patterns-ends-missing = Vul een tijd in met uren en minuten, zoals 18.00.
patterns-ends-order = Vul een einde in dat na het begin komt.
patterns-form-first = Wat eerst is gedaan
patterns-council = De ondernemingsraad stemde in met deze grenzen
patterns-council-missing = Zet dit pas aan als de ondernemingsraad instemde. Kruis dat hier aan.
patterns-agreed = Op welke dag stemde de ondernemingsraad in?
patterns-agreed-hint = Bijvoorbeeld 1 11 2026
patterns-agreed-missing = Vul een dag, maand en jaar in, zoals 1 11 2026.
patterns-agreed-future = Vul een dag in die geweest is.
patterns-agreed-early = Vul een dag in vanaf 1 januari 2026. Dit portaal is niet ouder.
patterns-assessed = Wij onderzochten de risico's voor medewerkers (DPIA)
patterns-assessed-missing = Onderzoek eerst de risico's (DPIA). Zet een vinkje bij dat dat is gedaan.
patterns-employees = Alle medewerkers weten dat wij dit gaan doen
patterns-employees-missing = Vertel het eerst aan alle medewerkers. Zet een vinkje bij dat dat is gedaan.
patterns-colleague = Een collega wijzigde dit net. Kijk hoe het nu is, en probeer het opnieuw.
patterns-form-submit = Aanzetten met deze grenzen
patterns-day-monday = maandag
patterns-day-tuesday = dinsdag
patterns-day-wednesday = woensdag
patterns-day-thursday = donderdag
patterns-day-friday = vrijdag
patterns-day-saturday = zaterdag
patterns-day-sunday = zondag

# What was noticed
patterns-findings-title = Meldingen over het openen van dossiers
patterns-findings-lead = Een melding is geen verwijt. Vaak is er een goede reden.
patterns-open = Nog af te handelen
patterns-open-none = Er is geen melding die wacht.
patterns-settled = Afgehandeld
patterns-settled-none = In de laatste 90 dagen is niets afgehandeld.
patterns-kind = Wat opviel
patterns-kind-many = Veel dossiers in één uur
patterns-kind-outside = Dossiers buiten werktijd
patterns-who = Medewerker
patterns-somebody = Een medewerker
patterns-day = Dag
patterns-files = Dossiers
patterns-time = Tijd
# $first, $last: times of the day
patterns-times = { $first } tot { $last }
patterns-act = Wat u kunt doen
patterns-settle-link = Afhandelen
patterns-own = Dit gaat over u. Een ander handelt het af.
patterns-verdict-word = Uitkomst
patterns-settled-on = Afgehandeld op
patterns-settled-by = Afgehandeld door
patterns-told-settled = De melding is afgehandeld.
patterns-settle-title = Een melding afhandelen
patterns-settle-lead = Praat eerst met de medewerker. Leg daarna vast wat eruit kwam.
patterns-verdict = Wat kwam eruit?
patterns-verdict-work = Het hoort bij het werk
patterns-verdict-talked = Wij spraken de medewerker erop aan
patterns-verdict-incident = Het is een incident: het gaat naar de procedure voor datalekken
patterns-verdict-missing = Kies wat eruit kwam.
patterns-verdict-own = Dit gaat over u. Een ander handelt het af.
patterns-verdict-meanwhile = De melding is net veranderd. Bekijk de melding nog eens en kies opnieuw.
patterns-settle-incident = Is het een incident? Meld het dan meteen als datalek. De 72 uur lopen al.
patterns-settle-button = Melding afhandelen

# The mail
patterns-mail-subject = Er is een melding om te bekijken
patterns-mail-found = Het portaal zag een patroon in het openen van dossiers. Om wie het gaat, staat niet in deze mail.
patterns-mail-here = Bekijk de melding hier:
patterns-mail-careful = Een melding is geen verwijt. Praat eerst met de medewerker.
