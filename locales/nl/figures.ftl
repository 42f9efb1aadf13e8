figures-title = Privacyverzoeken in cijfers
figures-lead = Hoeveel verzoeken er lopen, en hoe lang een antwoord duurt.
figures-open = Nu open
figures-late = te laat
figures-at-risk = voorbij de streefdatum
figures-due = deze week aan de beurt
figures-in-time = hebben nog tijd
figures-suspended = staan stil
figures-explained = Te laat is voorbij de wettelijke termijn. Een verzoek staat stil als wij wachten tot iemand laat zien wie hij is.
figures-taken = Hoe lang het duurde
figures-median = Per maand: in hoeveel dagen de helft van de verzoeken klaar was (mediaan).
figures-chart = Dagen tot een antwoord (mediaan), van { $first } tot en met { $last }.
figures-table = Afgesloten verzoeken per maand
figures-month = Maand
figures-closed = Afgesloten
figures-closed-late = Waarvan te laat
figures-half = De helft binnen
figures-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagen
}
figures-none = geen
