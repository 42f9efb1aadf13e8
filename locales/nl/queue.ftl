# The work queue of privacy requests, for employees.

queue-title = Werkvoorraad privacyverzoeken
queue-open = Open
queue-closed = Afgerond
queue-views = Welke verzoeken
queue-count-late = te laat volgens de wet
queue-count-soon = af binnen 7 dagen
queue-count-nobodys = niet toegewezen
queue-count-open = open in totaal
queue-filter-label = Lijst beperken
queue-filter = Lijst tonen
queue-kind = Soort
queue-kind-all = Alle soorten
queue-state = Stand
queue-state-all = Elke stand
queue-handler = Behandelaar
queue-whose-all = Iedereen
queue-whose-mine = Ik
queue-whose-nobody = Niemand
# $count: a number from 1 to 50
queue-caption = { $count ->
    [one] 1 verzoek
   *[other] { $count } verzoeken
}
queue-number = Nummer
queue-received = Ontvangen
queue-target = Streefdatum
queue-last = Uiterlijk
queue-days = Nog te gaan
queue-you = U
queue-nobody = Niemand
queue-colleague = Een collega
# $day: a date
queue-closed-on = Gesloten { $day }
queue-none = Geen verzoeken
queue-none-how = In deze lijst staat nu niets. Kies een andere stand of soort.
queue-first = Terug naar het begin
queue-next = Volgende verzoeken
queue-all = Alle verzoeken
queue-search-title = Een verzoek zoeken
queue-search-lead = Zoek op nummer, of op de persoon. Wie u vindt, ziet dat u zocht.
queue-search-limits = Is een verzoek nog niet aan een persoon gekoppeld? Dan vindt u het op nummer of e-mailadres.
queue-search-button = Verzoek zoeken
queue-by-number = Op nummer
queue-number-hint = Acht cijfers, zoals 4829-1375
queue-number-missing = Vul het nummer in, zoals 4829-1375.
queue-number-wrong = Vul een nummer in van 8 cijfers, zoals 4829-1375.
queue-number-unknown = Dit nummer kennen wij niet. Kijk het nummer na, zoals 4829-1375.
queue-found-title = Gevonden verzoeken
queue-found-none = Geen verzoek gevonden
queue-found-none-how = Controleer wat u typte, of zoek op een andere manier.
