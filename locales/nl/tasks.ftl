# Work for a privacy request in systems outside the portal.

tasks-title = Zoekwerk buiten het portaal
tasks-intro = Ook buiten dit portaal staan gegevens. Het antwoord gaat pas weg als alles is nagekeken.
tasks-mine = Van u
tasks-nobodys = Van niemand
tasks-none = Er is nu niets te doen.
tasks-what = Wat
tasks-department = Afdeling
tasks-due = Klaar op
tasks-late = Te laat
# $system: a name
tasks-search = Doorzoeken: { $system }
# $system: a name
tasks-change = Aanpassen: { $system }
tasks-found = Gegevens gevonden
tasks-nothing = Niets gevonden
tasks-changed = Aangepast
tasks-open = Nog doen
tasks-owner-you = U doet dit
tasks-owner-nobody = Nog van niemand
# $name: of an employee
tasks-owner = { $name } doet dit
tasks-make = Zoekwerk maken
tasks-make-how = Maakt een taak voor elk systeem dat er nog geen heeft.
tasks-empty = Er is nog geen zoekwerk voor dit verzoek.
tasks-take = Ik doe dit
tasks-finish = Afronden
# $count: of open tasks
tasks-hold = { $count ->
    [one] Het antwoord kan nog niet weg: 1 taak is open.
   *[other] Het antwoord kan nog niet weg: { $count } taken zijn open.
}
# $department: a name; $due: a date
tasks-lead = Afdeling { $department }. Klaar op { $due }.
tasks-ended = Wat kwam eruit?
tasks-ended-missing = Kies wat eruit kwam.
tasks-words = Waar keek u, en wat deed u?
tasks-words-hint = Noem de zoekwoorden of de mappen. Neem geen gegevens over.
tasks-words-missing = Schrijf op waar u keek, in hooguit 10.000 tekens.
tasks-file = Bestand met wat u vond
tasks-file-2 = Tweede bestand
tasks-file-3 = Derde bestand
tasks-file-missing = Voeg het bestand toe met wat u vond.
tasks-looked = Ik heb alles in deze bestanden bekeken
tasks-looked-hint = De persoon krijgt deze bestanden zoals ze zijn. Haal er eerst uit wat over anderen gaat, en wat de persoon niet mag zien.
tasks-was-before = Een collega was u voor, of het verzoek is klaar. Er is niets bewaard. Kopieer wat u nodig hebt.
tasks-of-another = Het verzoek is intussen aan iemand anders gekoppeld. Gaat dit over die persoon?
tasks-looked-missing = Bekijk de bestanden eerst, en vink dit dan aan.
tasks-choose-again = Koos u een bestand? Kies het dan opnieuw.
tasks-close = Taak afronden
# $who: an employee; $when: a date with time
tasks-done = { $who }, { $when }

tasks-systems-title = Systemen buiten het portaal
tasks-systems-lead = Een verzoek maakt een taak voor elk systeem dat in gebruik is.
tasks-systems-old = Een wijziging geldt voor nieuwe verzoeken. Taken van eerdere verzoeken blijven zoals ze zijn.
tasks-system-name = Naam van het systeem
tasks-system-name-hint = Zoals uw collega’s het noemen, bijvoorbeeld Mailboxen
tasks-system-name-missing = Vul de naam in, zoals Mailboxen. Er passen 80 tekens.
tasks-system-taken = Er is al een systeem met deze naam. Kies een andere naam.
tasks-system-meanwhile = Een collega veranderde dit systeem intussen. Kijk het na en bewaar opnieuw.
tasks-department-hint = Wie het doorzoekt. Noem een afdeling, geen persoon.
tasks-department-missing = Vul de afdeling in, zoals Klantcontact. Er passen 80 tekens.
tasks-system-state = Gebruik
tasks-system-used = In gebruik
tasks-system-unused = Niet meer in gebruik
tasks-system-active = Dit systeem is in gebruik
tasks-system-active-hint = Zonder vinkje komen er geen nieuwe taken bij.
tasks-system-add = Systeem toevoegen
tasks-system-change = Systeem wijzigen
tasks-system-keep = Systeem bewaren
tasks-system-kept = De lijst is bewaard.
