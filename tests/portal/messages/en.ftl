-portal = Huisrecht

sample-title = Welcome to { -portal }
sample-quote = { sample-title }, "goodbye" and { "{" }braces{ "}" }
sample-lines =
    First line,
      indented second.

    After a blank line.
sample-space = { "  " }spaces{ "\u00A0" }stay{ " " }
sample-hello = Hello { $name }, these are { "{" }braces{ "}" }.
sample-requests = { $name } has { $count ->
    [one] one request
   *[other] { $count } requests
}
sample-state = { $state ->
    [open] Open
   *[closed] Closed
}
sample-nested = { $type ->
    [reminder] { $days ->
        [one] { $days } day
       *[other] { $days } days
    } left
   *[other] Done
}, { sample-hello }
sample-two-words = { $count ->
    [1] a { $a-b }
   *[other] { $count } { $a-b }s
}
