mails-title = Verstuurde e-mail
mails-lead = Hier ziet u of onze e-mails weggaan. Wat erin staat en voor wie ze zijn, ziet u niet: dat is van de lezer.
mails-stuck = E-mail wacht al sinds { $since }
mails-stuck-how = Kijk of de mailserver werkt. Wij proberen het vanzelf opnieuw, drie dagen lang.
mails-counted = Wat wacht, telt altijd. De rest telt over de laatste 7 dagen.
mails-filter = Welke e-mails
mails-all = Alle
mails-waiting = Wacht
mails-sent = Verstuurd
mails-failed = Niet verstuurd
mails-bounced = Kwam terug
mails-complaint = Als spam gemeld
mails-none = Hier staan geen e-mails.
mails-caption = E-mails, de nieuwste eerst
mails-queued = Gemaakt
mails-state = Stand
mails-attempts = Pogingen
mails-note = Wanneer of waarom
mails-next = Wij proberen het op { $when }.
mails-refused = De mailserver van de lezer wil deze mail niet.
mails-temporary = De mailserver vroeg om later terug te komen.
mails-connection = Er was geen verbinding met de mailserver.
mails-timeout = De mailserver antwoordde niet op tijd.
mails-too-many = Dit adres kreeg al veel mail in een uur.
mails-key-gone = De gegevens van deze persoon zijn vernietigd.
mails-unreadable = Deze mail kon niet worden gelezen. Vraag de beheerder van het portaal.
mails-bounced-on = De mailserver van de lezer gaf deze mail terug op { $when }.
mails-complaint-on = De lezer meldde deze mail als spam op { $when }.
mails-soft = { $count ->
    [one] Deze mail kon één keer nog niet worden bezorgd.
   *[other] Deze mail kon { $count } keer nog niet worden bezorgd.
}
mails-older = Oudere e-mails
