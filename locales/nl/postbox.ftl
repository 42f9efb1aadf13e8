# The post box of the demonstration.

postbox-title = Verstuurde e-mails
postbox-lead = In deze demonstratie gaat geen e-mail echt weg. Alle e-mails komen hier terecht.
postbox-empty = Er is nog geen e-mail verstuurd. Maak bijvoorbeeld een account aan.
# $count: how many are shown at most
postbox-order = De nieuwste e-mail staat bovenaan. U ziet er hier hoogstens { $count }.
postbox-refresh = Nieuwe e-mails ophalen
postbox-to = Aan
postbox-at = Verstuurd op
postbox-codes = Codes om als medewerker in te loggen
postbox-codes-note = Elke 30 seconden een nieuwe
postbox-codes-used = Binnen een halve minuut een nieuwe: ververs deze pagina
