# Who lives with somebody.

household-title = Wie woont er bij u?
household-unknown = Wij weten niet wie er bij u woont.
household-alone = U woont alleen.
# $count: 2 or more, with the reader
household-together = U woont met { $count } personen, uzelf meegeteld.
# $count: who is here a part of the week
household-part = { $count ->
    [one] Een deel van de week is er nog 1 persoon.
   *[other] Een deel van de week zijn er nog { $count } personen.
}
# $relation: a word of our own
household-relation = { $relation ->
    [partner] mijn partner
    [child] een kind
    [parent] een ouder
    [family] een ander familielid
   *[other] iemand anders
}
household-relation-said = { $relation ->
    [partner] Partner
    [child] Kind
    [parent] Ouder
    [family] Familielid
   *[other] Iemand anders
}
# $year: of birth
household-born = geboren in { $year }
household-part-said = een deel van de week
household-since-said = sinds { $began }
household-from-until = van { $began } tot en met { $ended }
household-administration = Uit onze administratie.
household-correct = Klopt dit niet? Vraag een verbetering aan

household-add-title = Komt er iemand bij u wonen?
household-why = Namen vragen wij niet.
household-relation-label = Wie woont er bij u?
household-birth-year = Geboortejaar
household-birth-year-hint = Alleen voor een kind. Bijvoorbeeld: 2015
household-stays-label = Hoe vaak?
household-stays-always = de hele week
household-stays-part = een deel van de week, bijvoorbeeld bij co-ouderschap
household-since = Sinds welke dag?
household-day-hint = Bijvoorbeeld: 1 3 2019
household-add-submit = Persoon toevoegen

household-leave = Woont hier niet meer
household-back = Woont hier toch nog
household-remove = Wissen, dit was een vergissing
household-leave-title = Woont hier niet meer
household-leave-text = Wij bewaren tot wanneer deze persoon hier woonde. Was het een vergissing? Dan draait u het terug.
household-last-day = Laatste dag
household-leave-submit = Laatste dag opslaan

household-done-added = Deze persoon staat nu bij uw huishouden.
household-done-left = De laatste dag is opgeslagen.
household-done-back = Deze persoon woont weer bij u.
household-done-removed = Wij hebben gewist wat u had ingevuld.

household-relation-missing = Kies wie er bij u woont
household-stays-missing = Kies hoe vaak deze persoon bij u is
household-birth-year-wrong = Vul het geboortejaar in met 4 cijfers, zoals 2015
household-birth-year-future = Dit jaar is nog niet geweest. Controleer het geboortejaar
household-birth-year-too-old = Dit is langer dan 120 jaar geleden. Controleer het geboortejaar
household-birth-year-not-asked = Laat het geboortejaar leeg. Dat vragen wij alleen voor een kind
household-since-before-birth = Deze dag is vóór het geboortejaar. Controleer het jaar
household-day-missing = Vul een dag in, zoals 1 3 2019
household-day-incomplete = Vul de dag, de maand en het jaar in, zoals 1 3 2019
household-day-not-a-date = Deze dag bestaat niet. Vul een dag in zoals 1 3 2019
household-day-future = Deze dag is nog niet geweest. Vul dit in als het zover is
household-left-before-since = Deze dag is voor de dag dat deze persoon kwam. Controleer de datum
household-too-many = Er staan al 40 mensen in uw lijst. Bel ons als dat klopt
