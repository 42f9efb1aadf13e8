# Letters with a code to all homes, for employees.

letters-title = Brieven met een code
letters-lead = Met een code ziet een huurder de huurgegevens in een account.
letters-who = Wij schrijven aan alle huurders van nu die nog geen account hebben.
letters-home = Elk adres krijgt één PDF. Daarin heeft elke huurder een eigen blad, voor een eigen envelop.
letters-week = De brieven staan hier een week. Daarna gooien wij ze weg.
letters-begin = Adressen tellen
letters-begin-hint = Er wordt nog niets gemaakt.
letters-runs = Eerdere keren
letters-runs-caption = De laatste 20 keren
letters-no-runs = Er zijn nog geen brieven gemaakt.
letters-when = Wanneer
letters-state = Stand

letters-state-collecting = Adressen tellen
letters-state-collected = Wacht op u
letters-state-printing = Brieven maken
letters-state-done = Klaar
letters-state-ending = Weggooien
letters-state-ended = Weggegooid

# $when: "22 november 2026 om 14.30 uur"
letters-run-title = Brieven van { $when }
letters-collecting = Wij zoeken uit wie een brief krijgt.
letters-ending = Wij gooien de brieven weg.
letters-again = Deze pagina ververst zichzelf.
letters-printing = Adressen klaar
# $done, $total: numbers
letters-done-of = { $done } van { $total }
letters-count-homes = Adressen
letters-count-persons = Huurders die een brief krijgen
letters-count-account = Huurders met een account
letters-count-letter = Huurders met een brief die nog werkt
letters-count-disputed = Huurders die zeggen dat hun gegevens niet kloppen
letters-disputed-how = Zij krijgen nu geen brief. Beslis eerst over de correctie.
letters-nobody = Er is niemand die een brief nodig heeft.
letters-nothing-yet = Er is nog niets gemaakt. Kloppen de aantallen? Maak dan de brieven.
# $until: a moment
letters-decide-until = U kunt dit doen tot { $until }.
letters-most = Voor hoeveel adressen?
letters-most-hint = Vul een kleiner getal in om klein te beginnen. De volgorde is die van postcode en huisnummer.
# $homes: how many there are
letters-most-wrong = Vul een getal in van 1 tot en met { $homes }.
letters-print = Brieven maken
letters-parts = Brieven ophalen
letters-parts-how = Een bestand ophalen leggen wij vast. Doe daarna de brieven op de post.
# $until: a moment
letters-until = U kunt ze ophalen tot { $until }.
letters-parts-caption = De brieven in delen
letters-fetched = Opgehaald
letters-not-fetched = Nog niet
letters-fetch = Ophalen
letters-fetch-button = ZIP ophalen
# The name of the file, without its number and ending.
letters-file = brieven-deel
# $first, $last: the numbers of addresses
letters-part = adres { $first } tot en met { $last }
letters-left-out = Toch geen brief
letters-left-out-how = Stuur de link naar een collega van klantcontact. Die opent het dossier en geeft zelf een code.
# $number: counts from 1
letters-left-out-file = Dossier { $number }
letters-left-out-linked = heeft intussen een account.
letters-left-out-no-home = huurt geen woning meer.
letters-left-out-disputed = zegt dat de naam, de geboortedatum of het adres niet klopt.
letters-left-out-letters = in de naam of het adres staat een letter die wij niet kunnen drukken.
letters-left-out-long = de naam of het adres past niet in het venster van de envelop.
letters-left-out-has-code = kreeg intussen een andere code.
letters-left-out-failed = de brief is niet gelukt.
letters-end = Brieven weggooien
letters-end-back = Terug naar de brieven
letters-end-gone = Niemand kan deze brieven daarna nog ophalen.
letters-end-codes = De codes in brieven die niemand ophaalde, werken dan niet meer.
letters-end-codes-stay = De codes in brieven die zijn opgehaald, blijven werken.
letters-end-again = U kunt daarna opnieuw beginnen.
letters-end-button = Brieven weggooien
