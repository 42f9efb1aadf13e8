# /privacy/beloften: the executable statement.

promises-title = Onze beloften en hoe ver wij zijn
promises-lead = Wij beloven u veel over uw gegevens. Hier ziet u van elke belofte of wij haar waarmaken.
promises-how = Wij zeggen alleen dat iets werkt als tests dat bewijzen. Werkt iets deels? Dan staat erbij wat er nog ontbreekt.
promises-works = Werkt
promises-partly = Werkt deels
promises-not-yet = Nog niet

promises-choose = Kies welke beloften u wilt zien
# Words beside the number. $count: how many promises
promises-choose-all = { $count ->
    [one] belofte in totaal
   *[other] beloften in totaal
}
promises-choose-works = { $count ->
    [one] werkt
   *[other] werken
}
promises-choose-partly = { $count ->
    [one] werkt deels
   *[other] werken deels
}
promises-choose-not-yet = { $count ->
    [one] werkt nog niet
   *[other] werken nog niet
}
# Beside the title of a chapter. $count: how many promises
promises-count-works = { $count ->
    [one] 1 werkt
   *[other] { $count } werken
}
promises-count-partly = { $count } deels
promises-count-not-yet = { $count } nog niet
promises-open-all = Alle onderwerpen openen
# $most and $last: numbers of promises
promises-gaps = De nummers { $most } en { $last } bestaan niet. Dat zijn geen aparte beloften.
promises-none = Hier staat nu geen enkele belofte.
promises-chapters = Spring naar een onderwerp

promises-missing = Wat ontbreekt:
promises-see = Bekijk waar dit werkt
promises-tests = Tests, voor wie het wil nagaan
promises-tests-why = Deze tests lopen bij elke wijziging. Faalt er een, dan komt de wijziging er niet in.
