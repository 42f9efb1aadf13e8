# Every kind of text that a message file may hold.
-portal = Huis{ -right }
-right = recht

sample-title = Welkom bij { -portal }
sample-quote = { sample-title }, "tot ziens" en { "{" }accolades{ "}" }
sample-lines =
    Eerste regel,
      ingesprongen tweede.

    Na een witregel.
sample-space = { "  " }spaties{ "\u00A0" }blijven{ " " }
sample-hello = Dag { $name }, dit zijn { "{" }accolades{ "}" }.
sample-requests =
    { $count ->
        [0] Geen verzoek
        [one] Eén verzoek
       *[other] { $count } verzoeken
    } van { $name }
sample-state = { $state ->
    [open] Open
   *[closed] Gesloten
}
sample-nested = { $type ->
    [reminder] Nog { $days ->
        [one] { $days } dag
       *[other] { $days } dagen
    }
   *[other] Klaar
}, { sample-hello }
sample-two-words = { $a-b } { $count }
