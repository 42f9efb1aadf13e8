# Reviewing notes before a request to see data is answered.

# $number: of the request
reviews-title = Notities bij verzoek { $number }
reviews-heading = Notities bij verzoek
# $count: of notes that nobody reviewed
reviews-link = { $count ->
    [0] Notities bij het antwoord
    [one] Notities beoordelen: nog 1
   *[other] Notities beoordelen: nog { $count }
}
reviews-lead = Deze notities gaan mee met het antwoord. Beoordeel ze eerst.
reviews-closed = Het verzoek is afgesloten. Er verandert niets meer.
reviews-none = Er staan geen notities over deze persoon.
reviews-nobody-how = Kies eerst de persoon. Daarna beoordeelt u hier de notities.
reviews-not-yours = Moet een notitie weg blijven? Dat besluit de privacycoördinator. Laat die notitie dan staan.
reviews-reads-online = Deze persoon heeft een account. Daar staan alle notities, ook wat u hier weglaat.
reviews-count-open = te beoordelen
reviews-count-given = gaan mee
reviews-count-withheld = weggelaten
reviews-views = Welke notities u ziet
reviews-view-open = Te beoordelen
reviews-view-all = Alle notities
reviews-open = Te beoordelen
reviews-again = Veranderd, opnieuw beoordelen
reviews-given = Gaat mee
reviews-withheld = Weggelaten
reviews-give = Geven
reviews-withhold = Weglaten
reviews-change = Reden veranderen
# $count: of notes
reviews-all-link = { $count ->
    [one] De andere notitie geven
   *[other] Alle { $count } andere geven
}
# $count: of notes
reviews-all-title = { $count ->
    [one] 1 notitie geven
   *[other] { $count } notities geven
}
# $count: of notes
reviews-all-lead = { $count ->
    [one] De persoon krijgt deze notitie bij het antwoord.
   *[other] De persoon krijgt deze { $count } notities bij het antwoord.
}
reviews-all-how = Las u ze allemaal? Iemand anders kan erin staan. Later weglaten kan tot het antwoord weg is.
# $count: of notes
reviews-all-button = { $count ->
    [one] 1 notitie geven
   *[other] { $count } notities geven
}
reviews-all-changed = Er kwam intussen iets bij, of er veranderde iets. Lees dat eerst.
reviews-withhold-title = Notitie weglaten
reviews-withhold-lead = De persoon leest dat er iets weg is, en waarom. De notitie zelf niet.
reviews-withhold-button = Notitie weglaten
reviews-why = Waarom weglaten nodig is
reviews-ground = Reden in de wet
reviews-ground-hint = Alleen om een van deze redenen mag het.
reviews-ground-missing = Kies een reden uit de wet. Staat die er niet bij? Geef de notitie dan.
reviews-words = Uitleg aan de persoon
reviews-words-hint = De persoon leest dit. Schrijf waarom het moet, en waarom een deel geven niet kan. Noem niet wat er in de notitie staat.
reviews-words-missing = Schrijf op waarom dit nodig is, zoals “Uit de notitie blijkt wie ons belde.”
reviews-words-long = Maak de uitleg korter: hoogstens 10.000 tekens.
reviews-changed = De notitie of het besluit is intussen veranderd. Lees alles opnieuw, en besluit dan.
reviews-told-given = De notitie gaat mee met het antwoord.
reviews-told-withheld = De notitie blijft uit het antwoord.
reviews-told-gave-all = De notities gaan mee met het antwoord.
reviews-told-changed = Er is niets bewaard: de notitie of het besluit veranderde intussen. Kijk nog een keer.
reviews-told-closed = Er is niets bewaard: het verzoek is al afgesloten.
reviews-told-decided = Er is niets bewaard: de privacycoördinator liet deze notitie weg. Alleen die kan dat veranderen.

# What is left out, as the person reads it.
# $count: of notes; $ground: why, with the law
reviews-left-out = { $count ->
    [one] Wij lieten 1 notitie weg. De reden: { $ground }.
   *[other] Wij lieten { $count } notities weg. De reden: { $ground }.
}
# $count: of notes
reviews-later = { $count ->
    [one] Na ons antwoord schreven of veranderden wij 1 notitie. Die staat er niet in.
   *[other] Na ons antwoord schreven of veranderden wij { $count } notities. Die staan er niet in.
}
