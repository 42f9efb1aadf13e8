# The desk of an employee.

desk-title = Werkplek
desk-lead = Wat wilt u doen?
desk-nothing = U hebt nog geen taken in dit portaal. Vraag de beheerder om een functie.
desk-tile-persons = Iemand zoeken
desk-tile-persons-text = Zoek een bewoner en open het dossier.
desk-tile-requests = Privacyverzoeken
desk-tile-requests-text = Werk aan vragen van mensen over hun gegevens.
# $late, $soon: numbers of requests
desk-tile-requests-counted = Te laat: { $late }. Af binnen 7 dagen: { $soon }.
desk-tile-visits = Bezoek aan het portaal
desk-tile-visits-text = Zie welke pagina’s open gaan, per dag.
desk-tile-imports = Gegevens importeren
desk-tile-imports-text = Bestanden uit de administratie overnemen.
desk-tile-letters = Brieven met een code
desk-tile-letters-text = Nodig alle huurders uit om een account te maken.
desk-tile-consents = Teksten van toestemmingen
desk-tile-consents-text = Bekijk wat wij vragen en publiceer een nieuwe tekst.

desk-search-title = Iemand zoeken
desk-search-lead = Zoek op iets wat u zeker weet. Wie u vindt, ziet dat u zocht.
desk-search-button = Zoeken
desk-search-nobody = Niemand gevonden
desk-search-nobody-how = Controleer wat u typte, of zoek op een andere manier.
# $count: a number from 1 to 20
desk-search-found = { $count ->
    [one] 1 dossier gevonden
   *[other] { $count } dossiers gevonden
}
desk-kind = Soort
desk-kind-account = Account
desk-kind-administration = Administratie
desk-kind-above = Administratie, hoort bij het account hierboven
desk-kind-linked = Administratie, hoort bij een account
desk-kind-closed = Zonder account
desk-search-more = Er zijn er meer dan 20. Zoek op iets anders.
desk-by-email = Op e-mailadres
desk-by-name = Op naam en geboortedatum
desk-by-home = Op adres
desk-email = E-mailadres
desk-family-name = Achternaam
desk-family-name-hint = Zonder voorvoegsel, zoals Berg
desk-postcode = Postcode
desk-postcode-hint = Zoals 7311 AB
desk-house-number = Huisnummer
desk-house-number-hint = Zoals 12
desk-way-missing = Zoek op e-mailadres, op naam met geboortedatum of op adres.
desk-email-wrong = Vul een e-mailadres in, zoals naam@voorbeeld.nl.
desk-name-wrong = Vul de achternaam in, zoals Berg.
desk-birth-wrong = Vul de geboortedatum in, zoals 27 3 1985.
desk-postcode-wrong = Vul een postcode in met 4 cijfers en 2 letters, zoals 7311 AB.
desk-number-wrong = Vul het huisnummer in, zoals 12.

desk-open-title = Waarvoor opent u dit dossier?
desk-open-lead = De bewoner leest uw functie, de reden en de tijd.
desk-open-why = Reden
desk-open-button = Dossier openen
desk-reason-missing = Kies waarvoor u het dossier opent.

desk-file-title = Dossier
# $reason, $role: words; $until: a time such as 14.30 uur
desk-file-open = Open als { $role } tot { $until }. Reden: { $reason }.
desk-file-close = Dossier sluiten
desk-identity = Naam en geboortedatum
desk-contact = Contactgegevens
desk-account = Account en rol
desk-homes = Woning
desk-no-homes = Geen woning bekend.
desk-consents = Toestemmingen
desk-name = Naam
desk-birth-date = Geboortedatum
desk-phone = Telefoonnummer
desk-address = Adres
desk-none = niet ingevuld
# $source: a code
desk-source = { $source ->
    [person] Door de bewoner ingevuld.
   *[administration] Uit de administratie.
} In dit portaal sinds { $day }.
desk-since = sinds { $began }
desk-from-until = van { $began } tot en met { $ended }
desk-has-account = Deze persoon heeft een account.
desk-no-account = Deze persoon heeft geen account.
desk-tenant = Huurder
desk-co-tenant = Medehuurder
desk-household-member = Medebewoner
desk-applicant = Woningzoekende
desk-buyer = Koper
desk-purpose-account = Account
desk-purpose-newsletter = Nieuwsbrief
desk-consent-given = Gegeven
desk-consent-paused = Wordt opnieuw gevraagd
desk-consent-withdrawn = Ingetrokken
desk-consent-never = Niet gegeven
desk-notes = Notities en klachten
# $notes: a count
desk-notes-count = { $notes ->
    [0] Er staan geen notities in dit dossier.
    [one] Er staat 1 notitie in dit dossier.
   *[other] Er staan { $notes } notities in dit dossier.
}
desk-notes-link = Notities lezen of schrijven
desk-consents-open = Bekijken of papier vastleggen
desk-looks = Wie keek er in dit dossier
desk-looks-why = De bewoner ziet dit ook, bij Mijn overzicht.
desk-looks-caption = De laatste 20 keer
desk-look-when = Wanneer
desk-look-who = Wie
desk-look-why = Waarom
desk-look-listed = Stond in een lijst
desk-agreement-rent = Huurovereenkomst { $number }
desk-agreement-sale = Koopovereenkomst { $number }
desk-rent = Huur en betalingen
desk-rent-now = Huur per maand
desk-bank-account = Rekening
desk-payments = De laatste 6 betalingen
desk-registrations = Inschrijving als woningzoekende
desk-linked-file = Het dossier van deze persoon in de administratie
desk-linked-account = Het dossier van het account van deze persoon
# $kind: "Gemachtigde", $asked: a day
desk-acts-for-another = Regelt zaken voor een ander. { $kind }, gevraagd op { $asked }
desk-acted-for = Iemand regelt zaken. { $kind }, gevraagd op { $asked }
desk-acting = Vertegenwoordigers
desk-link = Een account aan dit dossier koppelen
desk-link-view = Koppeling bekijken of stoppen
# $always, $part: numbers of persons
desk-household = Huishouden: { $always }. Een deel van de week erbij: { $part }.
desk-tile-mails = Verstuurde e-mail
desk-tile-mails-text = Gaan onze e-mails weg?
desk-tile-editions = Nieuwsbrieven
desk-tile-editions-text = Schrijven en versturen aan wie ja zei.
# $count: how many
desk-search-known = { $count ->
    [one] Eén persoon die u kent, staat hier niet bij.
   *[other] { $count } personen die u kent, staan hier niet bij.
}
