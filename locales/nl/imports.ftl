# Files of the administration, for employees.

imports-title = Gegevens importeren
imports-lead = Neem personen, huurovereenkomsten en betalingen over uit de administratie.
imports-order = Begin met personen, dan huurovereenkomsten, dan betalingen.
imports-explain-link = Hoe ziet een bestand eruit?
imports-kind-persons = Personen
imports-kind-tenancies = Huurovereenkomsten
imports-kind-payments = Betalingen
imports-file = CSV-bestand
imports-upload = Bestand controleren
imports-runs = Laatste bestanden
imports-runs-caption = De laatste 20 bestanden
imports-no-runs = Er zijn nog geen bestanden.
imports-when = Wanneer
imports-what = Soort
imports-state = Stand
imports-rows = Regels

imports-state-receiving = Komt binnen
imports-state-received = Wordt gecontroleerd
imports-state-checked = Gecontroleerd
imports-state-refused = Geweigerd
imports-state-applying = Wordt overgenomen
imports-state-done = Overgenomen
imports-state-expired = Verlopen

imports-not-empty = Kies een bestand waar iets in staat.
imports-not-binary = Dit is geen CSV-bestand. Sla het werkblad op als CSV en kies dat bestand.
imports-not-utf16 = Dit bestand is als Unicode-tekst (UTF-16) opgeslagen. Sla het op als CSV UTF-8.
imports-not-too-large = Dit bestand is groter dan 64 MB. Splits het in delen.

imports-run-title = Bestand
imports-done = Het bestand is overgenomen.
# $rows: a number
imports-working = Wij zijn bezig: { $rows } regels.
imports-working-again = Deze pagina ververst zichzelf.
imports-nothing-taken = Er is niets overgenomen
imports-dry = Er is nog niets overgenomen. Kloppen de aantallen? Neem het bestand dan over.
imports-take-over = Bestand overnemen
imports-count-new = nieuw
imports-count-changed = gewijzigd
imports-count-unchanged = ongewijzigd
imports-count-left-out = overgeslagen
imports-count-faulty = met een fout
imports-faults = Fouten en overgeslagen regels
imports-faults-caption = De eerste 50
imports-faults-download = Lijst downloaden (CSV)
imports-fault-row = Regel
imports-fault-column = Kolom
imports-fault-what = Wat er is
imports-whole-row = hele regel

# $names: names of columns
imports-refused-missing = Deze kolommen ontbreken: { $names }.
imports-refused-twice = Deze kolommen staan er twee keer in: { $names }.
# $places: numbers of columns
imports-refused-unknown = Deze kolommen kennen wij niet, geteld van links: { $places }.
# $row: a number
imports-refused-row-too-long = Regel { $row } houdt niet op. Zoek naar een aanhalingsteken dat niet is gesloten.
imports-refused-too-many-columns = Regel { $row } heeft te veel kolommen. Hoogstens 256 kan.
imports-refused-no-rows = Het bestand heeft geen regels onder de kop.
imports-refused-no-text = Het bestand was leeg, geen tekst, of kwam niet helemaal binnen.
imports-refused-changed = De gegevens zijn veranderd sinds de controle. Kies het bestand opnieuw.
imports-refused-rows = Er staan fouten in. Verbeter ze en kies het bestand opnieuw.

imports-fault-missing = Deze cel is leeg. Vul hem in.
imports-fault-unreadable = Hier staat een teken dat niet te lezen is. Sla het bestand op als CSV UTF-8.
imports-fault-organisation = Dit lijkt een organisatie. Hier kunnen alleen mensen staan.
# $found, $wanted: numbers
imports-fault-cells = Deze regel heeft { $found } cellen en de kop { $wanted }.
imports-fault-twice = Dit nummer staat al hoger in het bestand.
imports-fault-unknown-person = Deze relatie is nog niet geïmporteerd. Importeer eerst de personen.
imports-fault-other-person = Dit nummer staat in het portaal bij een andere relatie. Gebruik een nieuw nummer.
imports-fault-unknown-tenancy = Deze huurovereenkomst is nog niet geïmporteerd voor deze relatie.
imports-fault-ends-before = Het einde ligt voor het begin.
imports-fault-left-out = Overgeslagen: deze persoon liet zijn gegevens verwijderen.
imports-wrong-number = Gebruik letters, cijfers en streepjes, hoogstens 40 tekens.
imports-wrong-name = Een naam heeft letters, streepjes en punten, en geen cijfers.
imports-wrong-birth-date = Gebruik een bestaande datum, zoals 27-03-1985.
imports-wrong-date = Gebruik een bestaande datum, zoals 22-11-2026 of 2026-11-22.
imports-wrong-email = Dit is geen e-mailadres, zoals naam@voorbeeld.nl.
imports-wrong-phone = Dit is geen telefoonnummer, zoals 06 12345678.
imports-wrong-postcode = Gebruik 4 cijfers en 2 letters, zoals 7311 AB.
imports-wrong-house-number = Begin met een nummer, zoals 12 of 12a.
imports-wrong-amount = Gebruik een bedrag, zoals 712,45 of 1.234,56.
imports-wrong-iban = Dit rekeningnummer klopt niet.
imports-wrong-role = Gebruik HUU (huurder), MDH (medehuurder) of MBW (medebewoner).
imports-wrong-kind = Gebruik huur, waarborgsom, afrekening of kosten.
imports-wrong-text = Dit is te lang, of er staan tekens in die hier niet kunnen.

imports-explain-title = Zo ziet een bestand eruit
imports-explain-lead = Een bestand is een CSV met een kop. Elke regel is één persoon, huurder of betaling.
imports-explain-text = Tekst: UTF-8 of Windows-1252. Tussen de kolommen: puntkomma, komma of tab.
imports-explain-dates = Datums: 2026-11-22 of 22-11-2026. Bedragen: 1.234,56 of 1234.56.
imports-explain-order = De volgorde van de kolommen is vrij.
imports-explain-again = Hetzelfde bestand nog een keer verandert niets.
imports-explain-erased = Wie zijn gegevens liet verwijderen, komt niet terug.
imports-explain-vera = De namen volgen VERA, uit ons hoofd. Heet een kolom bij u anders? Pas dan de kop aan.
imports-column = Kolom
imports-required = Verplicht
imports-example = Voorbeeld
imports-yes = Ja
imports-no = Nee
imports-example-link = Voorbeeld downloaden
